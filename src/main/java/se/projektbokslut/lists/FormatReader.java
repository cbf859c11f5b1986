package se.projektbokslut.lists;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListFormat;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Problem;

/// What a description says of the file and of how its cells are written.
final class FormatReader {
    /// Words that say which amount it is: with a digit, or with a sign of minus at an end. `:-` says that there are no
    /// öre, and brackets are a sign of minus too.
    private static final Pattern OF_AMOUNTS =
            Pattern.compile(".*\\p{Nd}.*|[-\u2212\u2013].*|(?:.*[^:.,;=/])?[-\u2212\u2013]|[()]");

    private static final String STRIPPED = "kr, SEK, \":-\"";

    private final MappingReader in;
    private final SettingTexts texts;

    FormatReader(SettingTexts texts) {
        this.in = texts.in();
        this.texts = texts;
    }

    /// @param ignoresOthers whether columns that the description does not name are passed over
    ListFormat format(boolean ignoresOthers) {
        return new ListFormat(in.text("sheet"), heading(), in.text("list"), separator(), encoding(), ignoresOthers);
    }

    /// Those of the settings that mean something only for a list of one kind of file.
    List<ColumnDescription.Stated> ofFormats() {
        List<ColumnDescription.Stated> stated = new ArrayList<>();
        for (String key : List.of("sheet", "list", "separator", "encoding")) {
            if (in.node(key) instanceof Node.Scalar scalar) {
                stated.add(new ColumnDescription.Stated(scalar.at(), key, scalar.text()));
            }
        }
        return stated;
    }

    CellWords words() {
        return new CellWords(decimal(), dates(), missing(), strip());
    }

    private @Nullable Integer heading() {
        String text = texts.matching("heading", "[1-9][0-9]{0,6}", "1, 2, 3 …");
        return text == null ? null : Integer.valueOf(text);
    }

    private @Nullable Character separator() {
        // A tab or a blank is no text to a reader of text.
        if (in.node("separator") instanceof Node.Scalar scalar && scalar.text().equals("\t")) {
            return '\t';
        }
        String text = in.text("separator");
        if (text == null) {
            return null;
        }
        if (text.equalsIgnoreCase("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.length() != 1 || text.charAt(0) >= 0x7F || text.charAt(0) == '"') {
            texts.invalid("separator", text, "\",\", \";\", \"|\", tab");
            return null;
        }
        return text.charAt(0);
    }

    private @Nullable Charset encoding() {
        String text = in.text("encoding");
        if (text == null) {
            return null;
        }
        try {
            return Charset.forName(text.equalsIgnoreCase("ansi") ? "windows-1252" : text);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            texts.invalid("encoding", text, "utf-8, windows-1252");
            return null;
        }
    }

    private @Nullable Character decimal() {
        String text = texts.matching("decimal", "[,.]", "\",\", \".\"");
        return text == null ? null : text.charAt(0);
    }

    private List<DateForm> dates() {
        List<DateForm> forms = new ArrayList<>();
        for (String form : texts.texts("dates")) {
            DateForm.of(form)
                    .ifPresentOrElse(
                            forms::add,
                            () -> texts.invalid("dates", form, "YYYY-MM-DD, D.M.YYYY, D.M.YY, YYYY-MM-DD hh:mm:ss"));
        }
        return forms;
    }

    /// What is taken off amounts; not what would make other amounts of them.
    private List<String> strip() {
        Node node = in.node("strip");
        List<String> words = new ArrayList<>();
        for (ColumnDescription.Stated word :
                node == null ? List.<ColumnDescription.Stated>of() : texts.statedOf(node, "strip")) {
            if (OF_AMOUNTS.matcher(word.text()).matches()) {
                in.refuse(
                        word.at(),
                        "strip",
                        Problem.LIST_SETTING,
                        "strip",
                        MappingReader.shortened(word.text()),
                        STRIPPED);
            } else {
                words.add(word.text());
            }
        }
        return words;
    }

    private List<Pattern> missing() {
        return texts.texts("missing").stream().map(CellWords::missing).toList();
    }
}
