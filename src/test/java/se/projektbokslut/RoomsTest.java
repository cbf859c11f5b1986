package se.projektbokslut;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.intake.Digest;
import se.projektbokslut.intake.Stamp;

/// The table of rooms (docs/ARCHITECTURE.md) as a test: data flows one way, and a room knows only those below it.
class RoomsTest {
    private static final String ROOT = "se.projektbokslut.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.projektbokslut");

    @Test
    void aRoomKnowsOnlyTheRoomsBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cache")
                .definedBy(ROOT + "cache..")
                .layer("intake")
                .definedBy(ROOT + "intake..")
                .layer("generate")
                .definedBy(ROOT + "generate..")
                .layer("project")
                .definedBy(ROOT + "project..")
                .layer("ledger")
                .definedBy(ROOT + "ledger..")
                .layer("annual")
                .definedBy(ROOT + "annual..")
                .layer("report")
                .definedBy(ROOT + "report..")
                .layer("publication")
                .definedBy(ROOT + "publication..")
                .layer("delivery")
                .definedBy(ROOT + "delivery..")
                .layer("watch")
                .definedBy(ROOT + "watch..")
                .layer("cluster")
                .definedBy(ROOT + "cluster..")
                .layer("job")
                .definedBy(ROOT + "job..")
                .layer("cli")
                .definedBy(ROOT + "cli..")
                .layer("start")
                .definedBy(ROOT + "start..")
                .whereLayer("start")
                .mayOnlyBeAccessedByLayers("publication", "job", "cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("job")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cluster")
                .mayOnlyBeAccessedByLayers("job", "cli")
                .whereLayer("generate")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("watch")
                .mayOnlyBeAccessedByLayers("job")
                .whereLayer("delivery")
                .mayOnlyBeAccessedByLayers("job", "cli")
                .whereLayer("publication")
                .mayOnlyBeAccessedByLayers("delivery", "watch", "job", "cli")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("publication", "delivery", "job", "cli")
                .whereLayer("annual")
                .mayOnlyBeAccessedByLayers("report", "publication", "delivery", "watch", "job", "cli")
                .whereLayer("project")
                .mayOnlyBeAccessedByLayers("annual", "report", "delivery", "job")
                .whereLayer("ledger")
                .mayOnlyBeAccessedByLayers("annual", "report", "publication", "job")
                .whereLayer("cache")
                .mayOnlyBeAccessedByLayers("start", "publication", "delivery", "watch", "job")
                .check(CLASSES);
    }

    /// What the root of the jar holds (pom.xml) must be enough for it.
    @Test
    void thePlainMainClassKnowsTheJdkAndThreeClasses() {
        classes()
                .that()
                .resideInAPackage(ROOT + "start..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT + "start..", "org.jspecify..")
                        .or(belongToAnyOf(WholeFile.class, Digest.class, Stamp.class)))
                .check(CLASSES);
        classes()
                .that(belongToAnyOf(WholeFile.class, Digest.class, Stamp.class))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..")
                        .or(belongToAnyOf(WholeFile.class, Digest.class, Stamp.class)))
                .check(CLASSES);
    }

    /// In the jar these three come from another class loader than the rest of their rooms, to which only what is public
    /// is open then.
    @Test
    void theRestOfTheRoomsUsesOnlyWhatIsPublicOfTheThree() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "start..")
                .and(not(ofTheThree()))
                .should()
                .accessTargetWhere(accessTo(ofTheThree()).and(toWhatIsNotPublic()))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> ofTheThree() {
        return belongToAnyOf(WholeFile.class, Digest.class, Stamp.class);
    }

    private static DescribedPredicate<JavaAccess<?>> accessTo(DescribedPredicate<JavaClass> owner) {
        return describe("access to one of the three", access -> owner.test(access.getTargetOwner()));
    }

    private static DescribedPredicate<JavaAccess<?>> toWhatIsNotPublic() {
        return describe(
                "to what is not public",
                access -> access.getTarget()
                        .resolveMember()
                        .map(member -> !member.getModifiers().contains(JavaModifier.PUBLIC))
                        .orElse(false));
    }

    @Test
    void onlyJobClusterAndCliKnowSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "job..", ROOT + "cluster..", ROOT + "cli..")
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
