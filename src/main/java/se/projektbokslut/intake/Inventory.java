package se.projektbokslut.intake;

import java.util.List;

/// What the input folder holds.
///
/// @param files in the order of their paths by code point
/// @param refusals files that cannot be used: links, unreadable ones, unknown endings where records or ledgers
///     belong
public record Inventory(List<InputFile> files, List<Refusal> refusals) {
    public Inventory {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
    }

    public List<InputFile> ofKind(InputFile.Kind kind) {
        return files.stream().filter(f -> f.kind() == kind).toList();
    }
}
