package se.projektbokslut.intake;

/// A file of the input folder.
///
/// @param path relative to the input folder, with `/` between its parts
/// @param kind by its place and ending
/// @param size in bytes
/// @param sha256 of its bytes, 64 hexadecimal digits
public record InputFile(String path, Kind kind, long size, String sha256) {

    public enum Kind {
        /// `projects/**` ending in `.yaml` or `.yml`.
        RECORDS_YAML,
        RECORDS_JSON,
        RECORDS_CSV,
        /// `ledger/**` ending in `.se`, `.si` or `.sie`, any case.
        LEDGER_SIE,
        /// `ledger/**` ending in `.csv`.
        LEDGER_CSV,
        /// `sources/**`.
        SOURCE,
        /// `processes.yaml`, `years.yaml`, `accepted.yaml`, `volumes.csv`.
        SETTINGS
    }
}
