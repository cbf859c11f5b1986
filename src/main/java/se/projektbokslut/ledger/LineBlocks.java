package se.projektbokslut.ledger;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Reads a range of a file in blocks of whole lines, through one buffer.
final class LineBlocks {
    /// No record of the format comes near it; a longer line is no ledger's.
    static final int LONGEST_LINE = 1 << 18;

    private static final byte END_MARK = 0x1a;

    private final FileChannel file;
    private final EncodingCount encoding;
    private final byte[] bytes;
    private long position;
    private final long end;
    private int filled;
    private int to;
    private boolean tooLong;

    /// @param from the first byte of the range
    /// @param end where it ends, exclusive
    /// @param encoding told of every byte read
    LineBlocks(FileChannel file, long from, long end, EncodingCount encoding) {
        this.file = file;
        this.encoding = encoding;
        this.position = from;
        this.end = end;
        this.bytes = new byte[(int) Math.min(LONGEST_LINE, end - from) + 1 + FieldCursor.PADDING];
    }

    /// The lines from 0 to [#to()], exclusive; changed by [#next()]. The last byte of each line is its line end.
    byte[] bytes() {
        return bytes;
    }

    int to() {
        return to;
    }

    /// Whether reading ended at a line that does not fit the buffer.
    boolean tooLong() {
        return tooLong;
    }

    /// Goes to the next block; false where the range ends or a line is too long. A line end is added where the
    /// range ends without one.
    ///
    /// @throws IOException also if the file has become shorter than the range
    boolean next() throws IOException {
        System.arraycopy(bytes, to, bytes, 0, filled - to);
        filled -= to;
        to = 0;
        int capacity = bytes.length - 1 - FieldCursor.PADDING;
        int want = (int) Math.min(capacity - filled, end - position);
        if (filled == 0 && want == 0) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, filled, want);
        while (buffer.hasRemaining()) {
            int read = file.read(buffer, position);
            if (read < 0) {
                throw new EOFException("the file has become shorter");
            }
            position += read;
        }
        encoding.add(bytes, filled, filled + want);
        filled += want;
        if (position == end) {
            if (end == file.size()) {
                blankEndMark();
            }
            if (!isLineEnd(bytes[filled - 1])) {
                bytes[filled++] = '\n';
            }
            to = filled;
            return true;
        }
        to = afterLastLine();
        tooLong = to == 0;
        return to > 0;
    }

    /// The end mark of old systems at the end of the file is no part of its last line.
    private void blankEndMark() {
        for (int i = filled - 1;
                i >= 0 && (bytes[i] == END_MARK || SieBytes.isBlank(bytes[i]) || isLineEnd(bytes[i]));
                i--) {
            if (bytes[i] == END_MARK) {
                bytes[i] = ' ';
            }
        }
    }

    /// A carriage return at the buffer's end may be half of a line end.
    private int afterLastLine() {
        int i = filled - 1;
        while (i >= 0 && bytes[i] != '\n') {
            i--;
        }
        if (i < 0) {
            i = filled - 2;
            while (i >= 0 && bytes[i] != '\r') {
                i--;
            }
        }
        return i + 1;
    }

    static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }
}
