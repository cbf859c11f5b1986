package se.projektbokslut.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.generate.PortfolioShape.Format;
import se.projektbokslut.project.RecordSchema;

class PortfolioGeneratorTest {
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---\n");

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        SortedMap<String, String> first = written("first", new PortfolioShape(50, 7, 3, 2010, 2020, Format.YAML));
        SortedMap<String, String> again = written("again", new PortfolioShape(50, 7, 3, 2010, 2020, Format.YAML));
        SortedMap<String, String> other = written("other", new PortfolioShape(50, 8, 3, 2010, 2020, Format.YAML));

        assertThat(again).isEqualTo(first);
        assertThat(other.keySet()).isEqualTo(first.keySet());
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void theSeedGivesTheseWordsInEveryVersion() throws IOException {
        assertThat(written("fixed", new PortfolioShape(1, 1509, 1, 2019, 2020, Format.YAML))
                        .get("portfolio-1.yaml"))
                .isEqualTo("""
                        id: exempel-000001
                        title: Pilot för betalningspåminnelser – fritidsförvaltningen
                        status: closed
                        unit: Fritidsförvaltningen
                        processes:
                          - kundreskontra
                        start: sommaren 2020
                        end: 2020-12-05
                        handover:
                          date: december 2020
                          to: Fritidsförvaltningen
                        leader: Controller 31
                        background: Systemstödet har nått slutet av sin livslängd och leverantören har sagt upp underhållsavtalet.
                        purpose: >-
                          Syftet är att korta ledtiden, minska antalet rättelser och ge förvaltningarna bättre underlag för
                          uppföljning.
                        objectives:
                          - what: Roller och ansvar är fördelade mellan förvaltningarna.
                            state: met
                            date: 2020-10-28
                          - what: Det finns en plan för förvaltning av lösningen.
                            state: not-met
                            date: 2020-10-21
                            comment: Prioriterades ned när införandet drog ut på tiden.
                          - what: Vilka uppgifter som kan lämnas som öppna data.
                            kind: inquiry
                        risks:
                          - what: Personuppgifter visas för fler än dem som behöver se dem.
                            likelihood: 5
                            consequence: 3
                            measure: Behörigheterna gås igenom två gånger om året.
                            responsible: Projektledaren
                            state: open
                        deliverables:
                          - what: Checklista för avstämning
                            state: handed-over
                            date: 2020-11-18
                        final-report:
                          title: Slutrapport
                          date: 2020-12-05
                          url: https://diarium.exempelstad.example/exempel-000001
                        economy:
                          budget: 2350000.00
                          actual: 2076042.00
                          explanations:
                            2020: Färre förvaltningar än planerat deltog i piloten. De medel som inte har använts är återlämnade.
                        progress:
                          date: 2020-09-07
                          time: yellow
                          cost: green
                          quality: yellow
                        year-notes:
                          2020: Projektet avslutades efter en genomgång av erfarenheter med alla förvaltningar som deltog.
                        """);
    }

    @Test
    void theNumberOfFilesChangesNoRecord() throws IOException {
        List<String> inOne = records(written("one", new PortfolioShape(40, 7, 1, 2010, 2020, Format.YAML)));
        List<String> inSeven = records(written("seven", new PortfolioShape(40, 7, 7, 2010, 2020, Format.YAML)));

        assertThat(inOne).hasSize(40);
        assertThat(inSeven).isEqualTo(inOne);
    }

