package se.projektbokslut.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value with the ground it stands on (the contract's ◇).
///
/// @param value the value itself
/// @param basis stated, unless the record says derived
/// @param because why the keeper concluded it; null where not given
/// @param lines lines of the source document, such as `"1"` or `"3-11"`; empty where not given
public record Stated<T>(T value, Basis basis, @Nullable String because, List<String> lines) {
    public Stated {
        lines = List.copyOf(lines);
    }

    /// A value that the record states without more words.
    public static <T> Stated<T> of(T value) {
        return new Stated<>(value, Basis.STATED, null, List.of());
    }
}
