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
import org.jspecify.annotations.Nullable;

/// Writes the rows of one table as they come. For one thread; [#close()] flushes and leaves the stream open.
final class CsvTable implements AutoCloseable {
    /// RFC 4180's quotes, and also where spaces at an end could be lost.
    private static final QuoteStrategy WHERE_NEEDED = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int column, String value) {
            return value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ';
        }
    };

    private final List<String> columns;
    private final CsvWriter csv;
    private final Writer out;
    private final @Nullable TableTally tally;

    CsvTable(List<String> columns, OutputStream stream) {
        this(columns, null, stream);
    }

    /// @param tally counts the rows and their figures as they are written; null where none are compared
    CsvTable(List<String> columns, @Nullable TableTally tally, OutputStream stream) {
        this.columns = columns;
        this.tally = tally;
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        this.csv = CsvWriter.builder()
                .fieldSeparator(',')
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(WHERE_NEEDED)
                .build(out);
        csv.writeRecord(columns);
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
        if (tally != null) {
            tally.count(columns, cells);
        }
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Words(String text) -> text;
            case Cell.Whole(long number) -> Long.toString(number);
            case Cell.Unprinted(long number) -> Long.toString(number);
            case Cell.Amount(var amount) -> amount.toString();
            case Cell.Day(var date) -> date.toString();
            case Cell.Vague(var date) -> date.edtf();
            case Cell.Items(var items) -> String.join("|", items);
        };
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        out.flush();
    }
}
