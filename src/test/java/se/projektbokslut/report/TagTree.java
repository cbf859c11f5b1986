package se.projektbokslut.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.CMapAwareDocumentFont;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/// A document's structure as an assistive program reads it, from the file alone.
final class TagTree {
    /// @param language its own `Lang`; null where it has none
    /// @param alternative its `Alt`; null where it has none
    /// @param text of its own marks, in the tree's order
    /// @param marks where they stand, `page/mark`
    /// @param links the annotations in it
    record Element(
            String role,
            @Nullable String language,
            @Nullable String alternative,
            String text,
            List<String> marks,
            List<Link> links,
            List<Element> children) {
        /// It and everything in it, in reading order.
        Stream<Element> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
        }

        List<Element> all(String wanted) {
            return all().filter(e -> e.role.equals(wanted)).toList();
        }

        /// All the words in it.
        String words() {
            StringBuilder words = new StringBuilder();
            all().forEach(e -> words.append(e.text));
            return words.toString().strip();
        }

        List<Link> allLinks() {
            return all().flatMap(e -> e.links.stream()).toList();
        }
    }

    /// @param place the name of the place that it leads to; null for one outside the document
    /// @param words what it says to those who do not see it
    record Link(@Nullable String place, String words) {}

    private final PdfReader reader;
    private final Map<Integer, Map<Integer, String>> textOfMarks = new HashMap<>();
    private final Map<Integer, Integer> numberOfPage = new HashMap<>();

    private TagTree(PdfReader reader) throws IOException {
        this.reader = reader;
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            numberOfPage.put(reader.getPageOrigRef(page).getNumber(), page);
            textOfMarks.put(page, marks(page));
        }
    }

    static Element of(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfDictionary root = reader.getCatalog().getAsDict(new PdfName("StructTreeRoot"));
            PdfObject document = PdfReader.getPdfObject(root.get(PdfName.K));
            PdfObject first = document instanceof PdfArray several ? several.getDirectObject(0) : document;
            return new TagTree(reader).element((PdfDictionary) Objects.requireNonNull(first));
        }
    }

    /// The text of each page's marks in the order in which they are drawn, by number; artifacts have none.
    static Map<Integer, List<Integer>> drawn(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            TagTree tree = new TagTree(reader);
            Map<Integer, List<Integer>> drawn = new HashMap<>();
            tree.textOfMarks.forEach((page, marks) -> drawn.put(page, List.copyOf(marks.keySet())));
            return drawn;
        }
    }

    private Element element(PdfDictionary tag) {
        List<String> marks = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<Element> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int page = page(tag, 0);
        PdfObject kids = PdfReader.getPdfObject(tag.get(PdfName.K));
        List<PdfObject> each = new ArrayList<>();
        if (kids instanceof PdfArray several) {
            for (int i = 0; i < several.size(); i++) {
                each.add(Objects.requireNonNull(several.getDirectObject(i)));
            }
        } else if (kids != null) {
            each.add(kids);
        }
        for (PdfObject kid : each) {
            if (kid instanceof PdfNumber mark) {
                mark(page, mark.intValue(), text, marks);
            } else if (kid instanceof PdfDictionary dictionary && dictionary.get(PdfName.S) != null) {
                children.add(element(dictionary));
            } else if (kid instanceof PdfDictionary dictionary && dictionary.get(PdfName.OBJ) != null) {
                links.add(link((PdfDictionary) Objects.requireNonNull(dictionary.getDirectObject(PdfName.OBJ))));
            } else if (kid instanceof PdfDictionary dictionary) {
                mark(
                        page(dictionary, page),
                        dictionary.getAsNumber(PdfName.MCID).intValue(),
                        text,
                        marks);
            }
        }
        PdfString language = tag.getAsString(PdfName.LANG);
        PdfString alternative = tag.getAsString(new PdfName("Alt"));
        return new Element(
                PdfName.decodeName(tag.getAsName(PdfName.S).toString()),
                language == null ? null : language.toUnicodeString(),
                alternative == null ? null : alternative.toUnicodeString(),
                text.toString(),
                marks,
                links,
                children);
    }

    private void mark(int page, int number, StringBuilder text, List<String> marks) {
        text.append(Objects.requireNonNull(
                Objects.requireNonNull(textOfMarks.get(page)).get(number)));
        marks.add(page + "/" + number);
    }

    private int page(PdfDictionary of, int otherwise) {
        return of.get(PdfName.PG) instanceof PRIndirectReference page
                ? Objects.requireNonNull(numberOfPage.get(page.getNumber()))
                : otherwise;
    }

    private static Link link(PdfDictionary annotation) {
        PdfDictionary action = annotation.getAsDict(PdfName.A);
        PdfObject place = action.getDirectObject(PdfName.D);
        PdfString words = annotation.getAsString(PdfName.CONTENTS);
        return new Link(
                place == null
                        ? null
                        : place instanceof PdfName name
                                ? PdfName.decodeName(name.toString())
                                : ((PdfString) place).toUnicodeString(),
                words == null ? "" : words.toUnicodeString());
    }

    /// What a page shows within each of its numbered marks, in the order in which they are drawn.
    private Map<Integer, String> marks(int page) throws IOException {
        PdfDictionary fonts = reader.getPageN(page).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
        Map<Integer, StringBuilder> marks = new LinkedHashMap<>();
        Map<String, CMapAwareDocumentFont> known = new HashMap<>();
        PdfContentParser parser = new PdfContentParser(new PRTokeniser(reader.getPageContent(page)));
        List<PdfObject> operands = new ArrayList<>();
        int open = -1;
        CMapAwareDocumentFont font = null;
        while (!parser.parse(operands).isEmpty()) {
            switch (operands.getLast().toString()) {
                case "BDC" -> {
                    PdfNumber number = operands.get(1) instanceof PdfDictionary properties
                            ? properties.getAsNumber(PdfName.MCID)
                            : null;
                    open = number == null ? -1 : number.intValue();
                    if (open >= 0) {
                        marks.put(open, new StringBuilder());
                    }
                }
                case "EMC" -> open = -1;
                case "Tf" ->
                    font = known.computeIfAbsent(
                            operands.getFirst().toString(),
                            name -> new CMapAwareDocumentFont(
                                    (PRIndirectReference) fonts.get(new PdfName(name.substring(1)))));
                case "Tj" -> {
                    if (open >= 0) {
                        byte[] codes = operands.getFirst().getBytes();
                        Objects.requireNonNull(marks.get(open))
                                .append(Objects.requireNonNull(font).decode(codes, 0, codes.length));
                    }
                }
                default -> {}
            }
        }
        Map<Integer, String> texts = new LinkedHashMap<>();
        marks.forEach((number, words) -> texts.put(number, words.toString()));
        return texts;
    }
}
