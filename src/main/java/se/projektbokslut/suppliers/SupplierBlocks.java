package se.projektbokslut.suppliers;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.EndMark;
import se.projektbokslut.documents.Words;

/// Cuts the rows of a supplier ledger into blocks at line ends, so that memory stays the same however long the
/// file is.
final class SupplierBlocks {
    /// Room after the rows of a block, so that a reader may look 64 bytes ahead.
    static final int SLACK = Long.SIZE;

    private static final int SIZE = 1 << 22;

    /// So many bytes are read at once: they are copied, digested and counted while the core still holds them.
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private final byte lineEnd;
    private final Deque<byte[]> free = new ArrayDeque<>();
    private byte[] rest = {};
    private boolean ended;
    private long lines;

    /// @param in the bytes after the heading row
    SupplierBlocks(InputStream in, byte lineEnd) {
        this.in = in;
        this.lineEnd = lineEnd;
    }

    /// Some lines of the file, each with its line end.
    static final class Block {
        final byte[] bytes;
        final int length;

        /// @param bytes with [#SLACK] after the lines
        Block(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        /// A block of some lines, the last part of one block, and the block after it.
        static Block of(byte[] before, Block after) {
            byte[] bytes = Arrays.copyOf(before, before.length + after.length + SLACK);
            System.arraycopy(after.bytes, 0, bytes, before.length, after.length);
            return new Block(bytes, before.length + after.length);
        }

        byte[] from(int at) {
            return Arrays.copyOfRange(bytes, at, length);
        }
    }

    /// The next block; null after the last. Of a line that is longer than a block only so much is kept that it is
    /// seen to be too long.
    @Nullable
    Block next() throws IOException {
        if (ended) {
            return null;
        }
        byte[] bytes = free.isEmpty() ? new byte[SIZE + SLACK] : free.pop();
        System.arraycopy(rest, 0, bytes, 0, rest.length);
        int length = rest.length;
        for (int read = 0; read >= 0 && length < SIZE - 1; length += Math.max(read, 0)) {
            read = in.read(bytes, length, Math.min(PIECE, SIZE - 1 - length));
        }
        if (length < SIZE - 1) {
            ended = true;
            length = EndMark.before(bytes, length);
            if (length == 0) {
                return null;
            }
            if (bytes[length - 1] != lineEnd) {
                bytes[length++] = lineEnd;
            }
            return counted(new Block(bytes, length));
        }
        int cut = length;
        while (cut > 0 && bytes[cut - 1] != lineEnd) {
            cut--;
        }
        if (cut == 0) {
            cut = SupplierRows.LONGEST_ROW + 1;
            bytes[cut++] = lineEnd;
            rest = afterLineEnd();
        } else {
            rest = Arrays.copyOfRange(bytes, cut, length);
        }
        return counted(new Block(bytes, cut));
    }

    /// Counted apart from the rows that are made of them, so that none can be lost in silence.
    private Block counted(Block block) {
        lines += Words.count(block.bytes, block.length, lineEnd);
        return block;
    }

    /// How many lines the blocks so far hold.
    long lines() {
        return lines;
    }

    /// Gives a block's bytes back for the next one.
    void done(Block block) {
        if (block.bytes.length == SIZE + SLACK) {
            free.push(block.bytes);
        }
    }

    /// Skips the rest of a line; what has been read of the next one.
    private byte[] afterLineEnd() throws IOException {
        byte[] some = new byte[1 << 16];
        for (int n = in.read(some); n >= 0; n = in.read(some)) {
            for (int i = 0; i < n; i++) {
                if (some[i] == lineEnd) {
                    return Arrays.copyOfRange(some, i + 1, n);
                }
            }
        }
        return new byte[0];
    }
}
