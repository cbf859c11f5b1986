package se.projektbokslut.lists;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.projektbokslut.content.Digest;

/// Makes ids of what a list states: the same every night and wherever the row stands.
public final class ListIds {
    private static final int LONGEST = 64;
    private static final int DIGITS = 8;

    private ListIds() {}

    /// The id that texts make: their letters without accents and their digits, in small letters, with hyphens
    /// between. Where that is too long or leaves nothing, digits of the texts' digest tell it from others.
    public static String of(List<String> texts) {
        String all = texts.stream().map(String::strip).collect(Collectors.joining(" "));
        String plain = Normalizer.normalize(
                        all.replace("ø", "o")
                                .replace("Ø", "O")
                                .replace("æ", "ae")
                                .replace("Æ", "AE"),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (!plain.isEmpty() && plain.length() <= LONGEST) {
            return plain;
        }
        String digest = Digest.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
        String beginning = plain.substring(0, Math.min(plain.length(), LONGEST - DIGITS - 1));
        return beginning.isEmpty() ? "p-" + digest : beginning.replaceAll("-$", "") + "-" + digest;
    }
}
