package se.projektbokslut.report;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.projektbokslut.annual.YearProject;

/// The order of people's tables: the Swedish alphabet (… z å ä ö), ignoring case and other accents; letters of other
/// languages stand where Swedish lists have them (CLDR's tailoring for Swedish: ü as y, ø as ö, þ as th). Written out
/// here, since a Java installation may lack the Swedish collation.
final class SwedishOrder {
    private SwedishOrder() {}

    static Key key(String text) {
        return new Key(folded(text), text);
    }

    /// Projects by title, those of one title by id.
    static List<YearProject> byTitle(Stream<YearProject> projects) {
        return projects.map(project -> new Titled(key(project.project().title()), project))
                .sorted(Comparator.comparing(Titled::title)
                        .thenComparing(titled -> titled.project().project().id()))
                .map(Titled::project)
                .toList();
    }

    /// A project with its title's place in the alphabet, which is worked out once and compared often.
    private record Titled(Key title, YearProject project) {}

    /// A text's place in the order. Texts that fold to the same are ordered by code point, so that the order is the
    /// same every time.
    record Key(String folded, String text) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = folded.compareTo(other.folded);
            return order != 0 ? order : text.compareTo(other.text);
        }
    }

    private static String folded(String text) {
        // Below the combining marks every character is composed.
        boolean composed = text.chars().allMatch(c -> c < 0x300);
        String lower = (composed ? text : Normalizer.normalize(text, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'å' -> folded.append("{a");
                case 'ä', 'æ' -> folded.append("{b");
                case 'ö', 'ø', 'ő', 'œ' -> folded.append("{c");
                case 'ü', 'ű' -> folded.append('y');
                case 'ß' -> folded.append("ss");
                case 'þ' -> folded.append("th");
                case 'ð', 'đ' -> folded.append('d');
                case 'ł' -> folded.append('l');
                case 'ı' -> folded.append('i');
                default -> folded.append(c < 0x80 ? c : unaccented(c));
            }
        }
        return folded.toString();
    }

    private static char unaccented(char c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0);
    }
}
