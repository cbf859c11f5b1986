package se.projektbokslut.start;

/// What to say of a failure that nothing else has caught, as one line.
public final class Breakdown {
    private Breakdown() {}

    public static String line(Throwable fault) {
        return "projektbokslut: "
                + (fault instanceof OutOfMemoryError memory
                        ? outOfMemory(memory)
                        : said(fault) + "; this is a fault of the program, please report it");
    }

    /// What to do where Java has run out of memory.
    public static String outOfMemory(OutOfMemoryError fault) {
        return "there is not enough memory (" + said(fault)
                + "); give Java more with -Xmx, under the launcher by PROJEKTBOKSLUT_JAVA_OPTIONS=-Xmx4g";
    }

    private static String said(Throwable fault) {
        String message = fault.getMessage();
        return message == null
                ? fault.getClass().getSimpleName()
                : message.replaceAll("\\s+", " ").strip();
    }
}
