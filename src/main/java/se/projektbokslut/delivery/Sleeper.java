package se.projektbokslut.delivery;

import java.time.Duration;

/// Waits between two tries. Tests wait for nothing.
@FunctionalInterface
public interface Sleeper {
    void sleep(Duration pause) throws InterruptedException;
}
