package se.projektbokslut.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of a list, from the beginning each time that they are opened.
@FunctionalInterface
public interface ListBytes {
    InputStream open() throws IOException;

    static ListBytes of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
