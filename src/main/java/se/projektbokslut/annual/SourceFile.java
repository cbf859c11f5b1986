package se.projektbokslut.annual;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.projektbokslut.content.Digest;
import se.projektbokslut.inventory.InputNames;
import se.projektbokslut.inventory.Inventory;

/// An input file that a report rests on.
///
/// @param path relative to the input folder
/// @param sha256 of its bytes
public record SourceFile(String path, String sha256) {
    private static final String OF_NOTHING = Digest.of(new byte[0]);

    /// Whether it is a file of the ledger in which there is anything.
    public boolean ofLedger() {
        return Inventory.isLedger(path) && !sha256.equals(OF_NOTHING);
    }

    /// Gives the description, among these files, that a file of records is read by; empty for one that needs none.
    public static Function<String, Optional<String>> descriptions(Set<String> files) {
        var names = new InputNames(files);
        return file -> Inventory.descriptionOf(file, names);
    }
}
