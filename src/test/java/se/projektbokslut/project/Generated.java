package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that are made of the table of record keys.
final class Generated {
    private static final String WRITE = "schema.write";

    private Generated() {}

    static void compare(Path file, String text) throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as("%s is generated: mvn test -Dtest='SchemaTest,RecordsPageTest' -D%s=true", file, WRITE)
                .isEqualTo(text);
    }
}
