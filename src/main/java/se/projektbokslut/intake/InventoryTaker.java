package se.projektbokslut.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lists what the input folder holds, with a digest of every file that the job uses.
public final class InventoryTaker {
    private static final Set<String> SETTINGS = Set.of("processes.yaml", "years.yaml", "accepted.yaml", "volumes.csv");

    /// Files that editors and file managers leave behind; nobody means them as input.
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    private final List<InputFile> files = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Stamp> stamps = new HashMap<>();
    private final Instant now;

    private InventoryTaker(Instant now) {
        this.now = now;
    }

    /// The inventory of that folder.
    ///
    /// @throws IOException if the folder itself cannot be listed; a file that cannot be read is refused instead
    public static Inventory take(Path input) throws IOException {
        return take(input, Instant.now());
    }

    /// @param now by which a file's last change is told to be long ago
    static Inventory take(Path input, Instant now) throws IOException {
        InventoryTaker taker = new InventoryTaker(now);
        Path root = input.toRealPath();
        Files.walkFileTree(root, taker.visitor(root));
        taker.files.sort(Comparator.comparing(InputFile::path));
        taker.refusals.sort(Comparator.comparing(r -> r.at().file()));
        return new Inventory(taker.files, taker.refusals, taker.stamps);
    }

    private FileVisitor<Path> visitor(Path root) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && isLitter(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isLitter(file)) {
                    add(file, InputPaths.relative(root, file), attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(root)) {
                    throw failure;
                }
                refuse(InputPaths.relative(root, file), Problem.FILE_UNREADABLE);
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private void add(Path file, String path, BasicFileAttributes attributes) {
        boolean expected = path.startsWith("projects/") || path.startsWith("ledger/");
        InputFile.Kind kind = kind(path);
        if (kind == null && !expected) {
            return;
        }
        if (attributes.isSymbolicLink()) {
            refuse(path, Problem.FILE_IS_LINK);
        } else if (kind == null) {
            refuse(path, Problem.FILE_KIND_UNKNOWN);
        } else if (!attributes.isRegularFile()) {
            refuse(path, Problem.FILE_UNREADABLE);
        } else {
            try {
                Stamp stamp = Stamp.of(file);
                files.add(new InputFile(path, kind, attributes.size(), Digest.of(file)));
                if (!stamp.isDoubtful(now.toEpochMilli())) {
                    stamps.put(path, stamp);
                }
            } catch (IOException unreadable) {
                refuse(path, Problem.FILE_UNREADABLE);
            }
        }
    }

    private void refuse(String path, Problem problem) {
        refusals.add(new Refusal(new Location(path, 1, 0), "", "", problem));
    }

    private static InputFile.@Nullable Kind kind(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (path.startsWith("projects/")) {
            return switch (ending) {
                case "yaml", "yml" -> InputFile.Kind.RECORDS_YAML;
                case "json" -> InputFile.Kind.RECORDS_JSON;
                case "csv" -> InputFile.Kind.RECORDS_CSV;
                default -> null;
            };
        }
        if (path.startsWith("ledger/")) {
            return switch (ending) {
                case "se", "si", "sie" -> InputFile.Kind.LEDGER_SIE;
                case "csv" -> InputFile.Kind.LEDGER_CSV;
                default -> null;
            };
        }
        if (path.startsWith("sources/")) {
            return InputFile.Kind.SOURCE;
        }
        return SETTINGS.contains(path) ? InputFile.Kind.SETTINGS : null;
    }

    private static boolean isLitter(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.endsWith("~")
                || LITTER.contains(name.toLowerCase(Locale.ROOT));
    }
}
