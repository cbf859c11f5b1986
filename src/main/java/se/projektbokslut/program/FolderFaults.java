package se.projektbokslut.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether the folders of a run leave each other alone. What a run writes must not be what the next one reads, and what
/// a run clears away must not be what anybody keeps.
public final class FolderFaults {
    /// What of the input is read whatever its name is.
    private static final List<String> READ = List.of("projects", "ledger", "sources");

    private FolderFaults() {}

    /// What cannot be used, one line each.
    public static List<String> of(RunProperties options) {
        List<String> faults = new ArrayList<>();
        Map<String, Path> places = new LinkedHashMap<>();
        places.put("output", options.output());
        places.put("state", options.state());
        if (options.metrics().file() != null) {
            places.put("metrics.file", options.metrics().file());
        }
        if (options.delivery().folder() != null) {
            places.put("delivery.folder", options.delivery().folder());
        }
        for (Map.Entry<String, Path> written : places.entrySet()) {
            for (String folder : READ) {
                Path read = options.input().resolve(folder);
                if (isIn(written.getValue(), read)) {
                    faults.add(("projektbokslut.%s: %s lies in %s, so the next run would read what this one writes;"
                                    + " name a place outside the input")
                            .formatted(written.getKey(), written.getValue(), read));
                }
            }
        }
        Path cache = options.cache();
        for (Map.Entry<String, Path> kept :
                List.of(Map.entry("input", options.input()), Map.entry("output", options.output()))) {
            if (isIn(kept.getValue(), cache)) {
                faults.add(
                        "projektbokslut.%s: %s lies in %s, which each run clears of what it does not need; name another folder"
                                .formatted(kept.getKey(), kept.getValue(), cache));
            } else if (isIn(kept.getValue(), options.state())) {
                faults.add(
                        "projektbokslut.%s: %s lies in %s, which is the state and may be deleted between runs; name another folder"
                                .formatted(kept.getKey(), kept.getValue(), options.state()));
            }
        }
        // Of the state it is said above that it may be deleted.
        places.remove("state");
        places.forEach((name, written) -> {
            if (real(written).equals(real(options.input()))) {
                faults.add(
                        "projektbokslut.%s: %s is the input, so the next run would find there what this one writes; name another folder"
                                .formatted(name, written));
            }
        });
        ofOutput(options.output()).ifPresent(faults::add);
        return faults;
    }

    /// Why there can be no output folder of that name, as one line; empty where there can.
    public static Optional<String> ofOutput(Path output) {
        return Failures.inTheWay(output)
                .map(file ->
                        "projektbokslut.output: %s: the output folder cannot be made or written (%s); name another folder with --output"
                                .formatted(output, file.equals(output) ? "it is no folder" : file + " is no folder"));
    }

    private static boolean isIn(Path path, Path folder) {
        return real(path).startsWith(real(folder));
    }

    /// Where the path leads, links followed, also if its last folders are not there yet.
    private static Path real(Path path) {
        Path there = path.toAbsolutePath().normalize();
        Path missing = Path.of("");
        while (there.getParent() != null && !Files.exists(there)) {
            missing = there.getFileName().resolve(missing);
            there = there.getParent();
        }
        try {
            return there.toRealPath().resolve(missing).normalize();
        } catch (IOException unreadable) {
            // What uses the folder says why it cannot.
            return path.toAbsolutePath().normalize();
        }
    }
}
