package se.projektbokslut.start;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import se.projektbokslut.content.Stamp;

/// The configuration files that Spring Boot may read: in the working folder, in its `config` folder and that
/// one's folders, and where `spring.config.location` and its like say. It watches more than Boot reads (any
/// file of the configuration's name, of whatever ending and profile), so that a new one is seen as well.
final class ConfigFiles {
    private final TreeMap<Path, Stamp> stamps = new TreeMap<>();
    private final String[] names;

    /// @param names as `spring.config.name` states them; empty for Boot's own
    ConfigFiles(String names) throws IOException {
        this.names = (names.isEmpty() ? "application" : names).split(",", -1);
        addFolder(Path.of(""), false);
        addFolder(Path.of("config"), true);
    }

    /// Adds what Boot may read at some places as well.
    ///
    /// @param locations as `spring.config.location` states them
    /// @throws IOException if one of them is no place that can be watched
    void add(String locations) throws IOException {
        for (String stated : locations.replace(';', ',').split(",", -1)) {
            String location = stated.strip();
            location = location.startsWith("optional:") ? location.substring(9) : location;
            String path = location.startsWith("file:") ? location.substring(5) : location;
            if (path.isEmpty() || path.startsWith("classpath:")) {
                continue;
            }
            if (path.indexOf('*') >= 0 || path.indexOf('[') >= 0 || path.startsWith("//") || path.indexOf(':') >= 0) {
                throw new IOException(location + ": is not watched");
            }
            if (path.endsWith("/")) {
                addFolder(Path.of(path), false);
            } else {
                addFile(Path.of(path));
            }
        }
    }

    private void addFolder(Path folder, boolean withFolders) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                for (String name : names) {
                    if (entry.getFileName().toString().startsWith(name.strip())) {
                        addFile(entry);
                    }
                }
                if (withFolders) {
                    addFolder(entry, false);
                }
            }
        }
    }

    private void addFile(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            stamps.put(file.toAbsolutePath().normalize(), Stamp.of(file.toRealPath()));
        }
    }

    boolean has(Path file) {
        return stamps.containsKey(file.toAbsolutePath().normalize());
    }

    Set<Path> paths() {
        return stamps.keySet();
    }

    @Override
    public String toString() {
        return stamps.toString();
    }
}
