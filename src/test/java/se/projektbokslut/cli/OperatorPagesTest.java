package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.cluster.ClusterProperties;
import se.projektbokslut.program.PlainOptions;
import se.projektbokslut.program.RunProperties;

/// The pages for operators say the same in Swedish and English, and name every setting and option that there is.
class OperatorPagesTest {
    private static final Path DOCS = Path.of("docs");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\R(.*?)^```$");
    private static final Pattern COMMENT = Pattern.compile("(?m)[ \t]+#.*$");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) (.*)$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(#[^)]*)?\\)");

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    /// What stands for a value, in both languages.
    private static final Pattern VALUE = Pattern.compile("(?<![a-zå-ö])(ÅR|YEAR|NAMN|NAME)(?![a-zå-ö])");

    @ParameterizedTest
    @ValueSource(strings = {"OPERATIONS", "INSTALL", "CLUSTER"})
    void bothLanguagesSayTheSameInTheSameOrder(String page) throws IOException {
        String swedish = Files.readString(DOCS.resolve(page + ".md"));
        String english = Files.readString(DOCS.resolve(page + ".en.md"));

        assertThat(swedish.lines().toList().get(2)).isEqualTo("[In English](%s.en.md)", page);
        assertThat(english.lines().toList().get(2)).isEqualTo("[På svenska](%s.md)", page);
        assertThat(blocks(english)).as("blocks of code, but for comments").isEqualTo(blocks(swedish));
        List<String> ofSwedish = sections(swedish);
        List<String> ofEnglish = sections(english);
        assertThat(levels(english)).as("sections").isEqualTo(levels(swedish));
        for (int i = 0; i < ofSwedish.size(); i++) {
            String sv = ofSwedish.get(i);
            String en = ofEnglish.get(i);
            String section = sv.lines().findFirst().orElseThrow();
            assertThat(codes(en)).as("codes of " + section).isEqualTo(codes(sv));
            assertThat(rows(en)).as("rows of " + section).isEqualTo(rows(sv));
            assertThat(links(en)).as("links of " + section).isEqualTo(links(sv));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/OPERATIONS.md",
                "docs/OPERATIONS.en.md",
                "docs/INSTALL.md",
                "docs/INSTALL.en.md",
                "docs/CLUSTER.md",
                "docs/CLUSTER.en.md",
                "docs/ARCHITECTURE.md",
                "docs/GLOSSARY.md",
                "CONTRIBUTING.md",
                "SECURITY.md"
            })
    void whatALinkNamesWithinAPageIsThere(String page) throws IOException {
        Path here = Path.of(page);
        for (MatchResult link : LINK.matcher(Files.readString(here)).results().toList()) {
            if (!link.group(1).contains(":")) {
                Path there = link.group(1).isEmpty() ? here : here.resolveSibling(link.group(1));
                assertThat(there).as(page).exists();
                if (link.group(2) != null) {
                    assertThat(anchors(there)).as(link.group()).contains(link.group(2));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPERATIONS.md", "OPERATIONS.en.md"})
    void everySettingHasItsRow(String page) throws IOException {
        Set<String> settings = PlainOptions.names(RunProperties.class);
        settings.add("cluster.*");
        String text = Files.readString(DOCS.resolve(page));
        assertSame(page, settings, told(text.substring(text.lastIndexOf("\n## "))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLUSTER.md", "CLUSTER.en.md"})
    void everySettingOfAClusterHasItsRow(String page) throws IOException {
        String text = Files.readString(DOCS.resolve(page));
        int table = text.indexOf("`projektbokslut.cluster.` |");
        assertSame(
                page,
                PlainOptions.names(ClusterProperties.class),
                told(text.substring(table, text.indexOf("\n\n", table))));
    }

    @Test
    void theReadmeHasARowForEachOptionOfRun() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int table = readme.indexOf("| option of `run` |");
        String rows = readme.substring(table, readme.indexOf("\n\n", table));
        Set<String> told = CODE.matcher(rows)
                .results()
                .map(code -> code.group(1))
                .filter(code -> code.startsWith("--"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertSame("README.md", ManualPageTest.options("run"), told);
    }

    /// Who wants to know how something is guarded looks there.
    @Test
    void everyTestThatReliabilityNamesIsThere() throws IOException {
        Map<String, Path> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), file -> file, (one, _) -> one));
        }
        for (MatchResult named : TEST.matcher(Files.readString(DOCS.resolve("RELIABILITY.md")))
                .results()
                .toList()) {
            assertThat(tests).as("RELIABILITY.md").containsKey(named.group(1));
            if (named.group(2) != null) {
                assertThat(Files.readString(Objects.requireNonNull(tests.get(named.group(1)))))
                        .as(named.group())
                        .contains("void " + named.group(2) + "(");
            }
        }
    }

    static void assertSame(String page, Set<String> are, Set<String> told) {
        assertThat(without(are, told)).as("%s has no row of", page).isEmpty();
        assertThat(without(told, are))
                .as("%s has a row of what there is not", page)
                .isEmpty();
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> left = new TreeSet<>(names);
        left.removeAll(others);
        return left;
    }

    /// The settings that a table's rows begin with; `.port` is a sibling of the one before it.
    private static Set<String> told(String table) {
        Set<String> names = new TreeSet<>();
        for (String row : table.lines().filter(line -> line.startsWith("| `")).toList()) {
            String first = "";
            for (MatchResult code :
                    CODE.matcher(row.split("\\|", -1)[1]).results().toList()) {
                String name = code.group(1).replace("[]", "");
                first = name.startsWith(".") ? first : name;
                names.add(name.startsWith(".") ? first.substring(0, first.lastIndexOf('.')) + name : name);
            }
        }
        names.remove("projektbokslut.cluster.");
        return names;
    }

    private static List<String> levels(String page) {
        return sections(page).stream()
                .map(section -> section.substring(0, section.indexOf(' ')))
                .toList();
    }

    /// The text from each heading to the next, without blocks of code.
    private static List<String> sections(String page) {
        String text = BLOCK.matcher(page).replaceAll("");
        List<Integer> starts = HEADING.matcher(text)
                .results()
                .map(MatchResult::start)
                .collect(Collectors.toCollection(ArrayList::new));
        starts.add(text.length());
        List<String> sections = new ArrayList<>();
        for (int i = 1; i < starts.size(); i++) {
            sections.add(text.substring(starts.get(i - 1), starts.get(i)));
        }
        return sections;
    }

    /// A block without a language is a drawing, and its words are translated.
    private static List<String> blocks(String page) {
        return BLOCK.matcher(page)
                .results()
                .map(block -> block.group(1).isEmpty()
                        ? "drawing"
                        : block.group(1) + "\n"
                                + COMMENT.matcher(block.group(2)).replaceAll(""))
                .toList();
    }

    private static List<String> codes(String section) {
        return CODE.matcher(section)
                .results()
                .map(code -> VALUE.matcher(code.group(1)).replaceAll("VALUE"))
                .sorted()
                .toList();
    }

    /// How many cells each row has.
    private static List<Long> rows(String section) {
        return section.lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.chars().filter(c -> c == '|').count())
                .toList();
    }

    /// Where a section leads to, whatever the language of the page there.
    private static List<String> links(String section) {
        return LINK.matcher(section)
                .results()
                .map(link -> link.group(1).replace(".en.md", ".md") + (link.group(2) == null ? "" : "#"))
                .sorted()
                .toList();
    }

    private static Set<String> anchors(Path page) throws IOException {
        Stream<String> headings = HEADING.matcher(
                        BLOCK.matcher(Files.readString(page)).replaceAll(""))
                .results()
                .map(heading -> heading.group(2));
        return headings.map(heading -> "#"
                        + heading.toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
