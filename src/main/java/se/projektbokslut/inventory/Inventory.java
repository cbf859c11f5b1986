package se.projektbokslut.inventory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.projektbokslut.content.Stamp;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Refusal;

/// What the input folder holds.
///
/// @param files in the order of their paths, that of [String]
/// @param refusals files that cannot be used: links, unreadable and too large ones, those whose name is no UTF-8
/// @param findings about what is neither a record nor a ledger file, none accepted yet
/// @param stamps by path, the stamp that a file bore before it was digested; none for a file that had changed so
///     lately that its stamp says nothing
public record Inventory(
        List<InputFile> files, List<Refusal> refusals, List<Finding> findings, Map<String, Stamp> stamps) {
    public Inventory {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
        findings = List.copyOf(findings);
        stamps = Map.copyOf(stamps);
    }

    /// The same with further findings.
    public Inventory with(List<Finding> more) {
        return new Inventory(
                files, refusals, Stream.concat(findings.stream(), more.stream()).toList(), stamps);
    }

    /// Whether the file is, by its stamp, still the one that was digested. False says nothing: then its digest
    /// has to be taken again.
    public boolean isUnmoved(InputFile file, Path place) throws IOException {
        return Stamp.of(place).equals(stamps.get(file.path()));
    }

    /// The description of a list: the one of its own name beside it, else the one for all lists of its folder;
    /// empty where there is none.
    public Optional<InputFile> descriptionOf(InputFile list) {
        if (!Descriptions.isList(list)) {
            return Optional.empty();
        }
        Map<String, InputFile> descriptions = new HashMap<>();
        ofKind(InputFile.Kind.COLUMNS).forEach(file -> descriptions.put(file.path(), file));
        return Descriptions.of(list.path(), new InputNames(descriptions.keySet()))
                .map(descriptions::get);
    }

    /// The path of the description that a record file is read by; empty for a file that needs none.
    ///
    /// @param names of all input files
    public static Optional<String> descriptionOf(String file, InputNames names) {
        boolean list = Set.of("csv", "json", "xlsx").contains(Misplaced.ending(file));
        return list ? Descriptions.of(file, names) : Optional.empty();
    }

    /// Whether a file at that place has entries or purchases.
    public static boolean isLedger(String path) {
        InputFile.Kind kind = InventoryTaker.kind(path);
        return kind != null && kind.isLedger();
    }

    public List<InputFile> ofKind(InputFile.Kind kind) {
        return files.stream().filter(f -> f.kind() == kind).toList();
    }
}
