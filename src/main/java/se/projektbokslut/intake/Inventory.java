package se.projektbokslut.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What the input folder holds.
///
/// @param files in the order of their paths, that of [String]
/// @param refusals files that cannot be used: links, unreadable and too large ones, unknown endings where records or
///     ledgers belong
/// @param stamps by path, the stamp that a file bore before it was digested; none for a file that had changed so
///     lately that its stamp says nothing
public record Inventory(List<InputFile> files, List<Refusal> refusals, Map<String, Stamp> stamps) {
    public Inventory {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
        stamps = Map.copyOf(stamps);
    }

    /// Whether the file is, by its stamp, still the one that was digested. False says nothing: then its digest has
    /// to be taken again.
    public boolean isUnmoved(InputFile file, Path place) throws IOException {
        return Stamp.of(place).equals(stamps.get(file.path()));
    }

    public List<InputFile> ofKind(InputFile.Kind kind) {
        return files.stream().filter(f -> f.kind() == kind).toList();
    }
}
