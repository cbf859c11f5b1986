package se.projektbokslut.inventory;

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
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.content.Stamp;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Lists what the input folder holds, with a digest of every file that the job uses.
public final class InventoryTaker {
    private static final Set<String> SETTINGS = Set.of(
            "processes.yaml",
            "processes.yml",
            "years.yaml",
            "years.yml",
            "accepted.yaml",
            "accepted.yml",
            "volumes.csv");

    /// The folders that the job reads from.
    private static final Set<String> FOLDERS = Set.of("projects", "ledger", "sources");

    /// So many unread files of a folder are named each; of more, only the folder is.
    private static final int MOST_UNREAD = 100;

    /// Less is read by one thread before others would have begun.
    private static final long WORTH_SHARING = 8 << 20;

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<InputFile> files = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /// Files that nothing reads, by the folder at the top that they lie in; empty for none.
    private final SortedMap<String, List<String>> unread = new TreeMap<>();

    private final Map<String, Stamp> stamps = new HashMap<>();
    private final KnownFiles known;
    private final Digesting digesting;
    private final Instant now;

    private InventoryTaker(KnownFiles known, Digesting digesting, Instant now) {
        this.known = known;
        this.digesting = digesting;
        this.now = now;
    }

    /// A file to be read.
    ///
    /// @param size when it was listed
    private record Candidate(Path file, String path, InputFile.Kind kind, long size) {}

    /// What became of one.
    ///
    /// @param file null where it could not be read
    /// @param stamp null where a change could hide behind it
    private record Read(
            String path, @Nullable InputFile file, @Nullable Stamp stamp) {}

    /// The inventory of that folder. Files that are not known are read, large ones by as many threads as there
    /// are cores.
    ///
    /// @param known files whose digests need not be taken
    /// @param digesting takes the digests of files that are not known
    /// @param begins told how many bytes are to be read
    /// @param advanced told by each thread, block by block, how many more have been
    /// @throws IOException if the folder itself cannot be listed; a file that cannot be read is refused instead
    public static Inventory take(
            Path input, KnownFiles known, Digesting digesting, LongConsumer begins, LongConsumer advanced)
            throws IOException {
        return take(input, known, digesting, begins, advanced, Instant.now());
    }

    /// @param now by which a file's last change is told to be long ago
    static Inventory take(
            Path input, KnownFiles known, Digesting digesting, LongConsumer begins, LongConsumer advanced, Instant now)
            throws IOException {
        InventoryTaker taker = new InventoryTaker(known, digesting, now);
        Path root = input.toRealPath();
        Files.walkFileTree(root, taker.visitor(root));
        taker.read(begins, advanced);
        taker.files.sort(Comparator.comparing(InputFile::path));
        taker.refusals.addAll(Descriptions.alone(taker.files));
        taker.refusals.sort(Comparator.comparing(r -> r.at().file()));
        return new Inventory(taker.files, taker.refusals, taker.unread(), taker.stamps);
    }

