package se.projektbokslut.lists;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListFormat;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Location;

/// What the description beside a list says of it (CONTRACT, "An office's own list"). Columns are meant by their
/// headings, whatever blanks, line breaks and letter case these are written with.
///
/// @param file the description's own path
/// @param format how the list is written
/// @param words how its cells are to be read
/// @param rows which of its rows are used, and what they are together
/// @param columns the columns that are described, in the order of the description
/// @param ignoresOthers whether columns that are not described are left aside
/// @param company of the entries of a ledger; null where the description says none
/// @param exported when the list was written; null where the description does not say
/// @param ofFormats the settings that mean something only for a list of one kind of file
public record ColumnDescription(
        String file,
        Kind kind,
        ListFormat format,
        CellWords words,
        RowRules rows,
        List<Column> columns,
        boolean ignoresOthers,
        @Nullable Company company,
        @Nullable Exported exported,
        List<Stated> ofFormats) {
    private static final Set<String> OF_FOLDER = Set.of("columns.yaml", "columns.yml");

    public ColumnDescription {
        columns = List.copyOf(columns);
        ofFormats = List.copyOf(ofFormats);
    }

    /// The same with other columns.
    public ColumnDescription withColumns(List<Column> others) {
        return new ColumnDescription(
                file, kind, format, words, rows, others, ignoresOthers, company, exported, ofFormats);
    }

    /// Whether it is of all lists of its folder that have none of their own.
    public boolean isOfFolder() {
        return OF_FOLDER.contains(file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }

    /// What a key is set to.
    ///
    /// @param at where that stands
    /// @param text as it is written
    public record Stated(Location at, String key, String text) {}

    /// What the rows are.
    public enum Kind {
        RECORDS(List.of()),
        ENTRIES(List.of(List.of("date", "month"), List.of("account"), List.of("amount", "debit", "credit"))),
        SUPPLIER_LEDGER(List.of(List.of("date"), List.of("voucher"), List.of("amount")));

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<List<String>> needed;

        Kind(List<List<String>> needed) {
            this.needed = needed;
        }

        /// Of each group a column must be given to at least one key. Of records only their readers can tell
        /// what is missing.
        public List<List<String>> needed() {
            return needed;
        }
    }

    /// A column by its heading.
    ///
    /// @param uses empty where it is left aside
    public record Column(String heading, List<ColumnUse> uses) {
        public Column {
            uses = List.copyOf(uses);
        }
    }

    /// The company of a ledger's entries: one for all, or as a column says. Exactly one of both.
    ///
    /// @param column its heading
    public record Company(@Nullable String column, @Nullable String name) {}

    /// How it is told which of two lists is the newer. Exactly one of both.
    ///
    /// @param on the day on which it was written
    /// @param byName whether the one that comes later in the order of the names is the newer
    public record Exported(@Nullable LocalDate on, boolean byName) {}

    /// @param only by a column's heading, the words of which a row must have one to be used; in the
    ///     description's order
    /// @param idFrom the columns that an id is made from; empty where a column is one
    /// @param onePer the column whose equal values make one project of several rows; null where each row is one
    /// @param closedIfEndBefore where no status is stated: closed where the end lies before, else ongoing;
    ///     null for no such rule
    /// @param defaults what holds where a row states nothing, as written; null for nothing
    /// @param complete whether the list completes records that are written elsewhere
    public record RowRules(
            Map<String, List<Stated>> only,
            List<String> idFrom,
            @Nullable String onePer,
            @Nullable LocalDate closedIfEndBefore,
            Node.@Nullable Mapping defaults,
            boolean complete) {
        public RowRules {
            only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
            idFrom = List.copyOf(idFrom);
        }
    }

    /// Every use of every column.
    public List<ColumnUse> uses() {
        return columns.stream().flatMap(column -> column.uses().stream()).toList();
    }
}
