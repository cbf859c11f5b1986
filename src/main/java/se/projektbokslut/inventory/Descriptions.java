package se.projektbokslut.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Which description belongs to which list: `portfolj.columns.yaml` to `portfolj.xlsx` in the same folder,
/// `columns.yaml` to all lists of its folder that have none of their own.
final class Descriptions {
    private static final String NAME = "columns";

    private Descriptions() {}

    /// Whether a file of that name describes a list.
    ///
    /// @param name in small letters
    static boolean isDescription(String name) {
        return Stream.of(".yaml", ".yml")
                .map(ending -> NAME + ending)
                .anyMatch(whole -> name.equals(whole) || name.endsWith("." + whole));
    }

    /// The path of a list's description; empty where none of the paths is.
    ///
    /// @param paths of all descriptions, or of all files
    static Optional<String> of(String list, InputNames paths) {
        String folder = folder(list);
        return Stream.of(stem(list) + ".", folder)
                .flatMap(beginning -> Stream.of(beginning + NAME + ".yaml", beginning + NAME + ".yml"))
                .map(paths::path)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// The descriptions that no list is read by, each as the refusal that says why.
    static List<Refusal> alone(List<InputFile> files) {
        List<String> descriptions = files.stream()
                .filter(file -> file.kind() == InputFile.Kind.COLUMNS)
                .map(InputFile::path)
                .toList();
        InputNames names = new InputNames(Set.copyOf(descriptions));
        Set<String> used = new HashSet<>();
        for (InputFile file : files) {
            if (isList(file)) {
                of(file.path(), names).ifPresent(used::add);
            }
        }
        List<Refusal> alone = new ArrayList<>();
        for (String description : descriptions) {
            if (!used.contains(description)) {
                alone.add(alone(description, files, used));
            }
        }
        return alone;
    }

    /// @param used the descriptions that lists are read by
    private static Refusal alone(String description, List<InputFile> files, Set<String> used) {
        Location at = new Location(description, 1, 0);
        String name = stem(description);
        Optional<Refusal> twin = used.stream()
                .sorted()
                .filter(other -> InputNames.same(stem(other), name))
                .findFirst()
                .map(other -> new Refusal(at, "", "", Problem.LIST_DESCRIPTION_TWICE, other));
        String small = name.toLowerCase(Locale.ROOT);
        return twin.or(() -> files.stream()
                        .filter(Descriptions::isList)
                        .map(InputFile::path)
                        .filter(list -> InputNames.same((stem(list) + "." + NAME).toLowerCase(Locale.ROOT), small))
                        .findFirst()
                        .map(list -> new Refusal(at, "", "", Problem.LIST_DESCRIPTION_CASE, list)))
                .orElseGet(() -> new Refusal(at, "", "", Problem.LIST_DESCRIPTION_ALONE));
    }

    static boolean isList(InputFile file) {
        return switch (file.kind()) {
            case RECORDS_CSV, RECORDS_JSON, RECORDS_XLSX, LEDGER_CSV, LEDGER_XLSX, LEDGER_JSON -> true;
            case RECORDS_YAML, COLUMNS, LEDGER_SIE, SOURCE, SETTINGS -> false;
        };
    }

    /// The path without the file's ending.
    private static String stem(String path) {
        return path.substring(0, Math.max(folder(path).length(), path.lastIndexOf('.')));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
