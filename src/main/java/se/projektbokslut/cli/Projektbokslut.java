package se.projektbokslut.cli;

/// The program's entry.
public final class Projektbokslut {
    private Projektbokslut() {}

    public static void main(String[] args) {}
}
