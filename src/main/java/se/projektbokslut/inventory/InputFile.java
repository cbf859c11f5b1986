package se.projektbokslut.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// A file of the input folder.
///
/// @param path relative to the input folder, with `/` between its parts
/// @param kind by its place and ending
/// @param size in bytes
/// @param sha256 of its bytes, 64 hexadecimal digits
public record InputFile(String path, Kind kind, long size, String sha256) {

    public enum Kind {
        /// `projects/**` ending in `.yaml` or `.yml`.
        RECORDS_YAML("projects/", "yaml", "yml"),
        RECORDS_JSON("projects/", "json"),
        RECORDS_CSV("projects/", "csv"),
        /// `projects/**` ending in `.xlsx`: a list that needs a description.
        RECORDS_XLSX("projects/", "xlsx"),
        /// `projects/**` and `ledger/**` ending in `.columns.yaml` or named `columns.yaml`, or `.yml`: what a
        /// list beside it means.
        COLUMNS(""),
        /// `ledger/**` ending in `.se`, `.si` or `.sie`, any case.
        LEDGER_SIE("ledger/", "se", "si", "sie"),
        /// `ledger/**` ending in `.csv`: a supplier ledger, or a list that is described.
        LEDGER_CSV("ledger/", "csv"),
        /// `ledger/**` ending in `.xlsx`: a list that needs a description.
        LEDGER_XLSX("ledger/", "xlsx"),
        /// `ledger/**` ending in `.json`: a list that needs a description.
        LEDGER_JSON("ledger/", "json"),
        /// `sources/**`.
        SOURCE(""),
        /// `processes.yaml`, `years.yaml`, `accepted.yaml`, `volumes.csv`.
        SETTINGS("");

        private final String folder;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> endings;

        /// @param folder where files of these endings are of the kind; empty where something else tells it
        Kind(String folder, String... endings) {
            this.folder = folder;
            this.endings = List.of(endings);
        }

        /// The kinds that files below a folder have by their ending.
        private static Stream<Kind> in(String folder) {
            return Arrays.stream(values()).filter(kind -> kind.folder.equals(folder));
        }

        /// Those that the ending means, whatever the folder.
        static List<Kind> ofEnding(String ending) {
            return Arrays.stream(values())
                    .filter(kind -> kind.endings.contains(ending))
                    .toList();
        }

        /// @param folder `projects/` or `ledger/`
        /// @return null: nothing of that ending is read there
        static @Nullable Kind of(String folder, String ending) {
            return in(folder)
                    .filter(kind -> kind.endings.contains(ending))
                    .findFirst()
                    .orElse(null);
        }

        /// Where files of the folder are read, for people: `ledger/ (.se, .si, …)`.
        static String place(String folder) {
            return in(folder)
                    .flatMap(kind -> kind.endings.stream())
                    .map(ending -> "." + ending)
                    .collect(Collectors.joining(", ", folder + " (", ")"));
        }

        /// Where files of the kind are read, for people.
        String place() {
            return place(folder);
        }

        /// The most megabytes that a file of the kind may have. Records and settings are read in one
        /// piece, which no array holds beyond 2 GB and hardly a heap before: half a gigabyte is some
        /// 300 000 records, and the settings of an office come nowhere near the other. The rest is read
        /// as a stream, however large.
        int mostMegabytes() {
            return switch (this) {
                case RECORDS_YAML, RECORDS_JSON, RECORDS_CSV, RECORDS_XLSX, LEDGER_XLSX, LEDGER_JSON -> 512;
                case COLUMNS, SETTINGS -> 64;
                case LEDGER_SIE, LEDGER_CSV, SOURCE -> Integer.MAX_VALUE;
            };
        }

        /// Whether a file of the kind has entries or purchases.
        public boolean isLedger() {
            return switch (this) {
                case LEDGER_SIE, LEDGER_CSV, LEDGER_XLSX, LEDGER_JSON -> true;
                case RECORDS_YAML, RECORDS_JSON, RECORDS_CSV, RECORDS_XLSX, COLUMNS, SOURCE, SETTINGS -> false;
            };
        }

        /// Why a file of the kind and of that size cannot be used; null where it can.
        ///
        /// @param bytes its size
        @Nullable
        public Refusal tooLarge(String path, long bytes) {
            return bytes <= (long) mostMegabytes() << 20
                    ? null
                    : new Refusal(
                            new Location(path, 1, 0),
                            "",
                            "",
                            Problem.FILE_TOO_LARGE,
                            Integer.toString(mostMegabytes()));
        }
    }
}
