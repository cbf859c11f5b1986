package se.projektbokslut.lists;

import java.util.Optional;

/// The keys that the columns of a list may be given to.
public interface ListKeys {
    /// How what stands in a cell becomes the value of a key.
    enum Shape {
        TEXT,
        /// Several texts: items of several columns add up.
        LIST,
        DATE,
        AMOUNT
    }

    /// Empty where there is no such key, or no cell can hold it.
    Optional<Shape> shape(String key);

    /// The key that is meant by a word that is none.
    Optional<String> meant(String word);
}
