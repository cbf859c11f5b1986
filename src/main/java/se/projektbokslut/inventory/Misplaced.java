package se.projektbokslut.inventory;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.projektbokslut.words.Spelling;

/// What to think of a file of the input folder that nothing reads: whether a program left it there, and where it
/// would be read.
final class Misplaced {
    private static final String PROJECTS = InputFile.Kind.place("projects/");
    private static final String LEDGER = InputFile.Kind.place("ledger/");
    private static final String SOURCES = "sources/";

    private static final List<String> SETTINGS =
            List.of("processes.yaml", "years.yaml", "accepted.yaml", "volumes.csv");

    /// Names that people give to the folders: Swedish ones, and what the file managers of other systems make of
    /// ours.
    private static final Set<String> LIKE_PROJECTS = Set.of("projects", "project", "projekt", "projekten", "poster");

    private static final Set<String> LIKE_LEDGER = Set.of(
            "ledger", "ledgers", "bokforing", "huvudbok", "huvudbocker", "leverantorsreskontra", "reskontra", "sie");

    /// What editors and file managers leave behind; it is never read, whatever its ending.
    private static final Set<String> LITTER = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "icon\r");

    private static final Set<String> PACKED = Set.of("gz", "tgz", "zip", "7z", "bz2", "xz", "rar", "tar");

    private Misplaced() {}

    /// Whether the name is one of those that programs leave behind, or of a hidden folder.
    static boolean isLitter(String name, boolean isFolder) {
        return LITTER.contains(name.toLowerCase(Locale.ROOT))
                || name.startsWith("~$")
                || name.endsWith("~")
                || (name.startsWith(".") && (isFolder || !looksMeant(name)));
    }

    /// A hidden file that ends as input does, and is no editor's or system's: `.2019.se`.
    private static boolean looksMeant(String name) {
        return !InputFile.Kind.ofEnding(ending(name)).isEmpty()
                && name.lastIndexOf('.') > 0
                && Set.of("._", ".#", ".~").stream().noneMatch(name::startsWith);
    }

    /// @param path a link to a folder ends with a slash
    static boolean isHidden(String path) {
        return path.startsWith(".", path.lastIndexOf('/', path.length() - 2) + 1);
    }

    /// The name by which a hidden file that is meant would be read: without the dots that it begins with. Empty
    /// for every other.
    static Optional<String> shown(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.startsWith(".") && !isLitter(name, false)
                ? Optional.of(name.replaceFirst("^\\.+", ""))
                : Optional.empty();
    }

    /// Whether the name says that the file is packed: `2019.se.gz`.
    static boolean isPacked(String path) {
        return PACKED.contains(ending(path));
    }

    static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// Where the file would be read, by the folder or the settings that its name is like, else by its ending.
    ///
    /// @param path relative to the input folder
    static String placeOf(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            Optional<String> settings = settingsLike(path);
            return settings.orElseGet(() -> placeByEnding(path));
        }
        String folder = plain(path.substring(0, slash));
        if (LIKE_PROJECTS.contains(folder)) {
            return PROJECTS;
        }
        if (LIKE_LEDGER.contains(folder)) {
            return LEDGER;
        }
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (folder.equals("sources") || folder.equals("source") || folder.equals("kallor")) {
            return SOURCES;
        }
        return Spelling.meant(folder, List.of("projects", "ledger", "sources"))
                .map(meant -> meant.equals("projects") ? PROJECTS : meant.equals("ledger") ? LEDGER : SOURCES)
                .or(() -> SETTINGS.stream().filter(file::equalsIgnoreCase).findFirst())
                .orElseGet(() -> placeByEnding(path));
    }

    /// The settings that the name is like: other case, ending or spelling.
    private static Optional<String> settingsLike(String name) {
        int dot = name.lastIndexOf('.');
        String stem = plain(dot < 0 ? name : name.substring(0, dot));
        String meant = switch (stem) {
            case "processer" -> "processes";
            case "ar" -> "years";
            case "volymer" -> "volumes";
            case "godtagna" -> "accepted";
            default -> stem;
        };
        List<String> known = List.of("processes", "years", "accepted", "volumes");
        // A copy: `years (1).yaml`, `years.yaml.txt`, `years - kopia.yaml`.
        String first = meant.split("[ .(_-]", 2)[0];
        return (known.contains(first) ? Optional.of(first) : Spelling.meant(meant, known))
                .map(found -> found + (found.equals("volumes") ? ".csv" : ".yaml"));
    }

    private static String placeByEnding(String path) {
        String ending = ending(path);
        List<InputFile.Kind> kinds = InputFile.Kind.ofEnding(ending);
        return kinds.isEmpty()
                ? SOURCES
                : ending.equals("csv")
                        ? PROJECTS + ", " + LEDGER
                        : kinds.getFirst().place();
    }

    /// In small letters, without accents.
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
