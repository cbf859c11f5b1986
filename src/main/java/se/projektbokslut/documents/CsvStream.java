package se.projektbokslut.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// A CSV file that is larger than what is held of it, as the rows of a list: cut block by block, each row as
/// [CsvList] would cut it. Memory holds one block.
final class CsvStream implements ListRows {
    static final int BLOCK = 4 << 20;

    /// A row whose quote is at fault is decided on when so much of what follows it is there: a cell over lines is
    /// never longer.
    private static final int AHEAD = 4 * CsvCutter.LONGEST_OVER_LINES;

    /// A row that does not end within so many bytes ends the list.
    private static final int LONGEST_ROW = 16 * BLOCK;

    private final String file;
    private final ListBytes source;
    private final CsvList begun;
    private final int blockSize;

    private CsvStream(String file, ListBytes source, CsvList begun, int blockSize) {
        this.blockSize = blockSize;
        this.file = file;
        this.source = source;
        this.begun = begun;
    }

    static Opened open(String file, ListBytes source, ListFormat format, Collection<String> known) throws IOException {
        return open(file, source, format, known, BLOCK);
    }

    /// @param block the bytes of a block; a file that has no more is held whole
    static Opened open(String file, ListBytes source, ListFormat format, Collection<String> known, int block)
            throws IOException {
        byte[] start;
        try (InputStream in = source.open()) {
            start = in.readNBytes(Integer.BYTES);
        }
        Charset stated = format.encoding();
        Charset utf16 = stated == null || stated.name().startsWith("UTF-16") ? Utf16Stream.marked(start) : null;
        return utf16 == null
                ? open(file, source, format, known, block, null)
                : open(
                        file,
                        () -> new Utf16Stream(source.open(), utf16),
                        in(StandardCharsets.UTF_8, format),
                        known,
                        block,
                        StandardCharsets.UTF_16);
    }

    /// @param made the encoding of what is stored, where the source makes UTF-8 of it; else null
    private static Opened open(
            String file,
            ListBytes source,
            ListFormat format,
            Collection<String> known,
            int block,
            @Nullable Charset made)
            throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(block);
        }
        Charset stated = format.encoding();
        boolean foreign =
                stated != null && !stated.equals(StandardCharsets.UTF_8) && !stated.equals(CsvShape.WINDOWS_1252);
        if (head.length < block || foreign) {
            try (InputStream in = source.open()) {
                return CsvList.open(file, in.readAllBytes(), format, known, made);
            }
        }
        Charset charset = stated == null ? charset(source) : stated;
        return switch (CsvList.open(file, head, in(charset, format), known, made)) {
            case Opened.Rows(CsvList begun) -> new Opened.Rows(new CsvStream(file, source, begun, block));
            case Opened other -> other;
        };
    }

    private static ListFormat in(Charset encoding, ListFormat format) {
        return new ListFormat(
                format.sheet(), format.heading(), format.list(), format.separator(), encoding, format.ignoresOthers());
    }

    /// UTF-8 where more of the longer characters are it than are not, as [CsvShape] counts them.
    private static Charset charset(ListBytes source) throws IOException {
        byte[] bytes = new byte[1 << 16];
        long longer = 0;
        long faults = 0;
        int left = 0;
        try (InputStream in = source.open()) {
            for (int read = in.readNBytes(bytes, 0, bytes.length);
                    read > 0;
                    read = in.readNBytes(bytes, 0, bytes.length)) {
                for (int i = 0; i < read; i++) {
                    if (left == 0 && i <= read - Long.BYTES) {
                        i += Words.asciiBytes(bytes, i);
                        if (i == read) {
                            break;
                        }
                    }
                    int b = bytes[i];
                    if (left > 0) {
                        boolean follows = (b & 0xC0) == 0x80;
                        left = follows ? left - 1 : 0;
                        longer += follows && left == 0 ? 1 : 0;
                        faults += follows ? 0 : 1;
                        if (follows) {
                            continue;
                        }
                    }
                    if (b < 0) {
                        left = (b & 0xE0) == 0xC0 ? 1 : (b & 0xF0) == 0xE0 ? 2 : (b & 0xF8) == 0xF0 ? 3 : 0;
                        faults += left == 0 ? 1 : 0;
                    }
                }
            }
        }
        return faults == 0 || longer > faults ? StandardCharsets.UTF_8 : CsvShape.WINDOWS_1252;
    }

    @Override
    public List<Column> columns() {
        return begun.columns();
    }

    @Override
    public Shape shape() {
        return begun.shape();
    }

    /// The first block tells.
    @Override
    public boolean hasOldLetters() {
        return begun.hasOldLetters();
    }

    @Override
    public int each(Consumer<ListRow> sink) {
        return each((_, _, _, _) -> false, sink);
    }

    @Override
    public int each(CutRows first, Consumer<ListRow> sink) {
        try (InputStream in = source.open()) {
            in.skipNBytes(begun.nextFrom());
            return new Blocks(in, first, sink).cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One reading of the rows.
    private final class Blocks {
        private final InputStream in;
        private final CutRows first;
        private final Consumer<ListRow> sink;
        private byte[] block = new byte[blockSize];
        private int filled;
        private int line = begun.nextLine();
        private int rows;

        private Blocks(InputStream in, CutRows first, Consumer<ListRow> sink) {
            this.in = in;
            this.first = first;
            this.sink = sink;
        }

        private int cut() throws IOException {
            while (true) {
                filled += in.readNBytes(block, filled, block.length - filled);
                boolean last = filled < block.length;
                byte[] bytes = last ? Arrays.copyOf(block, EndMark.before(block, filled)) : block;
                int used = rows(bytes, last);
                if (last) {
                    return rows;
                }
                filled -= used;
                if (used > 0) {
                    System.arraycopy(block, used, block, 0, filled);
                } else if (block.length < LONGEST_ROW) {
                    block = Arrays.copyOf(block, 2 * block.length);
                } else {
                    Location at = new Location(file, line, 1);
                    Refusal why = new Refusal(at, "", "", Problem.RECORD_TOO_LARGE);
                    sink.accept(new ListRow(at, List.of(), List.of(why)));
                    return rows + 1;
                }
            }
        }

        /// Gives the rows that are whole.
        ///
        /// @return how many bytes they have
        private int rows(byte[] bytes, boolean last) {
            CsvCutter row = begun.cutter(bytes, 0, line);
            int used = 0;
            while (row.next()) {
                // A line end may be of several characters, and a quote closed further on.
                boolean whole = last
                        || (row.nextFrom() < bytes.length - 1
                                && (row.unsound() < 0 || bytes.length - row.from() > AHEAD));
                if (!whole) {
                    return used;
                }
                used = row.nextFrom();
                line = row.nextLine();
                if (begun.takes(first, bytes, row)) {
                    rows++;
                } else if (!row.isBlank()) {
                    rows++;
                    sink.accept(begun.row(bytes, row));
                }
            }
            return used;
        }
    }
}
