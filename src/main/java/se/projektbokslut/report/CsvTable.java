package se.projektbokslut.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes the rows of one table in one of the two kinds of file, as they come. For one thread; [#close()] flushes
/// and leaves the stream open.
final class CsvTable implements AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /// RFC 4180's quotes, and also where spaces at an end could be lost.
    private static final QuoteStrategy WHERE_NEEDED = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int column, String value) {
            return value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ';
        }
    };

    private final CsvKind kind;
    private final List<String> columns;
    private final CsvWriter csv;
    private final Writer out;
    private Tally.@Nullable Counter counter;
    private String counted = "";
    private Set<String> figures = Set.of();

    CsvTable(CsvKind kind, Texts texts, List<String> columns, OutputStream stream) throws IOException {
        this.kind = kind;
        this.columns = columns;
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        boolean excel = kind == CsvKind.EXCEL;
        if (excel) {
            out.write(BYTE_ORDER_MARK);
        }
        this.csv = CsvWriter.builder()
                .fieldSeparator(excel ? ';' : ',')
                .lineDelimiter(excel ? LineDelimiter.CRLF : LineDelimiter.LF)
                .quoteStrategy(WHERE_NEEDED)
                .build(out);
        csv.writeRecord(
                excel ? columns.stream().map(c -> texts.label("column." + c)).toList() : columns);
    }

    /// From now on counts the rows, and those columns' figures, as they are written.
    void tally(Tally.Counter into, String table, Set<String> columnsWithFigures) {
        this.counter = into;
        this.counted = table;
        this.figures = columnsWithFigures;
    }

    /// @param cells one for each column
    void row(List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells in " + columns.size() + " columns");
        }
        List<String> fields = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            fields.add(field(cell));
        }
        csv.writeRecord(fields);
        if (counter != null) {
            count(counter, cells);
        }
    }

    private void count(Tally.Counter into, List<Cell> cells) {
        into.row(counted);
        for (int i = 0; i < cells.size(); i++) {
            if (!figures.contains(columns.get(i))) {
                continue;
            }
            String column = counted + "." + columns.get(i);
            switch (cells.get(i)) {
                case Cell.Whole(long number) -> into.count(column, number);
                case Cell.Amount(var amount) -> into.amount(column, amount);
                case Cell.Empty _, Cell.Words _ -> {}
            }
        }
    }

    private String field(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Words(String text) -> kind == CsvKind.EXCEL ? SpreadsheetText.cell(text) : text;
            case Cell.Whole(long number) -> Long.toString(number);
            case Cell.Amount(var amount) ->
                kind == CsvKind.EXCEL ? amount.toString().replace('.', ',') : amount.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        out.flush();
    }
}
