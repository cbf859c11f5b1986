package se.projektbokslut.report.pdf;

/// The faces of the embedded fonts. Liberation Sans has tabular digits, U+2212 and U+00A0.
enum Face {
    REGULAR("LiberationSans-Regular.ttf"),
    BOLD("LiberationSans-Bold.ttf"),
    ITALIC("LiberationSans-Italic.ttf"),
    /// For what is typed or compared letter by letter: keys, digests.
    MONO("LiberationMono-Regular.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    /// On the class path, in the font's own jar.
    String resource() {
        return "/liberation/" + file;
    }

    String file() {
        return file;
    }
}
