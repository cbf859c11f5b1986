package se.projektbokslut.start;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import se.projektbokslut.content.Stamp;

/// The configuration files that Spring Boot may read: in the working folder, in its `config` folder and that one's
/// folders, and where `spring.config.location` and its like say. It watches more than Boot reads (any file of the
/// configuration's name, of whatever ending and profile), so that a new one is seen as well.
final class ConfigFiles {
    /// Path, absolute and normalised, to stamp.
    private final TreeMap<Path, String> stamps = new TreeMap<>();

    private final List<String> names;
    private boolean known = true;

    private ConfigFiles(List<String> names) {
        this.names = names;
    }

    /// @param settings tells a Spring property that the command line, the system properties or the environment set;
    ///     the empty string where none does
    static ConfigFiles of(Path workingFolder, StartSettings settings) throws IOException {
        ConfigFiles files = new ConfigFiles(
                List.of(settings.of("spring.config.name", "application").split(",", -1)));
        files.addFolder(workingFolder);
        Path config = workingFolder.resolve("config");
        if (Files.isDirectory(config)) {
            files.addFolder(config);
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(config)) {
                for (Path folder : folders) {
                    if (Files.isDirectory(folder)) {
                        files.addFolder(folder);
                    }
                }
            }
        }
        for (String property :
                List.of("spring.config.location", "spring.config.additional-location", "spring.config.import")) {
            for (String location : settings.of(property, "").split("[,;]", -1)) {
                files.addLocation(workingFolder, location.strip());
            }
        }
        return files;
    }

    /// Whether each place is one that can be watched.
    boolean areKnown() {
        return known;
    }

    boolean has(Path file) {
        return stamps.containsKey(file.toAbsolutePath().normalize());
    }

    List<Path> paths() {
        return new ArrayList<>(stamps.keySet());
    }

    void addTo(Checksum sum) {
        for (Path file : stamps.keySet()) {
            sum.add(file.toString()).add(String.valueOf(stamps.get(file)));
        }
    }

    private void addLocation(Path workingFolder, String stated) throws IOException {
        String location = stated.startsWith("optional:") ? stated.substring(9) : stated;
        if (location.isEmpty() || location.startsWith("classpath:")) {
            return;
        }
        String path = location.startsWith("file:") ? location.substring(5) : location;
        if (path.indexOf('*') >= 0 || path.indexOf('[') >= 0 || path.startsWith("//") || path.indexOf(':') >= 0) {
            known = false;
        } else if (path.endsWith("/")) {
            addFolder(workingFolder.resolve(path));
        } else {
            add(workingFolder.resolve(path));
        }
    }

    private void addFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                for (String name : names) {
                    if (file.getFileName().toString().startsWith(name.strip())) {
                        add(file);
                    }
                }
            }
        }
    }

    private void add(Path file) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        stamps.put(path, Files.exists(path) ? Stamp.of(path.toRealPath()).toString() : "");
    }
}
