package se.projektbokslut.documents;

import java.util.List;
import se.projektbokslut.findings.Finding;

/// What is to be said of a CSV file beside its rows.
///
/// @param counted the number of rows with a value below the headings, at least 1: counted apart from the
///     documents that were made of them ([CsvRowCount]), whose number must agree
/// @param onlyHeadings whether the file has its headings, which can be used, and no row below them
/// @param found findings about the file: how it is written, where that is not plain
public record CsvReading(int counted, boolean onlyHeadings, List<Finding> found) {
    public CsvReading {
        found = List.copyOf(found);
    }
}
