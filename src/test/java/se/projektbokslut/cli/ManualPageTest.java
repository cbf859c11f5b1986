package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The manual page says of options what the commands say themselves, in both languages.
class ManualPageTest {
    private static final Pattern HELP = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z-]+)");
    private static final Pattern ENTRY = Pattern.compile("(?m)^\\.TP\\R\\.BI? (\\\\-\\\\-[a-z\\\\-]+)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z-]*) ");
    private static final Pattern COMMAND_ENTRY = Pattern.compile("(?m)^\\.TP\\R\\.B ([a-z-]+)$");
    private static final Set<String> OF_ALL = Set.of("--help", "--version");
    private static final Set<String> FOLDERS = Set.of("--input", "--output", "--state");

    @Test
    void theOptionsOfRunAreThoseThatItHas() throws IOException {
        String page = Files.readString(Path.of("src/dist/man/projektbokslut.1"));
        Set<String> told = ENTRY.matcher(page.substring(page.indexOf(".SH OPTIONS"), page.indexOf(".SH EXIT")))
                .results()
                .map(entry -> entry.group(1).replace("\\", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        OperatorPagesTest.assertSame("projektbokslut.1", options("run"), told);
    }

    @Test
    void whatOtherCommandsTakeOfThemIsAsThePageSays() throws IOException {
        assertThat(Files.readString(Path.of("src/dist/man/projektbokslut.1"))).contains("""
                        .B worker
                        takes the folders,
                        .B check
                        and
                        .B status
                        also
                        .BR \\-\\-lang ", " \\-\\-as\\-of " and " \\-\\-accept\\-removals .
                        """);
        assertThat(options("worker")).isEqualTo(FOLDERS);
        assertThat(options("check")).isEqualTo(and(FOLDERS, "--lang", "--as-of", "--accept-removals", "--errors"));
        assertThat(options("status")).isEqualTo(and(FOLDERS, "--lang", "--as-of", "--accept-removals", "--json"));
    }

    @Test
    void eachCommandHasItsEntryWithItsOptions() throws IOException {
        String help = Office.execute("--help").out();
        Set<String> commands = COMMAND.matcher(help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:")))
                .results()
                .map(command -> command.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : List.of("projektbokslut.1", "projektbokslut.sv.1")) {
            String page = Files.readString(Path.of("src/dist/man", name));
            int commandsBegin = Math.max(page.indexOf(".SH COMMANDS"), page.indexOf(".SH KOMMANDON"));
            String told = page.substring(commandsBegin).split("\\n\\.SH ", 2)[0];
            OperatorPagesTest.assertSame(
                    name,
                    commands,
                    COMMAND_ENTRY
                            .matcher(told)
                            .results()
                            .map(entry -> entry.group(1))
                            .collect(Collectors.toCollection(TreeSet::new)));
            for (String command : List.of("describe", "generate", "warm-up")) {
                String entry = told.substring(told.indexOf(".TP\n.B " + command + "\n"))
                        .split("\n\\.TP\n", 2)[0];
                assertThat(entry.replace("\\-", "-")).as(command).contains(options(command));
            }
        }
    }

    /// Whoever reads the one has no need of the other.
    @Test
    void bothLanguagesHaveTheSameEntriesInTheSameOrder() throws IOException {
        List<String> english = entries("projektbokslut.1");
        assertThat(entries("projektbokslut.sv.1")).isEqualTo(english);
        assertThat(english).contains(".B 5", ".B 143", ".I output/.projektbokslut.lock", ".B PROJEKTBOKSLUT_CACHE");
        for (String page : List.of("projektbokslut.1", "projektbokslut.sv.1")) {
            assertThat(Files.readString(Path.of("src/dist/man", page)))
                    .contains("EDITION_DAMAGED", "2000", "SIGTERM", "256", ".projektbokslut\\-state");
        }
    }

    /// The heads of sections without their words, and those of entries without what stands for a value.
    private static List<String> entries(String page) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/dist/man", page));
        return IntStream.range(1, lines.size())
                .filter(i -> lines.get(i).startsWith(".SH") || lines.get(i - 1).equals(".TP"))
                .mapToObj(i -> lines.get(i).replaceFirst("^(\\.SH|\\.BI \\S+) .*", "$1"))
                .toList();
    }

    private static Set<String> and(Set<String> options, String... more) {
        return Stream.concat(options.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    static Set<String> options(String command) {
        return HELP.matcher(Office.execute(command, "--help").out())
                .results()
                .map((MatchResult option) -> option.group(1))
                .filter(option -> !OF_ALL.contains(option))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
