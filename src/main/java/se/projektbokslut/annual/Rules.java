package se.projektbokslut.annual;

/// The rules of the figures (CONTRACT, "Rules of the figures").
public final class Rules {
    /// Printed in every report; raised whenever a rule changes, so that a reader can tell by which a figure was
    /// made.
    public static final String VERSION = "16";

    private Rules() {}
}
