package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.projektbokslut.Thorough;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The page that a run leaves, as a browser and those who use one in different ways meet it.
class PageTest {
    private static final Pattern HREF = Pattern.compile(" href=\"([^\"]*)\"");
    private static final String UNFOLD = "document.querySelectorAll('details').forEach(fold => { fold.open = true; });";
    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;

    @TempDir
    static Path folder;

    /// Outputs that differ in what the page has to show.
    enum State {
        SEED,
        EXAMPLE,
        /// A year adopted in two revisions, records that are refused, texts that would be tags.
        REVISED,
        ENGLISH,
        NOTHING;

        /// Whether the others show all that it can look like, so that half of the windows will do.
        boolean sharesItsLooks() {
            return this == ENGLISH || this == NOTHING;
        }
    }

    @BeforeAll
    static void publish() throws IOException {
        office(State.SEED).run();
        Office example = Office.empty(folder.resolve("example"));
        Office.copyTree(Path.of("examples/exempelstad"), example.input());
        example.run("--as-of=2024-12-31");
        office(State.ENGLISH).run("--lang=en");
        revised(office(State.REVISED));
        Office.empty(folder.resolve("nothing"))
                .write("projects/a.yaml", "id: a\n")
                .run();
    }

    private static Office office(State state) {
        return Office.withSixProjects(home(state));
    }

    private static Path home(State state) {
        return folder.resolve(state.name().toLowerCase(Locale.ROOT));
    }

    private static void revised(Office office) throws IOException {
        office.write("years.yaml", "2019: {state: adopted, date: 2020-02-14, decision: RT 2020/12, by: enhetschef}\n")
                .write("projects/wrong.yaml", "id: wrong\ntitle: Fel\nstatus: finished\nbudget: 1 000\n")
                .write("projects/tags.yaml", """
                        id: tags
                        title: "<script>alert('&')</script>"
                        status: closed
                        end: 2020-05-01
                        leader: "<b onclick=x>"
                        final-report: {title: "<img src=x onerror=alert(1)>"}
                        language: en
                        """);
        office.write("projects/long.yaml", "id: long\ntitle: " + "Å".repeat(180) + "\nstatus: planned\n");
        office.run();
        Path record = office.input().resolve("projects/nya-kunder-2019.yaml");
        Files.writeString(record, Files.readString(record).replace("title: Långsiktig", "title: Kortsiktig"));
        assertThat(office.run().code()).isEqualTo(3);
        office.write(
                "years.yaml",
                "2019: {state: adopted, date: 2020-02-14, decision: RT 2020/12, by: enhetschef, editions: [{edition: 2, date: 2020-05-04}]}\n");
        assertThat(office.run().code()).isEqualTo(3);
        Files.writeString(record, Files.readString(record).replace("title: Kortsiktig", "title: Hållbar"));
        assertThat(office.run().code()).isEqualTo(3);
    }

    private static Path page(State state) {
        return home(state).resolve("output/index.html");
    }

    @ParameterizedTest
    @EnumSource
    @Thorough
    void theMarkupIsValid(State state) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        JsonNode said = JsonMapper.shared().readTree(validator.validate(page(state)));
        assertThat(said.path("messages").valueStream())
                // It does not know that a policy may allow a style by its digest; the browser below does.
                .filteredOn(message -> !message.path("message")
                        .asString()
                        .matches("Inline (style|script) violates Content Security.*"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkLeadsToAFileOrAPlaceAndEveryFileIsLinked(State state) throws IOException {
        String html = Files.readString(page(state));
        Path output = page(state).resolveSibling("");
        List<String> links =
                HREF.matcher(html).results().map(m -> m.group(1)).distinct().toList();
        for (String link : links) {
            if (link.startsWith("#")) {
                assertThat(html).contains(" id=\"" + link.substring(1) + "\"");
            } else {
                assertThat(output.resolve(URI.create(link).getPath())).isRegularFile();
            }
        }
        try (Stream<Path> files = Files.walk(output)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> output.relativize(file).toString())
                            .filter(file -> !file.equals("index.html") && !file.startsWith(".")))
                    .isSubsetOf(links);
        }
    }

