package se.projektbokslut.publication;

import java.io.IOException;
import java.util.List;
import se.projektbokslut.cache.WholeFile;

/// Files that are made together: out of sight in a [Staging], or nowhere, to know what they would be ([Unwritten]).
interface FileSet {
    /// Makes a file of the set.
    ///
    /// @param path relative to the set's target folder
    void add(String path, WholeFile.Content content) throws IOException;

    /// The files made so far, in the order in which they were added.
    List<OutputFile> files();
}
