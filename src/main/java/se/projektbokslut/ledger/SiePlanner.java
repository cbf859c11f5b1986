package se.projektbokslut.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.FirstBytes;
import se.projektbokslut.documents.Words;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Says what kind of file it is from its beginning, looks whether it states a checksum, and cuts it into slices.
final class SiePlanner {
    /// How much of the beginning is looked at for `#RAR`, which stands first in it.
    private static final int HEAD = 1 << 20;

    private static final int WINDOW = 1 << 16;
    private static final byte[] CUT = "\n#VER".getBytes(StandardCharsets.US_ASCII);
    private static final String CHECKSUM = "#KSUMMA";

    private final FileChannel file;
    private final String name;
    private final long sliceSize;

    SiePlanner(FileChannel file, String name, long sliceSize) {
        this.file = file;
        this.name = name;
        this.sliceSize = sliceSize;
    }

    SiePlan plan() throws IOException {
        byte[] head = read(0, HEAD);
        Problem problem = fault(head);
        if (problem != null) {
            var refusal = new Refusal(new Location(name, 1, 0), "", "", problem);
            return new SiePlan(name, refusal, false, false, List.of(), List.of());
        }
        boolean mark = hasByteOrderMark(head);
        List<String> records = records(head);
        return new SiePlan(name, null, mark, hasChecksum(), boundaries(records), slices(mark ? 3 : 0));
    }

    /// Whether `#KSUMMA` stands anywhere in the file: a slice does not know what stands before it, so all are
    /// summed or none. The standard has it near the beginning, where this ends; else it is one quick look at
    /// every byte. Inside a text it changes nothing.
    private boolean hasChecksum() throws IOException {
        byte[] bytes = new byte[(int) Math.min(1 << 18, file.size()) + CHECKSUM.length() + Long.BYTES];
        int kept = 0;
        for (long at = 0; at < file.size(); ) {
            int read = file.read(ByteBuffer.wrap(bytes, kept, bytes.length - kept - Long.BYTES), at);
            if (read < 0) {
                return false;
            }
            at += read;
            int filled = kept + read;
            if (hasChecksum(bytes, filled)) {
                return true;
            }
            kept = Math.min(filled, CHECKSUM.length() - 1);
            System.arraycopy(bytes, filled - kept, bytes, 0, kept);
        }
        return false;
    }

    private static boolean hasChecksum(byte[] bytes, int length) {
        long signs = Words.eight((byte) '#');
        for (int i = 0; i < length; i += Long.BYTES) {
            for (long found = Words.found(bytes, i, signs, signs); found != 0; found &= found - 1) {
                int at = i + Words.first(found);
                if (at + CHECKSUM.length() <= length && (bytes[at + 1] | 0x20) == 'k') {
                    String label = new String(bytes, at, CHECKSUM.length(), StandardCharsets.ISO_8859_1);
                    if (label.equalsIgnoreCase(CHECKSUM)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private byte[] read(long from, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, Math.max(0, file.size() - from)));
        while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {
            // reads on until the buffer is full or the file ends
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static boolean hasByteOrderMark(byte[] head) {
        return head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
    }

    /// Why the file is no SIE file, from its beginning; null where it may be one.
    private static @Nullable Problem fault(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF") || isUtf16(start)) {
            return Problem.FILE_IS_UTF16;
        }
        if (FirstBytes.isPacked(head)) {
            return Problem.FILE_IS_PACKED;
        }
        String text = (hasByteOrderMark(head) ? start.substring(3) : start)
                .replace('\u001A', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return head.length <= 4096 ? Problem.SIE_EMPTY : Problem.SIE_UNKNOWN;
        }
        if (text.startsWith("<")) {
            return text.contains("<sie") || text.contains("sie.se/sie5")
                    ? Problem.SIE_VERSION_5
                    : text.contains("<html") || text.contains("<!doctype html")
                            ? Problem.SIE_IS_HTML
                            : Problem.SIE_IS_XML;
        }
        return text.startsWith("#") ? null : Problem.SIE_UNKNOWN;
    }

    /// UTF-16 without a mark: every other byte of the first label is zero.
    private static boolean isUtf16(String start) {
        return start.startsWith("#\0") || start.startsWith("\0#");
    }

    private static List<String> records(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.strip().toUpperCase(Locale.ROOT))
                .filter(line -> line.startsWith("#RAR"))
                .limit(100)
                .toList();
    }

    /// Where fiscal years begin, and the days after they end, as far as these are no first days of a month.
    private static List<Integer> boundaries(List<String> records) {
        var boundaries = new TreeSet<Integer>();
        for (String record : records) {
            String[] fields = record.replace("\"", "").split("[ \t]+", -1);
            if (fields[0].equals("#RAR") && fields.length > 3) {
                SieDates.parse(fields[2]).ifPresent(from -> add(boundaries, from));
                SieDates.parse(fields[3]).ifPresent(to -> add(boundaries, to.plusDays(1)));
            }
        }
        return List.copyOf(boundaries);
    }

    private static void add(Set<Integer> boundaries, LocalDate date) {
        if (date.getDayOfMonth() > 1) {
            boundaries.add(SieDates.number(date));
        }
    }

    /// Slices of about the same size, so that several cores come to their ends together.
    private List<SiePlan.Slice> slices(long start) throws IOException {
        List<SiePlan.Slice> slices = new ArrayList<>();
        long size = file.size();
        long count = Math.ceilDiv(size - start, sliceSize);
        long from = start;
        for (long i = 1; i <= count && from < size; i++) {
            long near = start + (size - start) / count * i;
            if (i == count || near > from) {
                long cut = i == count ? size : cut(near, size);
                slices.add(new SiePlan.Slice(from, cut));
                from = cut;
            }
        }
        return slices;
    }

    /// The first voucher that begins a line from about there on; the file's end where there is none.
    private long cut(long near, long size) throws IOException {
        for (long at = near; at < size; at += WINDOW) {
            byte[] window = read(at, WINDOW + CUT.length);
            for (int i = 0; i + CUT.length < window.length; i++) {
                if (window[i] == '\n'
                        && Arrays.equals(window, i, i + CUT.length, CUT, 0, CUT.length)
                        && SieBytes.isBlank(window[i + CUT.length])) {
                    return at + i + 1;
                }
            }
        }
        return size;
    }
}
