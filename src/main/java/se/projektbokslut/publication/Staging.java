package se.projektbokslut.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.KnownFiles;

/// A set of files made out of sight, compared with what is published, and moved into place only when it differs:
/// each by a rename, the manifest last. It lies in the output's own file system, so that a rename is one step.
///
/// Before the first rename a note of all of them is left beside the set, so that a move that a crash or a
/// failure cut short is brought to its end by the next run, before that does anything else ([#finish]).
final class Staging extends FileSet implements AutoCloseable {
    private static final String FOLDER = ".staging";

    /// The ending of a set's note of the moves that have begun.
    private static final String MOVING = ".moving";

    /// The ending of the note of a set that is kept for another process.
    private static final String KEPT = ".kept";

    /// What a set and its notes are called, and what the files in it: the program's own names of reports and
    /// lists. The folder may hold what somebody else keeps there, of which nothing is ever removed.
    private static final Pattern OWN =
            Pattern.compile("\\.?([0-9]{4}[^/]*|overview)(\\.moving|\\.kept)(\\.[0-9a-f]{32}\\.tmp|\\.tmp)?"
                    + "|([0-9]{4}[^/]*|overview)/([^/]+/)*"
                    + "(annual-report|annual-summary|projects|changes|findings|refused|manifest|index)[^/]*");

    private final Path output;
    private final Path folder;
    private final Path moving;
    private final Path note;
    private final KnownFiles known;
    private boolean keep;

    /// The moves of a set that was whole before the first of them.
    ///
    /// @param target the folder that the files move into, relative to the output; empty for the output itself
    /// @param paths in their order, relative to the target
    record Moves(String target, List<String> paths) {}

    /// @param output the output folder
    /// @param set a name of its own for each set that is staged at the same time
    /// @param known told of the files that are made, and of where they are moved
    Staging(Path output, String set, KnownFiles known) throws IOException {
        this(output, set, known, List.of());
        checkNoLink(output.resolve(FOLDER));
        checkNoLink(folder);
        Files.deleteIfExists(moving);
        Files.deleteIfExists(note);
        clear(folder);
        Files.createDirectories(folder);
    }

    private Staging(Path output, String set, KnownFiles known, List<OutputFile> files) {
        this.known = known;
        this.output = output;
        this.folder = output.resolve(FOLDER).resolve(set);
        this.moving = output.resolve(FOLDER).resolve(set + MOVING);
        this.note = output.resolve(FOLDER).resolve(set + KEPT);
        files.forEach(this::addMade);
    }

    /// Nobody's link may lead what is staged, moved or removed to another place.
    private static void checkNoLink(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }

    private static void clear(Path folder) throws IOException {
        String prefix = folder.getFileName() + "/";
        FileTree.deleteOwn(folder, path -> OWN.matcher(prefix + path).matches());
    }

    /// The set of that name that was made and kept, maybe by another process, if it is there whole; else a new one.
    static Staging keptOrNew(Path output, String set, KnownFiles known) throws IOException {
        Path note = output.resolve(FOLDER).resolve(set + KEPT);
        if (Files.isRegularFile(note)) {
            OutputFile[] files = CanonicalJson.mapper().readValue(Files.readAllBytes(note), OutputFile[].class);
            Staging kept = new Staging(output, set, known, List.of(files));
            if (kept.isIn(kept.folder, known)) {
                return kept;
            }
        }
        return new Staging(output, set, known);
    }

    /// Leaves the set out of sight, for [#keptOrNew] in another process.
    void keep() throws IOException {
        WholeFile.write(note, CanonicalJson.compact(files()));
        keep = true;
    }

    /// Forces it to the disk.
    @Override
    OutputFile made(String path, WholeFile.Content content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.deleteIfExists(file);
        MessageDigest sha256 = Digest.sha256();
        WholeFile.writeForced(file, out -> {
            OutputStream digesting = new DigestOutputStream(out, sha256);
            content.writeTo(digesting);
            digesting.flush();
        });
        OutputFile made = new OutputFile(path, Files.size(file), HexFormat.of().formatHex(sha256.digest()));
        known.written(file, made.sha256());
        return made;
    }

