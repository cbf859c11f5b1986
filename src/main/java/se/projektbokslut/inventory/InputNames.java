package se.projektbokslut.inventory;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the input file that a record, a setting or the name of another file means. Some systems write the letters
/// of a file's name in their parts (a and a ring for å), people write them whole: names are compared in NFC.
public final class InputNames {
    private final Set<String> paths;
    /// The paths that are not in NFC, by what they are in it.
    private final Map<String, String> inParts = new HashMap<>();

    /// @param paths of every input file
    public InputNames(Set<String> paths) {
        this.paths = paths;
        for (String path : paths) {
            String composed = composed(path);
            if (!composed.equals(path)) {
                // Of several the same one, in whatever order they come.
                inParts.merge(composed, path, (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
    }

    /// The path of the file that is meant, the one that is written the same before others; null where none is of
    /// that name.
    public @Nullable String path(String named) {
        if (paths.contains(named)) {
            return named;
        }
        String composed = composed(named);
        return paths.contains(composed) ? composed : inParts.get(composed);
    }

    /// Whether the file of that path is meant.
    public static boolean same(String path, String named) {
        return path.equals(named) || composed(path).equals(composed(named));
    }

    private static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }
}
