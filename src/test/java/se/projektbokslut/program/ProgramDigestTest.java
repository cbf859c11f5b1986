package se.projektbokslut.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

class ProgramDigestTest {
    @Test
    void theSameProgramHasTheSameDigest() throws Exception {
        assertThat(ProgramDigest.ofClassPath()).matches("[0-9a-f]{64}").isEqualTo(ProgramDigest.ofClassPath());
    }

    /// The digest is taken of the file that names them, so another version makes it another one.
    @Test
    void theBuildNamesTheVersionsOfThePartsThatReadAndWrite() throws Exception {
        Properties build = new Properties();
        try (InputStream in = ProgramDigest.class.getResourceAsStream("/META-INF/build-info.properties")) {
            build.load(in);
        }
        assertThat(build.getProperty("build.parts"))
                .startsWith("Spring Boot " + SpringBootVersion.getVersion() + ", ")
                .matches("Spring Boot [0-9.]+, FastCSV [0-9.]+, OpenPDF [0-9.]+");
    }
}