    @Test
    void aTextOfTheInputIsNeverATag() throws IOException {
        assertThat(Files.readString(page(State.REVISED)))
                .contains("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;", "lang=\"en\"")
                .doesNotContain("<script>alert", "<b onclick", "<img");
    }

    @Test
    void anAdoptedYearShowsItsRevisionsAndWhatCouldNotBeUsed() throws IOException {
        assertThat(Files.readString(page(State.REVISED)))
                .contains(
                        "Fastställd, utgåva 2",
                        "Utgåva 1 fastställdes den",
                        "Utgåva 2 (ersätter utgåva 1)",
                        "2019/revisions/1/annual-report-2019.pdf",
                        "Utgåva 3 är ett förslag och väntar på beslut.",
                        "2019/proposed/annual-report-2019.pdf",
                        "projects/wrong.yaml:3:9",
                        "1 av 9 poster kunde inte användas");
    }

    @Test
    void theSameInputGivesTheSamePage() throws IOException {
        Office again = Office.withSixProjects(folder.resolve("again"));
        again.run("--as-of=2026-01-01");
        assertThat(again.output().resolve("index.html")).hasSameBinaryContentAs(page(State.SEED));
    }

    @Test
    @Thorough
    void itCanBeUsedByEverybodyOnAPhoneAndADeskByDayAndByNight() throws Exception {
        try (Browser browser = Browser.start(folder.resolve("browser"))) {
            for (State state : State.values()) {
                for (int width : new int[] {PHONE, DESKTOP}) {
                    for (boolean dark : new boolean[] {false, true}) {
                        if (state.sharesItsLooks() && dark == (width == PHONE)) {
                            continue;
                        }
                        browser.open(page(state), width, dark);
                        String where = state + " " + width + (dark ? " dark" : " light");
                        if (state == State.EXAMPLE) {
                            assertThat(faults(browser)).as(where).isEmpty();
                        }
                        picture(browser, where);
                        browser.evaluate(UNFOLD);
                        assertThat(faults(browser)).as(where + ", unfolded").isEmpty();
                        picture(browser, where + " unfolded");
                        assertThat(browser.evaluate("document.documentElement.scrollWidth")
                                        .asInt())
                                .as(where)
                                .isLessThanOrEqualTo(width);
                        assertThat(browser.complaints()).as(where).isEmpty();
                    }
                }
            }
        }
    }

