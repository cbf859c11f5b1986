package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Files that are made of what stands in the code.
public final class Generated {
    private Generated() {}

    /// That the file says so; or writes it, where the command says that it is to.
    ///
    /// @param tests whose run writes it
    /// @param write the system property that makes them
    public static void compare(Path file, String text, String tests, String write) throws IOException {
        if (Boolean.getBoolean(write)) {
            Files.writeString(file, text);
        }
        String stands = Files.readString(file);
        if (!stands.equals(text)) {
            List<String> is = stands.lines().toList();
            List<String> wanted = text.lines().toList();
            int line = 0;
            while (line < is.size() && line < wanted.size() && is.get(line).equals(wanted.get(line))) {
                line++;
            }
            assertThat(line < is.size() ? is.get(line) : "")
                    .as(
                            "%s is generated. Write it again by `mvn test -Dtest='%s' -D%s=true`; line %d",
                            file, tests, write, line + 1)
                    .isEqualTo(line < wanted.size() ? wanted.get(line) : "");
        }
        assertThat(stands.equals(text)).as("%s to its last line break", file).isTrue();
    }

    /// The page with another text between two lines of it.
    public static String between(String page, String begin, String end, String text) {
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        assertThat(from).as(begin).isNotNegative().isLessThan(to);
        return page.substring(0, from + begin.length()) + text + page.substring(to);
    }
}
