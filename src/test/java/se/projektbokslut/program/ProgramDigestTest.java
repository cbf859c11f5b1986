package se.projektbokslut.program;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import se.projektbokslut.Thorough;

class ProgramDigestTest {
    private static final String ROOT = "se.projektbokslut.";

    @Test
    void theSameProgramHasTheSameDigest() throws Exception {
        ProgramDigest digest = ProgramDigest.ofClassPath();
        assertThat(digest).isEqualTo(ProgramDigest.ofClassPath());
        assertThat(List.of(digest.whole(), digest.records(), digest.ledger()))
                .doesNotHaveDuplicates()
                .allMatch(hex -> hex.matches("[0-9a-f]{64}"));
    }

    @Test
    void aChangedTextOrReportMakesNoProductOfInputAgain() {
        ProgramDigest before = with("report/report_sv.properties", "a");
        ProgramDigest after = with("report/report_sv.properties", "b");
        assertThat(after.whole()).isNotEqualTo(before.whole());
        assertThat(after.records()).isEqualTo(before.records());
        assertThat(after.ledger()).isEqualTo(before.ledger());
    }

    @Test
    void aChangedReaderMakesItsOwnProductsAgain() {
        ProgramDigest before = with("ledger/SieFiles.class", "a");
        ProgramDigest after = with("ledger/SieFiles.class", "b");
        assertThat(after.ledger()).isNotEqualTo(before.ledger());
        assertThat(after.records()).isEqualTo(before.records());
        assertThat(ProgramDigest.of(new TreeMap<>(), "FastCSV 1").ledger())
                .as("a part of another version")
                .isNotEqualTo(ProgramDigest.of(new TreeMap<>(), "FastCSV 2").ledger());
    }

    private static ProgramDigest with(String name, String content) {
        return ProgramDigest.of(new TreeMap<>(Map.of(name, content, "words/Ids.class", "same")), "FastCSV 1");
    }

    /// A product that rested on fewer would be taken for what another build would make of the same file.
    @Test
    @Thorough
    void productsRestOnEveryRoomThatTheirReadersKnow() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("se.projektbokslut");
        for (List<String> beginnings : List.of(ProgramDigest.OF_RECORDS, ProgramDigest.OF_LEDGER)) {
            String[] rooms = beginnings.stream()
                    .filter(beginning -> beginning.endsWith("/"))
                    .map(room -> ROOT + room.substring(0, room.length() - 1) + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAnyPackage(rooms)
                    .should()
                    .dependOnClassesThat(resideInAPackage("se.projektbokslut..").and(not(resideInAnyPackage(rooms))))
                    .check(all);
        }
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
