package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.annual.ProjectBuilder.closed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.project.Project;

class DuplicatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Utveckling av enheten (samordnad redovisning); utveckling av enheten",
                "Utveckling av enheten 2019; utveckling av enheten",
                "Utveckling  AV\u00a0enheten – 2019/20; utveckling av enheten",
                "Utveckling av enheten 2018–2019 (etapp 2); utveckling av enheten",
                "Fo\u0308rstudie; förstudie",
                "Förstudie; förstudie",
                "Forstudie; forstudie",
                "Etapp 2; etapp 2",
                "Vision 12019; vision 12019",
                "2019; 2019",
                "(2019); (2019)",
                "2019 års bokslut; 2019 års bokslut"
            })
    void titlesAreFolded(String title, String key) {
        assertThat(TitleKey.of(title)).isEqualTo(key);
    }

    @Test
    void eachNamesTheOther() {
        assertThat(suspects(titled("a", "Flöde"), titled("b", "FLÖDE 2019"), titled("c", "Annat")))
                .containsExactly("a-b", "b-a");
    }

    @Test
    void anAliasThatIsAnothersTitleIsSuspected() {
        assertThat(suspects(
                        titled("a", "Enheten").aliases("samordnad redovisning"), titled("f", "Samordnad redovisning")))
                .containsExactly("a-f", "f-a");
    }

    @Test
    void aSharedAliasIsNot() {
        assertThat(suspects(
                        titled("a", "Ett").aliases("flöde"), titled("b", "Två").aliases("flöde")))
                .isEmpty();
    }

    @Test
    void distinctOnEitherSideSilencesIt() {
        assertThat(suspects(titled("a", "Flöde").distinctFrom("B", null), titled("b", "Flöde")))
                .isEmpty();
        assertThat(suspects(titled("a", "Flöde").distinctFrom(null, "flöde 2020"), titled("b", "Flöde")))
                .isEmpty();
        assertThat(suspects(titled("a", "Flöde").distinctFrom("b", null), titled("b", "Flöde"), titled("c", "Flöde")))
                .containsExactly("a-c", "b-c", "c-b");
    }

    @Test
    void manyAlikeGiveOneEach() {
        List<ProjectBuilder> projects = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            projects.add(titled("p" + i, "Flöde"));
        }
        assertThat(suspects(projects.toArray(ProjectBuilder[]::new))).hasSize(50_000);
    }

    @Test
    void theNearestOfAnEarlierYearIsNamed() {
        assertThat(suspects(
                        titled("a", "Flöde").end("2020"),
                        titled("b", "Flöde").end("2018"),
                        titled("c", "Flöde").end("2019")))
                .containsExactly("a-c", "b-c", "c-b");
    }

    private static ProjectBuilder titled(String id, String title) {
        return closed(id).title(title);
    }

    private static List<String> suspects(ProjectBuilder... projects) {
        List<Project> built = Stream.of(projects).map(ProjectBuilder::build).toList();
        Duplicates duplicates = Duplicates.among(built);
        return built.stream()
                .flatMap(project -> duplicates.of(project).stream().map(other -> project.id() + "-" + other.id()))
                .toList();
    }
}
