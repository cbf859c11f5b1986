package se.projektbokslut.start;

/// The first class of the process. It is compiled for Java 8, so that an old Java says in one line what is wrong
/// instead of failing on a class that it cannot read.
public final class Main {
    private static final int WANTED = 25;

    private Main() {}

    public static void main(String[] args) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (!isEnough(version)) {
            System.err.println("projektbokslut: this is Java " + version + ", and Java " + WANTED
                    + " or later is needed; install one, and name its folder in JAVA_HOME or put it first in PATH");
            System.exit(2);
        }
        Start.main(args);
    }

    /// @param version such as `1.8` or `25`
    private static boolean isEnough(String version) {
        try {
            return Integer.parseInt(version) >= WANTED;
        } catch (NumberFormatException beforeJava9) {
            return false;
        }
    }
}
