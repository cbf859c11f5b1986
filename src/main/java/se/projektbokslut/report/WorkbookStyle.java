package se.projektbokslut.report;

/// How a cell of the workbook looks. Formats are the codes of the file, which know no language: `#,##0.00` is
/// shown as `1 234,50` by a Swedish spreadsheet.
enum WorkbookStyle {
    /// A column's heading.
    HEAD(0, "@", true, "left"),
    /// A column of figures' heading.
    FIGURE_HEAD(1, "@", true, "right"),
    /// Short text, which stays text when somebody edits the cell: no code loses its zeros and none becomes a
    /// formula.
    TEXT(2, "@", true, "left"),
    /// Text of more than [WorkbookText#LONGEST_OF_FORMAT] characters, which old versions of Excel show as `####`
    /// in the format of text.
    PROSE(3, "General", true, "left"),
    /// A year, an edition, a line.
    NUMBER(4, "0", false, "left"),
    COUNT(5, "#,##0", false, "right"),
    AMOUNT(6, "#,##0.00", false, "right"),
    DAY(7, "yyyy\\-mm\\-dd", false, "left"),
    /// An amount that a spreadsheet's numbers cannot hold exactly, as text.
    LARGE_AMOUNT(8, "@", false, "right");

    private static final int STYLES = values().length;

    /// How many there are in the part of the styles, with that of an empty cell.
    static final int INDEXES = 1 + 2 * STYLES;

    /// The first number of a format that is not the standard's own.
    private static final int FIRST_FORMAT = 164;

    private static final String FONT = "<name val=\"Calibri\"/><family val=\"2\"/>";

    private final int number;
    private final String format;
    private final boolean wraps;
    private final String horizontal;

    WorkbookStyle(int number, String format, boolean wraps, String horizontal) {
        this.number = number;
        this.format = format;
        this.wraps = wraps;
        this.horizontal = horizontal;
    }

    /// The style's number in the part of the styles.
    ///
    /// @param strong in bold, as a row of totals
    int index(boolean strong) {
        return 1 + number + (strong ? STYLES : 0);
    }

    /// The part of the package that holds all styles; the first one is that of an empty cell.
    static String part() {
        StringBuilder xml = new StringBuilder(3000).append(WorkbookFile.XML);
        xml.append("<styleSheet xmlns=\"").append(WorkbookFile.MAIN).append("\">");
        WorkbookStyle[] all = values();
        xml.append("<numFmts count=\"").append(all.length).append("\">");
        for (WorkbookStyle style : all) {
            xml.append("<numFmt numFmtId=\"").append(FIRST_FORMAT + style.number);
            xml.append("\" formatCode=\"").append(style.format).append("\"/>");
        }
        xml.append("</numFmts><fonts count=\"2\">");
        xml.append("<font><sz val=\"11\"/>").append(FONT).append("</font>");
        xml.append("<font><b/><sz val=\"11\"/>").append(FONT).append("</font></fonts>");
        xml.append("<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>");
        xml.append("<fill><patternFill patternType=\"gray125\"/></fill>");
        xml.append("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE6ECF2\"/><bgColor indexed=\"64\"/>");
        xml.append("</patternFill></fill></fills>");
        xml.append("<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>");
        xml.append("<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF5B6B7A\"/></bottom>");
        xml.append("<diagonal/></border></borders>");
        xml.append("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>");
        xml.append("</cellStyleXfs><cellXfs count=\"").append(INDEXES).append("\">");
        xml.append("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        for (boolean strong : new boolean[] {false, true}) {
            for (WorkbookStyle style : all) {
                style.format(strong, xml);
            }
        }
        xml.append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>");
        return xml.append("</cellStyles></styleSheet>").toString();
    }

    private void format(boolean strong, StringBuilder xml) {
        boolean head = this == HEAD || this == FIGURE_HEAD;
        xml.append("<xf numFmtId=\"").append(FIRST_FORMAT + number);
        xml.append("\" fontId=\"").append(strong || head ? 1 : 0);
        xml.append("\" fillId=\"").append(head ? 2 : 0);
        xml.append("\" borderId=\"").append(head ? 1 : 0);
        xml.append("\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"");
        xml.append(" applyAlignment=\"1\"><alignment vertical=\"")
                .append(head ? "bottom" : "top")
                .append('"');
        xml.append(" horizontal=\"").append(horizontal).append('"');
        if (horizontal.equals("right")) {
            // Apart from the words of the column beside.
            xml.append(" indent=\"1\"");
        }
        xml.append(wraps ? " wrapText=\"1\"/></xf>" : "/></xf>");
    }
}
