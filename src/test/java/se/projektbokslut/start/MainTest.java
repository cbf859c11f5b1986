package se.projektbokslut.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class MainTest {
    private static final int JAVA_8 = 52;

    /// An old Java can only say what it is by a class that it can read.
    @Test
    void theFirstClassIsMadeForJava8() throws IOException {
        try (InputStream in = Main.class.getResourceAsStream("Main.class")) {
            assertThat(in).isNotNull();
            DataInputStream data = new DataInputStream(in);
            data.skipNBytes(6);
            assertThat(data.readUnsignedShort()).isEqualTo(JAVA_8);
        }
    }
}
