package se.projektbokslut.cluster;

/// Where a worker says what its operator should know, a line at a time.
@FunctionalInterface
public interface WorkerConsole {
    void say(String line);
}
