package se.projektbokslut.findings;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in an input file.
///
/// @param file the file's path relative to the input folder, with `/` between its parts
/// @param line counted from 1, in a workbook the row; 0 where the file as a whole is meant
/// @param column counted from 1: characters of the line, in a CSV file or a workbook the number of the
///     cell; 0 where the whole line is meant
/// @param sheet of a workbook; null elsewhere
public record Location(
        String file, int line, int column, @Nullable String sheet) {
    private static final Pattern PLAIN_SHEET = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");

    private static final int LETTERS = 26;

    public Location(String file, int line, int column) {
        this(file, line, column, null);
    }

    /// The file as a whole.
    public static Location ofFile(String file) {
        return new Location(file, 0, 0);
    }

    /// Another cell or line of the same file or sheet.
    public Location at(int otherLine, int otherColumn) {
        return new Location(file, otherLine, otherColumn, sheet);
    }

    /// As compilers print it, so that editors jump to it: `file:line:column`; a cell of a workbook as its program
    /// names it: `file:Sheet!F12`.
    @Override
    public String toString() {
        return sheet == null ? file + ":" + line + ":" + column : file + ":" + cell();
    }

    /// The file, of a workbook with the sheet: `portfolj.xlsx:Projekt`.
    public String place() {
        return sheet == null ? file : file + ":" + sheet;
    }

    /// Without the column: `file:line`, of a workbook `file:Sheet!F12`.
    public String ofLine() {
        return sheet == null ? file + ":" + line : file + ":" + cell();
    }

    /// The cell of a workbook as its program names it: `Sheet!F12`, of a row `Sheet!12`; empty in other files.
    public String cell() {
        if (sheet == null) {
            return "";
        }
        String name = sheet;
        String quoted = PLAIN_SHEET.matcher(name).matches() ? name : "'" + name.replace("'", "''") + "'";
        return line == 0 ? quoted : quoted + "!" + letters(column) + line;
    }

    /// The letters by which workbooks name a column: A, B, … Z, AA; empty for none.
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }
}