    /// Whether every staged file stands in the folder with the same bytes.
    boolean isPublishedIn(Path target) throws IOException {
        return isIn(target, KnownFiles.none());
    }

    /// The last file tells of the others by their digests: where any differs it does, and it is small.
    private boolean isIn(Path target, KnownFiles read) throws IOException {
        for (OutputFile file : files().reversed()) {
            if (!file.isIn(target, read)) {
                return false;
            }
        }
        return true;
    }

    /// Gives files that stand there with the same bytes the rights that files are made with now. Those of somebody else
    /// keep theirs.
    void giveRights(Path target) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        for (OutputFile file : files()) {
            Path stands = target.resolve(file.path());
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(folder.resolve(file.path()));
            if (Files.isRegularFile(stands, LinkOption.NOFOLLOW_LINKS)
                    && !rights.equals(Files.getPosixFilePermissions(stands))) {
                try {
                    Files.setPosixFilePermissions(stands, rights);
                } catch (FileSystemException ofSomebodyElse) {
                    continue;
                }
                known.written(stands, file.sha256());
            }
        }
    }

    /// Moves the files into the folder in the order in which they were added. The last one, which tells of the
    /// others, is moved when they are safe on the disk under their names.
    void moveInto(Path target) throws IOException {
        Moves moves = new Moves(
                output.relativize(target).toString(),
                files().stream().map(OutputFile::path).toList());
        WholeFile.write(moving, CanonicalJson.compact(moves));
        move(folder, target, moves.paths());
        for (OutputFile file : files()) {
            known.written(target.resolve(file.path()), file.sha256());
        }
        Files.delete(moving);
    }

    private static void move(Path folder, Path target, List<String> paths) throws IOException {
        List<String> toMove = new ArrayList<>();
        for (String path : paths) {
            if (Files.exists(folder.resolve(path))) {
                toMove.add(path);
            }
        }
        if (toMove.isEmpty()) {
            return;
        }
        Set<Path> folders = new LinkedHashSet<>();
        for (String path : toMove) {
            folders.add(target.resolve(path).resolveSibling("."));
        }
        for (Path to : folders) {
            Files.createDirectories(to);
        }
        for (String path : toMove.subList(0, toMove.size() - 1)) {
            WholeFile.rename(folder.resolve(path), target.resolve(path));
        }
        for (Path to : folders) {
            WholeFile.forceFolder(to);
        }
        Path last = target.resolve(toMove.getLast());
        WholeFile.rename(folder.resolve(toMove.getLast()), last);
        WholeFile.forceFolder(last.resolveSibling("."));
    }

    /// Brings the moves that a crash or a failure cut short to their end, and removes what else it left.
    ///
    /// @return whether any move was cut short
    static boolean finish(Path output) throws IOException {
        Path staging = output.resolve(FOLDER);
        if (!Files.isDirectory(staging)) {
            return false;
        }
        checkNoLink(staging);
        List<Path> notes;
        try (Stream<Path> left = Files.list(staging)) {
            notes = left.filter(file -> isNote(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        for (Path note : notes) {
            String name = note.getFileName().toString();
            Path set = staging.resolve(name.substring(0, name.length() - MOVING.length()));
            Moves moves = CanonicalJson.mapper().readValue(Files.readAllBytes(note), Moves.class);
            move(set, output.resolve(moves.target()), moves.paths());
        }
        FileTree.deleteOwn(staging, path -> OWN.matcher(path).matches());
        return !notes.isEmpty();
    }

    /// Removes the program's own files of a published folder, and the folder where nobody else's are left.
    static void removeOwn(Path folder) throws IOException {
        checkNoLink(folder);
        FileTree.deleteOwn(folder, path -> OWN.matcher("0000/" + path).matches());
    }

    private static boolean isNote(String name) {
        return name.endsWith(MOVING) && OWN.matcher(name).matches() && !name.startsWith(".");
    }

    /// Removes the set, unless it is kept or its moves were noted and not all made: the next run finishes them
    /// from it.
    @Override
    public void close() throws IOException {
        if (!keep && !Files.exists(moving)) {
            clear(folder);
            Files.deleteIfExists(note);
        }
    }
}
