package se.projektbokslut.report.pdf;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfContentByte;
import se.projektbokslut.report.pdf.TimeBar.Piece;
import se.projektbokslut.report.pdf.TimeBar.Shape;

/// The signs of a time line: bars, arrows, marks, and what they mean. Each differs from the others in its shape.
final class TimeSigns {
    private static final Type TYPE = Type.CELL;
    private static final Type SMALL = new Type(Face.REGULAR, 8, 9.4f, Ink.TEXT);
    private static final float LABEL = 142;
    private static final float LEFT = Page.LEFT + LABEL + 12;
    private static final float WIDTH = Page.RIGHT - 9 - LEFT;
    private static final float ROW = 14;
    private static final float SIGN = 20;
    private static final float PLAN = 5;
    private static final float OUTCOME = 7;
    private static final float HATCH = 3;

    private final Fonts fonts;
    private final TimeChart chart;
    private final float day;
    private final List<Sign> legend = new ArrayList<>();
    private final int rows;

    private enum Kind {
        PLANNED,
        ACTUAL,
        VAGUE,
        BEYOND,
        REACHED,
        TO_COME,
        BROKEN_OFF
    }

    /// @param row counted from 0
    private record Sign(Kind kind, String words, float x, int row) {}

    TimeSigns(Fonts fonts, TimeChart chart) {
        this.fonts = fonts;
        this.chart = chart;
        this.day = WIDTH / Year.of(chart.year()).length();
        float x = Page.LEFT;
        int row = 0;
        for (Kind kind : Kind.values()) {
            if (occurs(kind)) {
                String words = fonts.drawable(words(kind));
                float width = SIGN + fonts.width(TYPE, words) + 14;
                if (x + width - 14 > Page.RIGHT) {
                    x = Page.LEFT;
                    row++;
                }
                legend.add(new Sign(kind, words, x, row));
                x += width;
            }
        }
        this.rows = row + 1;
    }

    private boolean occurs(Kind kind) {
        return switch (kind) {
            case PLANNED -> chart.lines().stream().anyMatch(line -> line.planned() != null);
            case ACTUAL -> chart.lines().stream().anyMatch(line -> line.actual() != null);
            case VAGUE -> chart.shapes().anyMatch(Shape::isVague);
            case BEYOND -> chart.shapes().anyMatch(shape -> shape.before() || shape.after());
            case REACHED -> marks(true);
            case TO_COME -> marks(false);
            case BROKEN_OFF ->
                chart.lines().stream()
                        .flatMap(line -> Stream.ofNullable(line.actual()))
                        .anyMatch(TimeBar::brokenOff);
        };
    }

    private boolean marks(boolean reached) {
        return chart.lines().stream()
                .flatMap(line -> line.marks().stream())
                .anyMatch(mark -> mark.reached() == reached);
    }

    private String words(Kind kind) {
        TimeChart.Legend words = chart.legend();
        return switch (kind) {
            case PLANNED -> words.planned();
            case ACTUAL -> words.actual();
            case VAGUE -> words.vague();
            case BEYOND -> words.beyond();
            case REACHED -> words.reached();
            case TO_COME -> words.toCome();
            case BROKEN_OFF -> words.brokenOff();
        };
    }

    /// Of the legend.
    float height() {
        return rows * ROW + 6;
    }

    /// What the signs mean.
    void draw(PdfContentByte content, float top) {
        for (Sign sign : legend) {
            float y = top - sign.row() * ROW;
            float middle = y - 6;
            float right = sign.x() + SIGN - 5;
            switch (sign.kind()) {
                case PLANNED -> outlined(content, sign.x(), right, middle + PLAN / 2, PLAN, false);
                case ACTUAL -> filled(content, sign.x(), right, middle + OUTCOME / 2, OUTCOME);
                case VAGUE -> outlined(content, sign.x(), right, middle + OUTCOME / 2, OUTCOME, true);
                case BEYOND -> arrow(content, sign.x() + 4, middle, 1);
                case REACHED -> diamond(content, sign.x() + 5, middle, true);
                case TO_COME -> diamond(content, sign.x() + 5, middle, false);
                case BROKEN_OFF -> cross(content, sign.x() + 5, middle);
            }
            BarChart.word(content, fonts, sign.words(), TYPE, sign.x() + SIGN, y - 9);
        }
    }

    /// The names of the months, and lines between them.
    ///
    /// @param top of the first line
    void grid(PdfContentByte content, float top, float height) {
        content.setLineWidth(0.4f);
        Ink.RULE.stroke(content);
        for (int month = 1; month <= 13; month++) {
            float x = x(firstOf(month));
            content.moveTo(x, top + 3);
            content.lineTo(x, top - height);
        }
        content.stroke();
        for (int month = 1; month <= 12; month++) {
            String name = chart.months().get(month - 1);
            float middle = (x(firstOf(month)) + x(firstOf(month + 1))) / 2;
            BarChart.word(content, fonts, name, TYPE, middle - fonts.width(TYPE, name) / 2, top + 5);
        }
    }

    private int firstOf(int month) {
        return month > 12
                ? Year.of(chart.year()).length()
                : LocalDate.of(chart.year(), month, 1).getDayOfYear() - 1;
    }

