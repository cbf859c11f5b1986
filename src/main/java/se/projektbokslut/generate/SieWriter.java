package se.projektbokslut.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.zip.CRC32;
import se.projektbokslut.money.Money;

/// Writes the records of a SIE file as old programs do: code page 437, CRLF, and a checksum where it is wanted.
final class SieWriter implements AutoCloseable {
    private static final Charset CP437 = Charset.forName("IBM437");

    private final OutputStream out;
    private final CRC32 checksum = new CRC32();
    private boolean summed;

    /// @param file a new one
    SieWriter(Path file) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16);
    }

    /// Begins a record.
    SieWriter label(String label) throws IOException {
        return content(label);
    }

    /// A number, a code or a date.
    SieWriter field(String field) throws IOException {
        out.write(' ');
        return content(field);
    }

    SieWriter text(String text) throws IOException {
        out.write(' ');
        out.write('"');
        content(text);
        out.write('"');
        return this;
    }

    SieWriter date(LocalDate date) throws IOException {
        int number = date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
        return field(Integer.toString(number));
    }

    SieWriter amount(long ore) throws IOException {
        return field(new Money(ore).toString());
    }

    /// The objects of an entry, pairs of dimension and object.
    SieWriter objects(String... pairs) throws IOException {
        out.write(' ');
        out.write('{');
        for (int i = 0; i < pairs.length; i += 2) {
            if (i > 0) {
                out.write(' ');
            }
            content(pairs[i]);
            text(pairs[i + 1]);
        }
        out.write('}');
        return this;
    }

    void end() throws IOException {
        out.write('\r');
        out.write('\n');
    }

    /// A line with a brace.
    void brace(char brace) throws IOException {
        out.write(brace);
        end();
    }

    /// Begins what the checksum is of.
    void beginChecksum() throws IOException {
        label("#KSUMMA").end();
        summed = true;
    }

    void endChecksum() throws IOException {
        summed = false;
        label("#KSUMMA").field(Long.toString(checksum.getValue())).end();
    }

    /// The checksum is of labels and contents of fields, without blanks, quotes and braces.
    private SieWriter content(String text) throws IOException {
        byte[] bytes = text.getBytes(CP437);
        if (summed) {
            checksum.update(bytes, 0, bytes.length);
        }
        out.write(bytes, 0, bytes.length);
        return this;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
