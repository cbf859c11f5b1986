package se.projektbokslut.annual;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.projektbokslut.inventory.InputNames;
import se.projektbokslut.inventory.Inventory;

/// An input file that a report rests on.
///
/// @param path relative to the input folder
/// @param sha256 of its bytes
public record SourceFile(String path, String sha256) {
    /// Gives the description, among these files, that a file of records is read by; empty for one that needs none.
    public static Function<String, Optional<String>> descriptions(Set<String> files) {
        var names = new InputNames(files);
        return file -> Inventory.descriptionOf(file, names);
    }
}
