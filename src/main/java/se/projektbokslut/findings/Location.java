package se.projektbokslut.findings;

/// A place in an input file.
///
/// @param file the file's path relative to the input folder, with `/` between its parts
/// @param line counted from 1; 0 where the file as a whole is meant
/// @param column counted from 1: characters of the line, in a CSV file the number of the cell; 0 where the whole
///     line is meant
public record Location(String file, int line, int column) {
    /// The file as a whole.
    public static Location ofFile(String file) {
        return new Location(file, 0, 0);
    }

    /// As compilers print it, so that editors jump to it: `file:line:column`.
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