    /// A window narrower than most, for offices with larger figures than the example.
    @Test
    @Thorough
    void theTableOfTheYearsNeedNotScrollOnADesk() throws Exception {
        try (Browser browser = Browser.start(folder.resolve("browser5"))) {
            browser.open(page(State.EXAMPLE), 1100, false);
            assertThat(browser.evaluate(
                                    "(() => { const frame = document.querySelector('[aria-labelledby=years-table]');"
                                            + " return frame.scrollWidth - frame.clientWidth; })()")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    @Thorough
    void theCheckFindsWhatIsWrong() throws Exception {
        Path faulty = folder.resolve("faulty.html");
        Files.writeString(
                faulty,
                Files.readString(page(State.SEED))
                        .replace("<html lang=\"sv\">", "<html>")
                        .replaceAll(" role=\"img\" aria-label=\"[^\"]*\"", " role=\"img\""));
        try (Browser browser = Browser.start(folder.resolve("browser2"))) {
            browser.open(faulty, DESKTOP, false);
            browser.evaluate("document.querySelector('.lead').style.color = '#b0b0b0'");
            assertThat(faults(browser))
                    .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                    .contains("html-has-lang", "role-img-alt", "color-contrast");
        }
    }

    @Test
    @Thorough
    void theSearchShowsWhatHasTheWordsAndAllAgainWithoutThem() throws Exception {
        try (Browser browser = Browser.start(folder.resolve("browser3"))) {
            browser.open(page(State.SEED), DESKTOP, false);
            int all = rows(browser);
            search(browser, "  FAKTURADISTRIBUTION budget");
            assertThat(rows(browser)).isPositive().isLessThan(all);
            assertThat(browser.evaluate("document.getElementById('hits').value").asString())
                    .matches("Urval: .+\\. \\d+ träff(ar)?");
            assertThat(browser.evaluate("document.querySelector('[data-row]:not([hidden])').checkVisibility()")
                            .asBoolean())
                    .as("what is found is unfolded")
                    .isTrue();
            search(browser, "finns inte");
            assertThat(rows(browser)).isZero();
            search(browser, "");
            assertThat(rows(browser)).isEqualTo(all);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Thorough
    void aChoiceShowsItsProjectsAndFiguresAndNothingOfTheWhole() throws Exception {
        try (Browser browser = Browser.start(folder.resolve("browser4"))) {
            browser.open(page(State.EXAMPLE), DESKTOP, false);
            int all = rows(browser);
            choose(browser, "year", "2022");
            choose(browser, "process", "kundreskontra");
            assertThat(visible(browser, "article")).isPositive().isLessThan(all);
            assertThat(visible(browser, "article[data-year='2022'][data-process~='kundreskontra']"))
                    .isEqualTo(visible(browser, "article"));
            assertThat(visible(browser, "tr[data-process=kundreskontra]")).isPositive();
            assertThat(visible(browser, "tr[data-process=total]")).isZero();
            assertThat(visible(browser, ".keys")).isZero();
            browser.evaluate("document.querySelector('#search button').click()");
            browser.evaluate("new Promise(done => setTimeout(done))");
            assertThat(rows(browser)).isEqualTo(all);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /// Of a long list the page has the begin; that the rest was not searched is said, and where it stands.
    @Test
    @Thorough
    void aSearchSaysHowMuchItDidNotLookAt() throws Exception {
        Office office = Office.empty(folder.resolve("many"));
        StringBuilder records = new StringBuilder();
        for (int i = 1; i <= 202; i++) {
            String number = Integer.toString(1000 + i);
            records.append("- {id: p" + number + ", title: Projekt " + number);
            records.append(", status: closed, start: 2018-01-01, end: 2019-06-30}\n");
        }
        office.write("projects/all.yaml", records.toString()).run();
        try (Browser browser = Browser.start(folder.resolve("browser5"))) {
            browser.open(office.output().resolve("index.html"), DESKTOP, false);
            String hits = "document.getElementById('hits').value";
            search(browser, "1202");
            assertThat(browser.evaluate(hits).asString())
                    .startsWith("Urval: 1202. 0 träffar. Inte genomsökt: ")
                    .contains(": 4 till");
            assertThat(visible(browser, ".more")).isEqualTo(2);
            search(browser, "");
            choose(browser, "year", "2018");
            assertThat(browser.evaluate(hits).asString()).contains("Inte genomsökt: 2 till");
            choose(browser, "year", "");
            assertThat(browser.evaluate(hits).asString()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static int visible(Browser browser, String selector) {
        return browser.evaluate("Array.from(document.querySelectorAll(\"" + selector
                        + "\")).filter(element => element.checkVisibility()).length")
                .asInt();
    }

    private static void choose(Browser browser, String name, String value) {
        browser.evaluate("(() => { const choice = document.getElementById('" + name + "'); choice.value = '" + value
                + "'; choice.dispatchEvent(new Event('input', {bubbles: true})); })()");
    }

    private static int rows(Browser browser) {
        return browser.evaluate("document.querySelectorAll('[data-row]:not([hidden])').length")
                .asInt();
    }

    private static void search(Browser browser, String words) {
        browser.evaluate("(() => { const q = document.getElementById('q'); q.value = '" + words
                + "'; q.dispatchEvent(new Event('input', {bubbles: true})); })()");
    }

    /// What axe-core has against the page: the rule, what it asks for and where.
    private static List<String> faults(Browser browser) throws IOException {
        browser.evaluate(axe());
        JsonNode violations = browser.evaluate(
                "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})"
                        + ".then(found => found.violations.map(v => v.id + ': ' + v.help + ' '"
                        + " + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', ')))");
        List<String> faults = new ArrayList<>();
        violations.forEach(violation -> faults.add(violation.asString()));
        return faults;
    }

    private static String axe() throws IOException {
        try (InputStream in = Objects.requireNonNull(PageTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// For people to look at, where `-Dpictures=true` asks for it.
    private static void picture(Browser browser, String name) throws IOException {
        if (Boolean.getBoolean("pictures")) {
            browser.picture(Path.of("target/page", name.replace(' ', '-') + ".png"));
        }
    }
}
