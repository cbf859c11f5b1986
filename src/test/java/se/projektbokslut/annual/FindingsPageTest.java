package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.project.Generated;
import se.projektbokslut.words.Language;

/// Keeps `docs/FINDINGS.md` the same as the catalogue, its texts and its examples.
class FindingsPageTest {
    private static final Path PAGE = Path.of("docs", "FINDINGS.md");

    @Test
    void thePageIsTheCatalogue() throws IOException {
        String page = page();
        Generated.compare(PAGE, page, "FindingsPageTest", "findings.write");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasItsTextsAndThereAreNoOthers(Language language) throws IOException {
        var keys = new TreeSet<String>();
        for (FindingCode code : FindingCode.values()) {
            keys.add(code + ".title");
            keys.add(code + ".message");
            keys.add(code + ".remedy");
        }
        Properties texts = texts(language);
        var without = new TreeSet<>(keys);
        without.removeAll(texts.stringPropertyNames());
        assertThat(without).as(file(language) + " lacks").isEmpty();
        var others = new TreeSet<>(texts.stringPropertyNames());
        others.removeAll(keys);
        assertThat(others).as(file(language) + " has of no code").isEmpty();
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    /// A message says the same in both languages: it names the same arguments.
    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void bothLanguagesNameTheSameArguments(FindingCode code) throws IOException {
        for (String part : new String[] {".title", ".message", ".remedy"}) {
            String sv = texts(Language.SV).getProperty(code + part, "");
            String en = texts(Language.EN).getProperty(code + part, "");
            for (String argument : new String[] {"{0}", "{1}", "{1~}"}) {
                assertThat(sv.contains(argument)).isEqualTo(en.contains(argument));
            }
        }
    }

    private static String page() throws IOException {
        Properties sv = texts(Language.SV);
        Properties en = texts(Language.EN);
        var page = new StringBuilder("""
                # Findings

                What the job says about records and ledger files that it uses but that lack something, are doubtful or
                contradict themselves. A finding never refuses anything and never changes a figure. `{0}` and `{1}` stand
                for what the record states, or what was counted in the file. A finding about a field that the record lists
                under `not-available` has the severity `info`; one that `accepted.yaml` names is still printed, marked
                accepted. What is found in settings, not in a record, is the finance office's to mend. Each example gives the
                finding (as of 2022); one of a ledger file is a SIE file, or two supplier-ledger files, as they stand.

                This page is generated (`mvn test -Dtest=FindingsPageTest -Dfindings.write=true`).

                | code | severity | who can mend it | field | meaning |
                | --- | --- | --- | --- | --- |
                """);
        for (FindingCode code : FindingCode.values()) {
            page.append("| [%s](#%s) | %s | %s | %s | %s |\n"
                    .formatted(
                            code,
                            code.name().toLowerCase(Locale.ROOT),
                            code.severity().code(),
                            code.role().code(),
                            code.field().isEmpty() ? "" : "`" + code.field() + "`",
                            en.getProperty(code + ".title")));
        }
        for (FindingCode code : FindingCode.values()) {
            page.append("\n## %s\n\n".formatted(code));
            appendTexts(page, code, "Svenska", sv);
            appendTexts(page, code, "English", en);
            page.append(example(code));
        }
        return page.toString();
    }

    private static void appendTexts(StringBuilder page, FindingCode code, String language, Properties texts) {
        page.append("**%s:** %s. %s %s\n\n"
                .formatted(
                        language,
                        texts.getProperty(code + ".title"),
                        // As it reads where there are several.
                        asItReads(texts.getProperty(code + ".message", ""))
                                .replaceAll("\\{[0-9]\\|[^|]*\\|([^}]*)}", "$1"),
                        asItReads(texts.getProperty(code + ".remedy"))));
    }

    /// As it reads where there is something to name, and where it is only said otherwise, as it mostly reads.
    private static String asItReads(String text) {
        return Pattern.compile("\\{[0-9]\\?(?<some>(?:[^|{}]|\\{[^{}]*})*)(?:\\|(?<none>[^|{}]*))?}")
                .matcher(text)
                .replaceAll((MatchResult choice) -> Matcher.quoteReplacement(
                        choice.group("none") == null || choice.group("some").contains("{")
                                ? choice.group("some")
                                : choice.group("none")));
    }

    /// The records and ledger files that give the finding.
    private static String example(FindingCode code) throws IOException {
        var example = new StringBuilder();
        for (String ending : FindingExamplesTest.PARTS) {
            FindingExamplesTest.part(code, ending)
                    .ifPresent(text -> example.append(example.isEmpty() ? "" : "\n")
                            .append(ending.equals(".yaml") ? "```yaml\n" : "```\n")
                            .append(text)
                            .append("```\n"));
        }
        Integer times = FindingExamplesTest.TIMES.get(code);
        return times == null
                ? example.toString()
                : "The voucher stands %s times in the file.\n\n".formatted(times) + example;
    }

    private static Properties texts(Language language) throws IOException {
        var texts = new Properties();
        try (InputStream in = resource("/se/projektbokslut/report/" + file(language))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static String file(Language language) {
        return "findings_" + language.tag() + ".properties";
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(FindingsPageTest.class.getResourceAsStream(name), name);
    }
}
