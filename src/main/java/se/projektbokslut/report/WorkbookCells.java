package se.projektbokslut.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.money.Money;

/// The cells of a sheet, row by row, as XML. What is said of many cells is there as bytes: the letters of each
/// column, the number of the row, and how a cell of each style goes on.
final class WorkbookCells {
    private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();
    /// Before it spreadsheets do not count alike: Excel believes in a 29 February 1900.
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    /// Spreadsheets keep fifteen digits of a number.
    private static final long LARGE = 1_000_000_000_000_000L;

    /// Of a line, in points.
    private static final int LINE = 15;

    private static final byte[] ROW = WorkbookXml.bytes("<row r=\"");
    private static final byte[] ROW_END = WorkbookXml.bytes("</row>");
    private static final byte[][] NUMBER = ofStyles("><v>");
    private static final byte[][] SHARED = ofStyles(" t=\"s\"><v>");
    private static final byte[][] INLINE = ofStyles(" t=\"inlineStr\"><is>");
    private static final byte[] NUMBER_END = WorkbookXml.bytes("</v></c>");
    private static final byte[] INLINE_END = WorkbookXml.bytes("</is></c>");

    private final List<byte[]> letters = new ArrayList<>();
    private final List<WorkbookShared.Column> texts;
    private final Formats formats;
    private final String cut;
    private final WorkbookXml xml;
    private byte[] row = {};

    /// @param texts of each column
    /// @param cut said at the end of a text that is cut
    WorkbookCells(List<WorkbookShared.Column> texts, Formats formats, String cut, WorkbookXml xml) {
        for (int i = 0; i < texts.size(); i++) {
            letters.add(WorkbookXml.bytes("<c r=\"" + WorkbookSheet.column(i)));
        }
        this.texts = texts;
        this.formats = formats;
        this.cut = cut;
        this.xml = xml;
    }

    private static byte[][] ofStyles(String rest) {
        byte[][] all = new byte[WorkbookStyle.INDEXES][];
        for (int style = 0; style < all.length; style++) {
            all[style] = WorkbookXml.bytes("\" s=\"" + style + "\"" + rest);
        }
        return all;
    }

    /// Begins a row.
    ///
    /// @param lines that it takes; not every spreadsheet works that out when it opens a file
    void beginRow(int number, int lines) throws IOException {
        row = WorkbookXml.bytes(Integer.toString(number));
        xml.append(ROW).append(row);
        if (lines > 1) {
            xml.append("\" ht=\"").number((long) LINE * lines).append("\" customHeight=\"1\">");
        } else {
            xml.append("\">");
        }
    }

    void endRow() throws IOException {
        xml.append(ROW_END);
    }

    /// @param whole the style of a whole number in that column
    /// @param strong whether the row is one of totals
    void cell(int column, Cell cell, WorkbookStyle whole, boolean strong) throws IOException {
        switch (cell) {
            case Cell.Empty() -> {}
            case Cell.Whole(long number) -> number(column, number, whole.index(strong));
            case Cell.Unprinted(long number) -> number(column, number, whole.index(strong));
            case Cell.Words(String words) -> words(column, words, strong);
            case Cell.Amount(Money amount) -> amount(column, amount, strong);
            case Cell.Day(LocalDate date) -> day(column, date, strong);
            case Cell.Vague _, Cell.Items _ -> throw new IllegalArgumentException("not yet in words");
        }
    }

    private void words(int column, String words, boolean strong) throws IOException {
        if (words.length() <= WorkbookText.LONGEST_OF_FORMAT) {
            text(column, words, WorkbookStyle.TEXT.index(strong));
            return;
        }
        String text = WorkbookText.cell(words, cut);
        boolean prose = text.length() > WorkbookText.LONGEST_OF_FORMAT;
        text(column, text, (prose ? WorkbookStyle.PROSE : WorkbookStyle.TEXT).index(strong));
    }

    /// The number is the amount's own decimal text.
    private void amount(int column, Money amount, boolean strong) throws IOException {
        if (amount.ore() <= -LARGE || amount.ore() >= LARGE) {
            text(column, formats.amount(amount), WorkbookStyle.LARGE_AMOUNT.index(strong));
        } else {
            begin(column, NUMBER[WorkbookStyle.AMOUNT.index(strong)]);
            xml.kronor(amount.ore()).append(NUMBER_END);
        }
    }

    private void day(int column, LocalDate date, boolean strong) throws IOException {
        if (date.isBefore(FIRST_DAY)) {
            text(column, date.toString(), WorkbookStyle.TEXT.index(strong));
        } else {
            number(column, date.toEpochDay() - DAY_ZERO, WorkbookStyle.DAY.index(strong));
        }
    }

    private void number(int column, long number, int style) throws IOException {
        begin(column, NUMBER[style]);
        xml.number(number).append(NUMBER_END);
    }

    void text(int column, String text, int style) throws IOException {
        int number = texts.get(column).number(text);
        if (number >= 0) {
            begin(column, SHARED[style]);
            xml.number(number).append(NUMBER_END);
        } else {
            begin(column, INLINE[style]);
            WorkbookShared.text(text, xml);
            xml.append(INLINE_END);
        }
    }

    private void begin(int column, byte[] rest) throws IOException {
        xml.append(letters.get(column)).append(row).append(rest);
    }
}
