package se.projektbokslut.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRows;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Drafts the description of a list: how it is written, and what each column may be by its heading and its
/// cells. What is well named runs as it is; where the draft is not sure it says so behind the line.
public final class ListDraft {
    private final ResourceBundle texts;
    private final LocalDate today;
    private final ListRows rows;
    private final @Nullable String list;
    private final DraftSource.Sheets sheets;
    private final List<DraftColumn> columns = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /// Whether a value stands behind the last heading.
    private boolean beyond;

    /// What became of drafting.
    public sealed interface Drafted {
        /// @param yaml the description
        record Draft(String yaml) implements Drafted {}

        /// @param refusals why the list cannot be read
        record Refused(List<Refusal> refusals) implements Drafted {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }
    }

    /// Whether the list is one of the ledger's, whatever its headings say.
    private final boolean ofLedger;

    private ListDraft(ListRows rows, DraftSource source, boolean ofLedger, LocalDate today, Locale language) {
        this.rows = rows;
        this.list = source.list();
        this.sheets = source.sheets();
        this.ofLedger = ofLedger;
        this.today = today;
        this.texts = ResourceBundle.getBundle(
                "se.projektbokslut.lists.draft",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// @param file the list's name; its ending says what it is
    /// @param ofLedger whether it lies where ledgers do, so that its rows are no projects
    /// @param today the day up to which a project without a status is closed by its end
    /// @param language of what stands behind the lines
    public static Drafted of(String file, byte[] bytes, boolean ofLedger, LocalDate today, Locale language) {
        DraftSource source = DraftSource.of(file, bytes);
        return switch (source.rows()) {
            case ListRows.Opened.Refused(List<Refusal> refusals) -> new Drafted.Refused(refusals);
            case ListRows.Opened.Rows(ListRows rows) ->
                new Drafted.Draft(new ListDraft(rows, source, ofLedger, today, language).drafted(file));
        };
    }

    private String drafted(String file) {
        rows.columns().forEach(column -> columns.add(new DraftColumn(column.name())));
        int[] counted = {0};
        rows.each(row -> {
            counted[0]++;
            beyond |= row.faults().stream().anyMatch(fault -> fault.problem() == Problem.CSV_CELL_NAMELESS);
            for (int i = 0; i < columns.size(); i++) {
                ListCell cell = row.cell(i);
                if (cell != null && cell.kind() != ListCell.Kind.MERGED) {
                    columns.get(i).see(cell);
                }
            }
        });
        ColumnDescription.Kind kind =
                LedgerWords.kind(columns.stream().map(DraftColumn::heading).toList(), ofLedger);
        lines.add("# " + texts.getString("head").formatted(file.substring(file.lastIndexOf('/') + 1), counted[0]));
        DraftColumn company = kind == ColumnDescription.Kind.ENTRIES ? company() : null;
        switch (kind) {
            case RECORDS -> {}
            case ENTRIES -> lines.add("kind: entries");
            case SUPPLIER_LEDGER -> lines.add("kind: supplier-ledger   # " + texts.getString("purchases"));
        }
        if (company != null) {
            lines.add("company: {column: " + DraftText.scalar(company.heading()) + "}");
        }
        DraftMeanings meanings = new DraftMeanings(columns, kind, rows.above());
        DraftScenarios scenarios = new DraftScenarios(columns, meanings, texts);
        addShape();
        addCells(meanings);
        DraftIds ids = kind == ColumnDescription.Kind.RECORDS ? new DraftIds(rows, columns, meanings, texts) : null;
        if (ids != null) {
            addRules(meanings, ids);
        }
        scenarios.only().ifPresent(lines::add);
        addNeeded(kind, meanings);
        lines.add("columns:");
        lines.addAll(new DraftUses(columns, meanings, texts, ids, scenarios).lines(company));
        boolean nameless =
                beyond || columns.stream().anyMatch(column -> column.heading().isEmpty() && !column.isEmpty());
        // A column of that name can be meant by no line under `columns`.
        boolean star = columns.stream().anyMatch(column -> column.heading().equals(ColumnsReader.OTHERS));
        if (nameless || star) {
            lines.add("\"*\": ignore   # " + texts.getString(nameless ? "nameless" : "star"));
        }
        return String.join("\n", lines) + "\n";
    }

    private @Nullable DraftColumn company() {
        return columns.stream()
                .filter(column -> LedgerWords.isCompany(column.heading()))
                .findFirst()
                .orElse(null);
    }

    private void addOtherSheets(String text, List<String> names) {
        if (!names.isEmpty()) {
            lines.add("# (?) " + texts.getString(text).formatted(DraftText.comment(String.join("; ", names))));
        }
    }

    private void addShape() {
        ListRows.Shape shape = rows.shape();
        String sheet = shape.sheet();
        if (sheet != null) {
            String others = DraftText.comment(String.join("; ", sheets.passedOver()));
            String chosen = others.isEmpty()
                    ? ""
                    : "   # " + texts.getString("sheet-chosen").formatted(others);
            lines.add("sheet: " + DraftText.scalar(sheet) + chosen);
            addOtherSheets("sheets-alike", sheets.alike());
            addOtherSheets("sheets-known", sheets.known());
        }
        if (shape.heading() > 1) {
            lines.add("heading: " + shape.heading());
        }
        if (list != null) {
            lines.add("list: " + DraftText.scalar(list));
        }
        String separator = shape.separator();
        if (separator != null) {
            lines.add("separator: " + (separator.equals("TAB") ? "tab" : "\"" + separator + "\""));
            lines.add("encoding: " + String.valueOf(shape.encoding()).toLowerCase(Locale.ROOT));
            if (rows.hasOldLetters()) {
                lines.add("# (?) " + texts.getString("old-letters"));
            }
        }
    }

    /// How amounts and dates are written, and what means that nothing is stated.
    private void addCells(DraftMeanings meanings) {
        Set<Character> decimals = new TreeSet<>();
        List<String> doubtful = new ArrayList<>();
        Set<String> forms = new LinkedHashSet<>();
        Set<String> strip = new LinkedHashSet<>();
        meanings.each((column, meaning) -> {
            if (meaning.isAmount()) {
                decimals.addAll(column.sign().told());
                column.sign().doubtful().ifPresent(doubtful::add);
                strip.addAll(column.stripped());
            } else if (meaning.isDate()) {
                forms.addAll(column.dateForms());
            }
        });
        // The sign that the amounts tell is left to each list that comes: in one that an Excel of another language
        // saved,
        // `1,250` would be 1.25 by the sign of this one.
        if (decimals.size() > 1) {
            lines.add("# " + texts.getString("decimals"));
        } else if (decimals.isEmpty() && !doubtful.isEmpty()) {
            lines.add("# (?) " + texts.getString("decimal").formatted(DraftText.comment(doubtful.getFirst())));
        }
        addList("dates", forms);
        if (DraftColumn.areOfTwoForms(forms)) {
            lines.add("# (?) " + texts.getString("dates-two"));
        }
        DraftMissing missing = new DraftMissing(rows, columns, meanings);
        addList("missing", missing.words());
        String guessed = missing.words().stream()
                .filter(word -> !DraftWords.meansMissing(word))
                .collect(Collectors.joining(", "));
        if (!guessed.isEmpty()) {
            lines.add("# (?) " + texts.getString("missing-guessed").formatted(DraftText.comment(guessed)));
        }
        if (!missing.doubtful().isEmpty()) {
            lines.add("# (?) " + texts.getString("missing").formatted(String.join(", ", missing.doubtful())));
        }
        addList("strip", strip);
        String multiplied = multiplied(meanings);
        boolean kronor =
                strip.stream().anyMatch(word -> AmountUnits.thousands(word).orElse(1) == 0);
        if (kronor && !multiplied.isEmpty()) {
            lines.add("# (?) " + texts.getString("strip-kronor").formatted(DraftText.comment(multiplied)));
        }
    }

    /// The headings of the columns whose amounts are multiplied.
    private static String multiplied(DraftMeanings meanings) {
        List<String> headings = new ArrayList<>();
        meanings.each((column, meaning) -> {
            if (meaning.isAmount() && !meaning.times().equals("1")) {
                headings.add(column.heading());
            }
        });
        return String.join(", ", headings);
    }

    private void addList(String key, Set<String> words) {
        if (!words.isEmpty()) {
            lines.add(key + ": " + words.stream().map(DraftText::scalar).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    /// What no column seems to be and each row needs.
    private void addNeeded(ColumnDescription.Kind kind, DraftMeanings meanings) {
        kind.needed().stream()
                .filter(keys -> keys.stream().noneMatch(meanings::has))
                .forEach(keys -> lines.add("# (?) " + texts.getString("needed").formatted(String.join(" / ", keys))));
    }

    private void addRules(DraftMeanings meanings, DraftIds ids) {
        if (!meanings.has("status")) {
            if (meanings.has("end")) {
                lines.add("closed-if-end-before: " + today + "   # " + texts.getString("no-status"));
            } else {
                lines.add("defaults: {status: ongoing}   # " + texts.getString("no-status-no-end"));
            }
        }
        ids.line().ifPresent(lines::add);
        if (!meanings.has("title")) {
            lines.add("# " + texts.getString("no-title"));
        }
    }
}
