package se.projektbokslut.report;

/// The two ways in which each table is written (CONTRACT, "Output").
public enum CsvKind {
    /// For machines: UTF-8 without BOM, comma, decimal point, LF, snake_case header, no formula guard.
    MACHINE(".csv"),
    /// Opens right in a Swedish Excel: UTF-8 with BOM, semicolon, decimal comma, CRLF, headers in the report's
    /// language.
    EXCEL(".excel.csv");

    private final String ending;

    CsvKind(String ending) {
        this.ending = ending;
    }

    /// How the file's name ends.
    public String ending() {
        return ending;
    }
}
