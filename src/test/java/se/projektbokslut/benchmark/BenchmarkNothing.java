package se.projektbokslut.benchmark;

/// What Java itself takes to start and end.
final class BenchmarkNothing {
    private BenchmarkNothing() {}

    public static void main(String[] args) {
        // Nothing is done.
    }
}
