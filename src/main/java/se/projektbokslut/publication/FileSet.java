package se.projektbokslut.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import se.projektbokslut.cache.WholeFile;

/// Files that are made together: out of sight in a [Staging], or nowhere, to know what they would be ([Unwritten]).
/// To be filled by one thread.
abstract class FileSet {
    private final List<OutputFile> files = new ArrayList<>();

    /// Makes a file.
    ///
    /// @param path relative to the set's target folder
    /// @return what it has become
    abstract OutputFile made(String path, WholeFile.Content content) throws IOException;

    /// Makes a file of the set.
    ///
    /// @param path relative to the set's target folder
    final void add(String path, WholeFile.Content content) throws IOException {
        files.add(made(path, content));
    }

    /// Makes several files of the set at a time, on all cores, and adds them in their order. Where one of them fails
    /// the others are waited for: nothing writes any more when this returns.
    ///
    /// @param contents by their paths; several are asked for at a time
    final void addAll(SequencedMap<String, WholeFile.Content> contents) throws IOException {
        for (Attempt attempt : contents.entrySet().parallelStream()
                .map(content -> attempt(content.getKey(), content.getValue()))
                .toList()) {
            switch (attempt) {
                case Made(OutputFile file) -> files.add(file);
                case Unwritable(IOException fault) -> throw fault;
                case Failed(RuntimeException why) -> throw why;
                case Broken(Error why) -> throw why;
            }
        }
    }

    /// What comes of making a file: a failure too is a result, since what works at the others would not be waited for
    /// if it were thrown there.
    private sealed interface Attempt {}

    private record Made(OutputFile file) implements Attempt {}

    private record Unwritable(IOException fault) implements Attempt {}

    private record Failed(RuntimeException why) implements Attempt {}

    private record Broken(Error why) implements Attempt {}

    private Attempt attempt(String path, WholeFile.Content content) {
        try {
            return new Made(made(path, content));
        } catch (IOException e) {
            return new Unwritable(e);
        } catch (RuntimeException e) {
            return new Failed(e);
        } catch (Error e) {
            return new Broken(e);
        }
    }

    /// Takes over a file that another process has made.
    final void addMade(OutputFile file) {
        files.add(file);
    }

    /// The files made so far, in the order in which they were added.
    final List<OutputFile> files() {
        return List.copyOf(files);
    }
}