    @Test
    void aRecordIsAboutTwelveHundredBytesOnAverage() throws IOException {
        SortedMap<String, String> files = written("size", new PortfolioShape(2_000, 1, 8, 2005, 2024, Format.YAML));

        long bytes = 0;
        for (String text : files.values()) {
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        assertThat(files).hasSize(8);
        assertThat(bytes / 2_000).isBetween(1_150L, 1_300L);
    }

    @Test
    void everyRecordIsValidInEitherFormat() throws IOException {
        RecordSchema schema = new RecordSchema();
        for (String record : records(written("yaml", new PortfolioShape(400, 3, 2, 2005, 2024, Format.YAML)))) {
            assertThat(schema.errorsOfYaml(record)).as(record).isEmpty();
        }
        for (String file : written("json", new PortfolioShape(400, 3, 2, 2005, 2024, Format.JSON))
                .values()) {
            assertThat(schema.errorsOfJson(file)).isEmpty();
        }
    }

    @Test
    void everyStatusAndKindOfGapOccurs() throws IOException {
        List<String> records = records(written("kinds", new PortfolioShape(400, 3, 1, 2005, 2024, Format.YAML)));

        for (String line : List.of(
                "status: closed",
                "status: cancelled",
                "status: ongoing",
                "status: planned",
                "    share: 33.34",
                "    role: touched",
                "  basis: derived",
                "successors:",
                "predecessors:",
                "not-available:",
                "type: investment",
                "    state: partly-met",
                "    state: handed-over",
                "    state: measured",
                "risks:",
                "benefits:",
                "  explanations:",
                "  time: red",
                "  cost: red",
                "year-notes:")) {
            assertThat(records)
                    .as(line)
                    .anyMatch(record -> record.contains("\n" + line) || record.contains(line + "\n"));
        }
        for (String key : List.of("start:", "end:", "leader:", "processes:", "economy:")) {
            assertThat(records).as(key).anyMatch(record -> !record.contains("\n" + key));
        }
    }

    @Test
    void whatWasReachedHasItsDayWithinTheProjectsTime() {
        forEach(new PortfolioShape(2_000, 3, 1, 2015, 2024, Format.YAML), (plan, record) -> {
            LocalDate last = plan.isOver() ? plan.end() : LocalDate.of(2024, 12, 31);
            List<Object> days = new ArrayList<>();
            Stream.of("objectives", "deliverables", "milestones")
                    .flatMap(key -> items(record, key))
                    .filter(item -> item.containsKey("state") && !"planned".equals(item.get("state")))
                    .forEach(item -> days.add(item.get("date")));
            if (record.get("progress") instanceof Map<?, ?> progress) {
                days.add(progress.get("date"));
            }
            assertThat(days)
                    .as(() -> record.toString())
                    .allSatisfy(day -> assertThat(String.valueOf(day))
                            .isBetween(plan.start().toString().substring(0, 7), last.toString()));
            items(record, "benefits")
                    .filter(benefit -> !"expected".equals(benefit.get("state")))
                    .forEach(benefit -> assertThat(String.valueOf(benefit.get("follow-up")))
                            .as(() -> "in the year of the end " + plan.end())
                            .startsWith(Integer.toString(plan.end().getYear())));
            if (record.get("year-notes") instanceof Map<?, ?> notes) {
                assertThat(notes.keySet())
                        .allSatisfy(year -> assertThat(String.valueOf(year))
                                .isBetween(Integer.toString(plan.start().getYear()), Integer.toString(last.getYear())));
            }
        });
    }

    @Test
    void mostYearsThatAReaderWillAskAboutAreExplainedAndNoOthers() {
        List<Boolean> explained = new ArrayList<>();
        forEach(new PortfolioShape(3_000, 3, 1, 2015, 2024, Format.YAML, 900_000, 0), (plan, record) -> {
            Map<?, ?> economy = record.get("economy") instanceof Map<?, ?> stated ? stated : Map.of();
            Map<?, ?> explanations = economy.get("explanations") instanceof Map<?, ?> stated ? stated : Map.of();
            boolean known = economy.get("budget") instanceof Map
                    && (plan.claimed() ? plan.carried() : economy.get("actual") instanceof Map);
            for (int i = 0; i < plan.costs().size(); i++) {
                String year = Integer.toString(plan.start().getYear() + i);
                long budget = plan.budgets().get(i).ore();
                long size = Math.abs(budget - plan.costs().get(i).ore());
                if (size > 100_000_00 && size * 10 > budget) {
                    if (known) {
                        explained.add(explanations.containsKey(year));
                    }
                } else {
                    assertThat(explanations.containsKey(year)).as(year).isFalse();
                }
            }
            if (!economy.containsKey("budget")) {
                assertThat(explanations).isEmpty();
            }
        });

        assertThat(explained).hasSizeGreaterThan(100);
        assertThat(explained.stream().filter(told -> told).count() * 100 / explained.size())
                .isBetween(45L, 80L);
    }

    private static void forEach(PortfolioShape portfolio, BiConsumer<ProjectPlan, Map<String, Object>> check) {
        ProjectPlanner plans = new ProjectPlanner(portfolio);
        RecordMaker maker = new RecordMaker(portfolio, plans, new Titles(portfolio, plans));
        for (int i = 0; i < portfolio.projects(); i++) {
            check.accept(plans.of(i), maker.make(i));
        }
    }

    private static Stream<Map<?, ?>> items(Map<String, Object> record, String key) {
        return record.get(key) instanceof List<?> list
                ? list.stream().flatMap(item -> item instanceof Map<?, ?> map ? Stream.of(map) : Stream.empty())
                : Stream.empty();
    }

    @Test
    void titlesAndIdsAreUniqueButForFewTitles() {
        PortfolioShape portfolio = new PortfolioShape(30_000, 5, 1, 2005, 2024, Format.YAML);
        ProjectPlanner plans = new ProjectPlanner(portfolio);
        RecordMaker maker = new RecordMaker(portfolio, plans, new Titles(portfolio, plans));
        Set<Object> ids = new HashSet<>();
        Set<Object> titles = new HashSet<>();
        for (int i = 0; i < 30_000; i++) {
            var record = maker.make(i);
            ids.add(record.get("id"));
            titles.add(record.get("title"));
        }

        assertThat(ids).hasSize(30_000);
        assertThat(titles).hasSizeGreaterThan(29_990);
    }

    @Test
    void aSingleYearIsEnough() throws IOException {
        assertThat(records(written("year", new PortfolioShape(30, 2, 1, 2019, 2019, Format.YAML))))
                .hasSize(30);
    }

    @Test
    void realRecordsAreNeverWrittenOver() throws IOException {
        Files.createDirectories(folder.resolve("real/projects"));
        PortfolioGenerator generator = new PortfolioGenerator(new PortfolioShape(1, 1, 1, 2019, 2019, Format.YAML));

        assertThatThrownBy(() -> generator.write(folder.resolve("real")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new PortfolioShape(0, 1, 1, 2019, 2019, Format.YAML))
                .hasMessageContaining("projects");
        assertThatThrownBy(() -> new PortfolioShape(3, 1, 4, 2019, 2019, Format.YAML))
                .hasMessageContaining("files");
        assertThatThrownBy(() -> new PortfolioShape(3, 1, 1, 2020, 2019, Format.YAML))
                .hasMessageContaining("years");
    }

    private SortedMap<String, String> written(String name, PortfolioShape portfolio) throws IOException {
        new PortfolioGenerator(portfolio).write(folder.resolve(name));
        SortedMap<String, String> texts = new TreeMap<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder.resolve(name).resolve("projects"))) {
            for (Path file : files) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(folder.resolve(name).resolve("processes.yaml")).isRegularFile();
        return texts;
    }

    private static List<String> records(SortedMap<String, String> files) {
        List<String> records = new ArrayList<>();
        for (String text : files.values()) {
            records.addAll(SEPARATOR.splitAsStream(text).toList());
        }
        return records;
    }
}
