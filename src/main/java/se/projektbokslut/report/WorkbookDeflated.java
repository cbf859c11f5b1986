package se.projektbokslut.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// What is written, deflated and kept, and what a zip file says of it. A sheet's rows take some sixty bytes each,
/// far less than the report that they are of. For one thread.
final class WorkbookDeflated extends OutputStream {
    /// Of the JDK's deflation. Sheets are so repetitive that the usual level takes more than twice as long for a
    /// fifth of the size.
    private static final int LEVEL = 2;
    /// Of CRC-32, with the coefficient of the highest power last.
    private static final int POLYNOMIAL = 0xedb88320;
    /// The polynomial 1.
    private static final int ONE = 1 << 31;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 checksum = new CRC32();
    private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[1 << 16];
    private long length;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        checksum.update(bytes, from, length);
        deflater.setInput(bytes, from, length);
        while (!deflater.needsInput()) {
            take(Deflater.NO_FLUSH);
        }
    }

    private int take(int flush) {
        int taken = deflater.deflate(buffer, 0, buffer.length, flush);
        deflated.write(buffer, 0, taken);
        return taken;
    }

    /// Ends it. What follows a part that is not the last one begins on a byte of its own and refers to nothing
    /// before it.
    ///
    /// @param last of an entry
    void end(boolean last) {
        if (last) {
            deflater.finish();
            while (!deflater.finished()) {
                take(Deflater.NO_FLUSH);
            }
        } else {
            while (take(Deflater.SYNC_FLUSH) == buffer.length) {
                // There was more than the buffer holds.
            }
        }
        length = deflater.getBytesRead();
        deflater.end();
    }

    /// The number of bytes that were written; known at its end.
    long length() {
        return length;
    }

    /// The number of bytes that they became.
    int size() {
        return deflated.size();
    }

    void writeTo(OutputStream out) throws IOException {
        deflated.writeTo(out);
    }

    /// The CRC-32 of what the parts hold one after the other.
    static int checksum(List<WorkbookDeflated> parts) {
        int sum = 0;
        for (WorkbookDeflated part : parts) {
            sum = times(sum, power(part.length())) ^ (int) part.checksum.getValue();
        }
        return sum;
    }

    /// The power of x by which so many bytes behind them lift the bytes before: a checksum is a polynomial over the
    /// numbers 0 and 1, and that of two texts the sum of both in their places.
    private static int power(long bytes) {
        int power = ONE;
        int square = ONE >>> 8;
        for (long left = bytes; left != 0; left >>= 1) {
            power = (left & 1) == 0 ? power : times(power, square);
            square = times(square, square);
        }
        return power;
    }

    private static int times(int a, int b) {
        int product = 0;
        int shifted = b;
        for (int bit = ONE; bit != 0; bit >>>= 1) {
            product ^= (a & bit) == 0 ? 0 : shifted;
            shifted = (shifted >>> 1) ^ ((shifted & 1) == 0 ? 0 : POLYNOMIAL);
        }
        return product;
    }
}
