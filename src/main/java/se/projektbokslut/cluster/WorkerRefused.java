package se.projektbokslut.cluster;

/// A worker that must not work on the run that it was asked to: it is of another version, or sees other folders. Its
/// message is one line: what, where, what to do.
public final class WorkerRefused extends Exception {
    public WorkerRefused(String line) {
        super(line, null, false, false);
    }

    public String line() {
        return String.valueOf(getMessage());
    }
}
