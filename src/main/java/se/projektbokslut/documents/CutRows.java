package se.projektbokslut.documents;

/// Takes rows of a CSV file as they were cut, without a text being made of any cell. The rows have as many cells
/// as there are columns, and are readable text.
@FunctionalInterface
public interface CutRows {
    /// @param bytes only for this call
    /// @param line of the row, counted from 1
    /// @param from where each cell begins; only for this call
    /// @param to where each cell ends, its quotes included; only for this call
    /// @return whether the row is taken; one that is not is given with its cells
    boolean take(byte[] bytes, int line, int[] from, int[] to);
}