    private float x(int days) {
        return LEFT + days * day;
    }

    void group(PdfContentByte content, String name, float top) {
        Type type = TYPE.in(Face.BOLD, Ink.TEXT);
        TextBlock block = new TextBlock(fonts, Text.of(name), type, LABEL);
        BarChart.word(content, fonts, block.firstLine(), type, Page.LEFT, top - 11);
    }

    void line(PdfContentByte content, TimeChart.Line line, float top) {
        label(content, line.label(), top);
        Shape planned = chart.shape(line.planned());
        if (planned != null) {
            for (Piece piece : planned.pieces()) {
                outlined(content, x(piece.from()), right(piece), top - 4, PLAN, piece.vague());
            }
            arrows(content, planned, top - 4 - PLAN / 2);
        }
        float outcome = top - 4 - PLAN - 2;
        Shape actual = chart.shape(line.actual());
        if (actual != null) {
            for (Piece piece : actual.pieces()) {
                if (piece.vague()) {
                    outlined(content, x(piece.from()), right(piece), outcome, OUTCOME, true);
                } else {
                    filled(content, x(piece.from()), right(piece), outcome, OUTCOME);
                }
            }
            arrows(content, actual, outcome - OUTCOME / 2);
            boolean brokenOff = line.actual() != null && line.actual().brokenOff();
            if (brokenOff && !actual.pieces().isEmpty() && !actual.after()) {
                cross(content, right(actual.pieces().getLast()) + 5, outcome - OUTCOME / 2);
            }
        }
        for (TimeChart.Mark mark : line.marks()) {
            diamond(
                    content,
                    x(mark.day()),
                    mark.reached() ? outcome - OUTCOME / 2 : top - 4 - PLAN / 2,
                    mark.reached());
        }
    }

    /// On two lines at most, with their ellipsis no longer than to the arrow of what begins before the year.
    private void label(PdfContentByte content, String title, float top) {
        TextBlock block = new TextBlock(fonts, Text.of(title), SMALL, LABEL);
        int shown = Math.min(2, block.lines().size());
        float baseline = top - (shown == 1 ? 13 : 9);
        for (int i = 0; i < shown; i++) {
            String words = block.lines().get(i).pieces().stream()
                    .map(TextBlock.Piece::text)
                    .collect(Collectors.joining());
            boolean more = i == 1 && block.lines().size() > 2;
            BarChart.word(
                    content,
                    fonts,
                    more ? fonts.fitted(SMALL, words.strip() + "…", LABEL) : words,
                    SMALL,
                    Page.LEFT,
                    baseline);
            baseline -= SMALL.leading();
        }
    }

    /// A day can still be seen.
    private float right(Piece piece) {
        return Math.max(x(piece.to()), x(piece.from()) + 1.6f);
    }

    private static void arrows(PdfContentByte content, Shape shape, float middle) {
        if (shape.before()) {
            arrow(content, LEFT - 2, middle, -1);
        }
        if (shape.after()) {
            arrow(content, LEFT + WIDTH + 2, middle, 1);
        }
    }

    private static void filled(PdfContentByte content, float left, float right, float top, float height) {
        Ink.ACCENT.fill(content);
        content.rectangle(left, top - height, right - left, height);
        content.fill();
    }

    /// An empty bar, or a hatched one.
    private static void outlined(
            PdfContentByte content, float left, float right, float top, float height, boolean hatched) {
        content.saveState();
        Ink.WHITE.fill(content);
        Ink.ACCENT.stroke(content);
        content.setLineWidth(0.7f);
        content.rectangle(left, top - height, right - left, height);
        content.fillStroke();
        if (hatched) {
            content.rectangle(left, top - height, right - left, height);
            content.clip();
            content.newPath();
            content.setLineWidth(0.6f);
            for (float x = left - height; x < right; x += HATCH) {
                content.moveTo(x, top - height);
                content.lineTo(x + height, top);
            }
            content.stroke();
        }
        content.restoreState();
    }

    /// @param direction 1 to the right, −1 to the left
    private static void arrow(PdfContentByte content, float x, float middle, int direction) {
        Ink.TEXT.fill(content);
        content.moveTo(x, middle + 3);
        content.lineTo(x, middle - 3);
        content.lineTo(x + direction * 5, middle);
        content.closePath();
        content.fill();
    }

    private static void diamond(PdfContentByte content, float x, float middle, boolean filled) {
        content.saveState();
        (filled ? Ink.TEXT : Ink.WHITE).fill(content);
        (filled ? Ink.WHITE : Ink.TEXT).stroke(content);
        content.setLineWidth(filled ? 0.6f : 0.9f);
        content.moveTo(x, middle + 4);
        content.lineTo(x + 4, middle);
        content.lineTo(x, middle - 4);
        content.lineTo(x - 4, middle);
        content.closePathFillStroke();
        content.restoreState();
    }

    private static void cross(PdfContentByte content, float x, float middle) {
        content.saveState();
        Ink.TEXT.stroke(content);
        content.setLineWidth(1.3f);
        content.moveTo(x - 3, middle - 3);
        content.lineTo(x + 3, middle + 3);
        content.moveTo(x - 3, middle + 3);
        content.lineTo(x + 3, middle - 3);
        content.stroke();
        content.restoreState();
    }
}