    private FileVisitor<Path> visitor(Path root) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.equals(root) || !Misplaced.isLitter(nameOf(folder), true)) {
                    return FileVisitResult.CONTINUE;
                }
                notRead(InputPaths.relative(root, folder));
                return FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = InputPaths.relative(root, file);
                if (Misplaced.isLitter(nameOf(file), false)) {
                    notRead(path);
                } else if (InputPaths.isUtf8(root, file)) {
                    add(file, path, attributes);
                } else {
                    refuse(path, Problem.FILE_NAME_ENCODING);
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
        // What stands in place of a folder, such as a link to one, would take all that is meant to be in it
        // away. The path of a link to a folder ends with a slash.
        boolean expected = FOLDERS.contains(path) || (path.endsWith("/") && path.matches("(projects|ledger)/.*"));
        InputFile.Kind kind = Misplaced.isHidden(path) && !path.startsWith("sources/") ? null : kind(path);
        if (kind == null && !expected) {
            notRead(path);
            return;
        }
        if (attributes.isSymbolicLink()) {
            refuse(path, Problem.FILE_IS_LINK);
        } else if (kind == null) {
            refuse(path, Problem.FILE_KIND_UNKNOWN);
        } else if (!attributes.isRegularFile()) {
            refuse(path, Problem.FILE_UNREADABLE);
        } else {
            Refusal tooLarge = kind.tooLarge(path, attributes.size());
            if (tooLarge == null) {
                candidates.add(new Candidate(file, path, kind, attributes.size()));
            } else {
                refusals.add(tooLarge);
            }
        }
    }

    private void read(LongConsumer begins, LongConsumer advanced) {
        long bytes = candidates.stream().mapToLong(Candidate::size).sum();
        begins.accept(bytes);
        Stream<Candidate> each = bytes < WORTH_SHARING ? candidates.stream() : candidates.parallelStream();
        for (Read read : each.map(candidate -> read(candidate, advanced)).toList()) {
            if (read.file == null) {
                refuse(read.path, Problem.FILE_UNREADABLE);
            } else {
                files.add(read.file);
            }
            if (read.stamp != null) {
                stamps.put(read.path, read.stamp);
            }
        }
    }

    private Read read(Candidate candidate, LongConsumer advanced) {
        try {
            Stamp stamp = Stamp.of(candidate.file);
            String sha256 = known.find(candidate.file, stamp);
            if (sha256 == null) {
                sha256 = digesting.digest(candidate.file, candidate.path, candidate.kind, advanced);
            } else {
                advanced.accept(stamp.size());
            }
            return new Read(
                    candidate.path,
                    new InputFile(candidate.path, candidate.kind, stamp.size(), sha256),
                    stamp.isDoubtful(now.toEpochMilli()) ? null : stamp);
        } catch (IOException unreadable) {
            return new Read(candidate.path, null, null);
        }
    }

    /// @param path that of a folder ends with a slash
    private void notRead(String path) {
        int slash = path.indexOf('/');
        unread.computeIfAbsent(slash < 0 ? "" : path.substring(0, slash + 1), _ -> new ArrayList<>())
                .add(path);
    }

    private void refuse(String path, Problem problem) {
        refusals.add(new Refusal(new Location(path, 1, 0), "", "", problem));
    }

    /// What a file is by its place and ending; null where nothing reads it.
    static InputFile.@Nullable Kind kind(String path) {
        String ending = Misplaced.ending(path);
        boolean ofLists = path.startsWith("projects/") || path.startsWith("ledger/");
        if (ofLists && Descriptions.isDescription(path.substring(path.lastIndexOf('/') + 1))) {
            return InputFile.Kind.COLUMNS;
        }
        if (ofLists) {
            return InputFile.Kind.of(path.substring(0, path.indexOf('/') + 1), ending);
        }
        if (path.startsWith("sources/")) {
            return InputFile.Kind.SOURCE;
        }
        return SETTINGS.contains(path) ? InputFile.Kind.SETTINGS : null;
    }

    /// What is not read, with the place where it would be.
    private List<Finding> unread() {
        List<Finding> found = new ArrayList<>();
        unread.forEach((folder, paths) -> {
            List<String> named = paths.size() > MOST_UNREAD && !folder.isEmpty() ? List.of(folder) : paths;
            named.stream().sorted().forEach(path -> found.add(notRead(path, paths.getFirst())));
        });
        return found;
    }

    /// @param like a file that it is or holds
    private static Finding notRead(String path, String like) {
        String place = Misplaced.placeOf(path.endsWith("/") ? like : path);
        List<String> args = new ArrayList<>(List.of(place));
        boolean packed = Misplaced.isPacked(path);
        String shown = Misplaced.shown(path).orElse("");
        if (packed || !shown.isEmpty()) {
            args.add(shown);
        }
        if (packed) {
            args.add("packed");
        }
        return Finding.of(FindingCode.FILE_NOT_READ, Location.ofFile(path), null, args.toArray(String[]::new));
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }
}
