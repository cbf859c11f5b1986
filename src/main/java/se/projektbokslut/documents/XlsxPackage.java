package se.projektbokslut.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Problem;

/// The parts of a workbook, which is a ZIP file, by their names. Nothing is unpacked before it is asked for.
final class XlsxPackage {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 1 << 16;
    private static final int MOST_PARTS = 10_000;
    private static final long UNKNOWN = 0xFFFFFFFFL;

    /// A part may unpack to this much, and beyond it to so many times its packed size: lists repeat themselves,
    /// but what a packer makes of nothing but repetition is a trap.
    private static final long LARGEST = 64L << 20;

    private static final int MOST_TIMES = 200;

    private final byte[] bytes;
    private final Map<String, Part> parts = new HashMap<>();

    /// @param size packed
    private record Part(int from, int size, int method) {}

    /// @throws XlsxFault where the bytes are no workbook that can be read, by the name of what they are
    XlsxPackage(byte[] bytes) throws XlsxFault {
        this.bytes = bytes;
        try {
            readParts();
        } catch (IndexOutOfBoundsException | IllegalArgumentException torn) {
            throw new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, "zip");
        }
        if (!parts.containsKey("[Content_Types].xml")) {
            throw new XlsxFault(FirstBytes.isPacked(bytes) ? Problem.FILE_IS_PACKED : Problem.LIST_NO_WORKBOOK);
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /// The unpacked bytes of a part, as a stream that ends with an [IOException][java.io.IOException] where they
    /// become too many; null where there is no such part.
    @Nullable
    InputStream open(String name) {
        Part part = parts.get(name);
        if (part == null) {
            return null;
        }
        InputStream packed = new ByteArrayInputStream(bytes, part.from, part.size);
        InputStream plain = part.method == 0 ? packed : new InflaterInputStream(packed, new Inflater(true), 1 << 13);
        return new BoundedStream(plain, Math.max(LARGEST, (long) part.size * MOST_TIMES));
    }

    private void readParts() throws XlsxFault {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(in);
        if (end < 0) {
            throw notAZip();
        }
        int count = Short.toUnsignedInt(in.getShort(end + 10));
        int at = index(in.getInt(end + 16) & UNKNOWN);
        for (int i = 0; i < count && in.getInt(at) == ENTRY; i++) {
            if (parts.size() == MOST_PARTS) {
                throw new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, "zip");
            }
            int nameLength = Short.toUnsignedInt(in.getShort(at + 28));
            int extra = Short.toUnsignedInt(in.getShort(at + 30));
            String name = new String(bytes, at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
            if ((in.getShort(at + 8) & 1) != 0) {
                throw new XlsxFault(Problem.LIST_WORKBOOK_ENCRYPTED);
            }
            parts.put(name, part(in, at, at + ENTRY_LENGTH + nameLength, extra));
            at += ENTRY_LENGTH + nameLength + extra + Short.toUnsignedInt(in.getShort(at + 32));
        }
    }

    private Part part(ByteBuffer in, int at, int extraFrom, int extraLength) throws XlsxFault {
        int method = in.getShort(at + 10);
        long[] wide = {in.getInt(at + 24) & UNKNOWN, in.getInt(at + 20) & UNKNOWN, in.getInt(at + 42) & UNKNOWN};
        // Where a size needs, or a program uses, eight bytes, they stand in a field of their own, in this order.
        for (int i = extraFrom; i + 4 <= extraFrom + extraLength; i += 4 + Short.toUnsignedInt(in.getShort(i + 2))) {
            int next = i + 4;
            for (int w = 0; w < wide.length && in.getShort(i) == 1; w++) {
                if (wide[w] == UNKNOWN) {
                    wide[w] = in.getLong(next);
                    next += 8;
                }
            }
        }
        int local = index(wide[2]);
        if (in.getInt(local) != LOCAL || (method != 0 && method != 8)) {
            throw new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, "zip");
        }
        int from = local
                + LOCAL_LENGTH
                + Short.toUnsignedInt(in.getShort(local + 26))
                + Short.toUnsignedInt(in.getShort(local + 28));
        int size = index(wide[1]);
        if (from > bytes.length - size) {
            throw new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, "zip");
        }
        return new Part(from, size, method);
    }

    private int end(ByteBuffer in) {
        int last = bytes.length - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (in.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    private int index(long offset) throws XlsxFault {
        if (offset < 0 || offset > bytes.length) {
            throw new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, "zip");
        }
        return (int) offset;
    }

    /// What the bytes are that are no ZIP file: a workbook of the older kind or an encrypted one, which both
    /// lie in the older container.
    private XlsxFault notAZip() {
        boolean container = bytes.length >= 8 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF;
        if (!container) {
            if (FirstBytes.isPacked(bytes)) {
                return new XlsxFault(Problem.FILE_IS_PACKED);
            }
            boolean cut = bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K';
            return cut ? new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, "zip") : new XlsxFault(Problem.LIST_NO_WORKBOOK);
        }
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i + name.length <= bytes.length; i++) {
            int same = 0;
            while (same < name.length && bytes[i + same] == name[same]) {
                same++;
            }
            if (same == name.length) {
                return new XlsxFault(Problem.LIST_WORKBOOK_ENCRYPTED);
            }
        }
        return new XlsxFault(Problem.LIST_WORKBOOK_OLD);
    }
}
