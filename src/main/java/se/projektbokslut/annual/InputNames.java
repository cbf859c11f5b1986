package se.projektbokslut.annual;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;

/// Finds the input file that a record or a setting names. Some systems write the letters of a file's name in
/// their parts (a and a ring for å), people write them whole: names are compared in NFC.
final class InputNames {
    private final Set<String> paths;
    /// The paths that are not in NFC, by what they are in it.
    private final Map<String, String> inParts = new HashMap<>();

    /// @param paths of every input file
    InputNames(Set<String> paths) {
        this.paths = paths;
        for (String path : paths) {
            String composed = MappingReader.composed(path);
            if (!composed.equals(path)) {
                inParts.put(composed, path);
            }
        }
    }

    /// The path of the file that is meant; null where none is of that name.
    @Nullable
    String path(String named) {
        if (paths.contains(named)) {
            return named;
        }
        String composed = MappingReader.composed(named);
        return paths.contains(composed) ? composed : inParts.get(composed);
    }

    /// Whether the file of that path is meant.
    static boolean same(String path, String named) {
        return path.equals(named) || MappingReader.composed(path).equals(MappingReader.composed(named));
    }
}
