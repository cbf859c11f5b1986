package se.projektbokslut.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.annual.Statement.Fact;

class ListItemsTest {
    private static final String LIST = "projects.p.1.stated.notes";

    /// By hand: where each of the earlier items stands in the later list, or where it has a place that the later list
    /// does not have.
    @ParameterizedTest
    @CsvSource({
        "abc, abc, a0 b1 c2",
        "abc, xabc, a1 b2 c3",
        "abc, abxc, a0 b1 c3",
        "abc, bc, a2 b0 c1",
        "abc, ab, a0 b1 c2",
        "abc, axc, a0 b1 c2",
        "abc, cab, a1 b2 c3",
        "abc, xyz, a0 b1 c2",
        "abcd, xbd, a0 b1 c3 d2",
        "aab, ab, a0 a2 b1",
        "a, xyza, a3",
    })
    void anItemIsTheSameOneWhereverItStands(String before, String after, String places) {
        Map<String, Fact> old = list(before);
        assertThat(ListItems.renumbered(old, list(after)).entrySet().stream()
                        .map(entry -> entry.getValue().value()
                                + entry.getKey()
                                        .substring(
                                                LIST.length() + 1,
                                                entry.getKey().length() - 1))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(places);
    }

    @Test
    void anItemIsWhatItIsCalledWhateverElseOfItChanges() {
        Map<String, Fact> old = facts(
                "projects.a.stated.risks[0].what",
                "Tid",
                "projects.a.stated.risks[0].state",
                "open",
                "projects.a.stated.risks[1].what",
                "Pengar",
                "projects.a.stated.risks[1].state",
                "open");
        Map<String, Fact> now =
                facts("projects.a.stated.risks[0].what", "Pengar", "projects.a.stated.risks[0].state", "closed");
        assertThat(ListItems.renumbered(old, now).keySet())
                .containsExactly(
                        "projects.a.stated.risks[1].what",
                        "projects.a.stated.risks[1].state",
                        "projects.a.stated.risks[0].what",
                        "projects.a.stated.risks[0].state");
    }

    /// A measure that is stated twice is numbered, which makes no list.
    @Test
    void whatIsNoListOfAProjectKeepsItsField() {
        Map<String, Fact> old = facts("volumes.p.Fakturor.value", "1", "volumes.p.Fakturor[2].value", "2");
        assertThat(ListItems.renumbered(old, facts("volumes.p.Fakturor.value", "2")))
                .isEqualTo(old);
    }

    @Test
    void listsOfAnyLengthAreCompared() {
        String letters = "ab".repeat(3000);
        assertThat(ListItems.renumbered(list(letters), list("x" + letters.substring(1) + "y")))
                .hasSize(6000);
        assertThat(ListItems.renumbered(list("x" + letters + "z"), list("y" + letters + "v")))
                .hasSize(6002);
    }

    private static Map<String, Fact> list(String letters) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (int i = 0; i < letters.length(); i++) {
            String field = LIST + "[" + i + "]";
            facts.put(field, new Fact(field, letters.substring(i, i + 1), null, "projects.p.1"));
        }
        return facts;
    }

    private static Map<String, Fact> facts(String... fieldsAndValues) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        List<String> all = List.of(fieldsAndValues);
        for (int i = 0; i < all.size(); i += 2) {
            facts.put(all.get(i), new Fact(all.get(i), all.get(i + 1), null, ""));
        }
        return facts;
    }
}
