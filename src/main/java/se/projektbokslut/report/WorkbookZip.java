package se.projektbokslut.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A zip file of deflated entries, whose bytes are there before the entry is written. So a part can be made from its
/// end, and its beginning when the rest is known; the JDK's stream would want it in its order. Entries bear a time
/// that says nothing, and their sizes stand before them. The stream stays open.
///
/// Of the format (PKWARE's APPNOTE 6.3, ISO/IEC 21320-1) it knows what a workbook needs: less than 4 GB.
final class WorkbookZip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int VERSION = 20;
    private static final int DEFLATED = 8;
    /// 1 February 1980, which the format can hold in every time zone.
    private static final int TIME = ((2 << 5) | 1) << 16;

    private static final long LARGEST = 0xffff_ffffL;

    private final OutputStream out;
    private final Record directory = new Record();
    private long offset;
    private int entries;

    /// A piece of the format: numbers with their lowest byte first.
    private static final class Record extends ByteArrayOutputStream {
        Record two(int number) {
            write(number);
            write(number >> 8);
            return this;
        }

        Record four(int number) {
            return two(number).two(number >> 16);
        }
    }

    WorkbookZip(OutputStream out) {
        this.out = out;
    }

    /// @param name in ASCII
    /// @param parts one after the other, of which the last one alone has been ended as such
    void entry(String name, List<WorkbookDeflated> parts) throws IOException {
        byte[] path = name.getBytes(StandardCharsets.US_ASCII);
        Record said = new Record().two(VERSION).two(0).two(DEFLATED).four(TIME);
        said.four(WorkbookDeflated.checksum(parts));
        said.four(size(parts.stream().mapToLong(WorkbookDeflated::size).sum()));
        said.four(size(parts.stream().mapToLong(WorkbookDeflated::length).sum()));
        said.two(path.length).two(0);
        directory.four(CENTRAL).two(VERSION).writeBytes(said.toByteArray());
        // No comment, the first disk, no attributes.
        directory.two(0).two(0).two(0).four(0).four(size(offset)).writeBytes(path);
        write(new Record().four(LOCAL));
        write(said);
        out.write(path);
        offset += path.length;
        for (WorkbookDeflated part : parts) {
            part.writeTo(out);
            offset += part.size();
        }
        entries++;
    }

    void finish() throws IOException {
        int start = size(offset);
        int length = directory.size();
        write(directory);
        write(new Record()
                .four(END)
                .four(0)
                .two(entries)
                .two(entries)
                .four(length)
                .four(start)
                .two(0));
        out.flush();
    }

    private void write(Record piece) throws IOException {
        piece.writeTo(out);
        offset += piece.size();
    }

    private static int size(long size) throws IOException {
        if (size > LARGEST) {
            throw new IOException("a workbook of " + size + " bytes");
        }
        return (int) size;
    }
}
