package se.projektbokslut;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.content.Stamp;
import se.projektbokslut.publication.ReceiptFiles;
import se.projektbokslut.watch.Ping;

/// The table of rooms (docs/ARCHITECTURE.md) as a test: data flows one way, and a room knows only those below it.
class RoomsTest {
    private static final String ROOT = "se.projektbokslut.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.projektbokslut");

    /// Each room, and the others that may know it; the small values (`findings`, `money`, `words`, `content`)
    /// are for all.
    private static final String ROOMS = """
            start       | cli, night, program
            cli         |
            night       | cli
            cluster     | cli, night
            runlog      | night, cluster
            steps       | night, cluster, runlog
            program     | cli, night, cluster, runlog, steps
            generate    | cli
            watch       | start, night
            delivery    | cli, night, cluster, steps, program
            publication | start, cli, night, runlog, steps, program, watch, delivery
            report      | cli, night, steps, delivery, publication
            annual      | cli, night, steps, program, watch, delivery, publication, report
            project     | night, steps, delivery, report, annual
            suppliers   | steps, annual
            ledger      | steps, report, annual, suppliers
            settings    | night, steps, publication, report, annual, ledger
            documents   | steps, annual, project, suppliers, ledger, settings, lists
            lists       | cli, steps, project, suppliers, ledger
            inventory   | night, cluster, steps, annual, project, settings
            cache       | start, night, cluster, runlog, steps, watch, delivery, publication
            """;

    /// What every room may know; they know only each other.
    private static final Set<String> VALUES = Set.of("findings", "money", "words", "content");

    private static final Class<?>[] OF_THE_START = {
        WholeFile.class, Digest.class, Stamp.class, KnownFiles.class, ReceiptFiles.class, Ping.class
    };

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|$");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    /// The table of the document is by who knows, the one here by who is known.
    @Test
    void theDocumentsTableIsThisOne() throws IOException {
        Map<String, Set<String>> known = new TreeMap<>();
        ROOMS.lines().map(line -> line.split("\\|", -1)).forEach(row -> {
            known.computeIfAbsent(row[0].strip(), _ -> new TreeSet<>());
            Stream.of(row[1].split(",", -1))
                    .map(String::strip)
                    .filter(above -> !above.isEmpty())
                    .forEach(above ->
                            known.computeIfAbsent(above, _ -> new TreeSet<>()).add(row[0].strip()));
        });
        Map<String, Set<String>> documented = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("docs/ARCHITECTURE.md")))
                .results()
                .forEach(row -> documented.put(
                        row.group(1),
                        NAME.matcher(row.group(2))
                                .results()
                                .map(name -> name.group(1))
                                .filter(name -> !VALUES.contains(name))
                                .collect(Collectors.toCollection(TreeSet::new))));

        documented.keySet().retainAll(known.keySet());
        assertThat(documented).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ROOMS)
    void aRoomIsKnownOnlyToTheRoomsAboveIt(String room, @Nullable String others) {
        String[] above = Stream.concat(Stream.of(room), others == null ? Stream.empty() : Stream.of(others.split(", ")))
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(above)
                .check(CLASSES);
    }

    /// A night on which nothing has changed ends before any library is there.
    @Test
    void thePlainMainClassAndWhatItKnowsKnowTheJdkOnly() {
        classes()
                .that(belongToAnyOf(OF_THE_START).or(resideInAPackage(ROOT + "start..")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT + "start..", "org.jspecify..")
                        .or(belongToAnyOf(OF_THE_START)))
                .check(CLASSES);
    }

    @Test
    void theSmallValuesKnowOnlyEachOther() {
        String[] values = VALUES.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(values)
                .should()
                .dependOnClassesThat(describe(
                        "of another room",
                        known -> known.getPackageName().startsWith(ROOT)
                                && !VALUES.contains(known.getPackageName().substring(ROOT.length()))))
                .check(CLASSES);
    }

    @Test
    void onlyTheRoomsOfTheRunKnowSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + "program..",
                        ROOT + "steps..",
                        ROOT + "runlog..",
                        ROOT + "cluster..",
                        ROOT + "night..",
                        ROOT + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .check(CLASSES);
    }

    @Test
    void librariesAreKnownToOneRoomEach() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.openpdf..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "delivery..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cluster..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.jms..", "org.apache.activemq..", "org.springframework.jms..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..")
                .check(CLASSES);
    }
}
