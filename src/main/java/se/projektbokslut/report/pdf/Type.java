package se.projektbokslut.report.pdf;

/// The sizes that text is set in.
///
/// @param size in points
/// @param leading from one baseline to the next, in points
record Type(Face face, float size, float leading, Ink ink) {
    static final Type TITLE = new Type(Face.BOLD, 38, 45, Ink.WHITE);
    static final Type SUBTITLE = new Type(Face.REGULAR, 19, 26, Ink.WHITE);
    static final Type NAME = new Type(Face.BOLD, 15, 20, Ink.TEXT);
    static final Type SECTION = new Type(Face.BOLD, 18, 23, Ink.ACCENT);
    static final Type SUBSECTION = new Type(Face.BOLD, 12.5f, 16.5f, Ink.TEXT);
    static final Type MINOR = new Type(Face.BOLD, 10.5f, 14, Ink.TEXT);
    static final Type LEAD = new Type(Face.REGULAR, 11, 15.4f, Ink.TEXT);
    static final Type BODY = new Type(Face.REGULAR, 10, 13.2f, Ink.TEXT);
    /// What is stated of a project, beside its label.
    static final Type FACT = new Type(Face.REGULAR, 9.2f, 12.2f, Ink.TEXT);
    static final Type LABEL = new Type(Face.REGULAR, 8.6f, 12.2f, Ink.MUTED);
    static final Type CELL = new Type(Face.REGULAR, 8.8f, 11.8f, Ink.TEXT);
    static final Type HEAD = new Type(Face.BOLD, 8.4f, 10.8f, Ink.TEXT);
    static final Type CAPTION = new Type(Face.REGULAR, 8.6f, 11.8f, Ink.MUTED);
    static final Type MARGIN = new Type(Face.REGULAR, 8, 10, Ink.MUTED);

    /// From the top of a line down to its baseline.
    float ascent() {
        return (leading - size) / 2 + size * 0.82f;
    }

    Type in(Face other, Ink otherInk) {
        return new Type(other, size, leading, otherInk);
    }

    /// Smaller or larger type on lines as far apart.
    Type times(float factor) {
        return factor == 1 ? this : new Type(face, size * factor, leading, ink);
    }

    static Type ofHeading(int level) {
        return switch (level) {
            case 1 -> TITLE;
            case 2 -> SECTION;
            case 3 -> SUBSECTION;
            default -> MINOR;
        };
    }
}
