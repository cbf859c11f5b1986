package se.projektbokslut.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
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

    /// Makes several files of the set at a time, on all cores, and adds them in their order. Where one of them fails the
    /// others are waited for: nothing writes any more when this returns.
    ///
    /// @param contents by their paths; each is asked for by a thread of its own
    final void addAll(SequencedMap<String, WholeFile.Content> contents) throws IOException {
        List<Callable<OutputFile>> makers = new ArrayList<>();
        contents.forEach((path, content) -> makers.add(() -> made(path, content)));
        for (Future<OutputFile> file : ForkJoinPool.commonPool().invokeAllUninterruptibly(makers)) {
            if (file.state() == Future.State.FAILED) {
                switch (file.exceptionNow()) {
                    case IOException fault -> throw fault;
                    case RuntimeException fault -> throw fault;
                    case Error fault -> throw fault;
                    case Throwable other -> throw new IllegalStateException(other);
                }
            }
            files.add(file.resultNow());
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
