package se.projektbokslut.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;

/// Plan against outcome over the months of a year: of each line an outlined bar for the plan above a filled one
/// for the outcome. What is not known to the day is hatched, so that the drawing needs no colour.
///
/// It goes on over as many pages as it takes, each part a figure of its own with the words of its lines.
///
/// @param alternative what the chart shows, before the words of its lines
/// @param months the heads of the twelve months
/// @param legend the signs' words; only signs that occur are printed
public record TimeChart(String alternative, int year, List<String> months, Legend legend, List<Line> lines) {
    private static final int LEAST = 4;
    /// In characters, of a line: PDF/A has no text of more than 32 767 bytes, and a page has some thirty lines.
    private static final int MOST_WORDS = 400;

    private static final float ABOVE = 4;
    private static final float BELOW = 10;
    private static final float MONTHS = 15;
    private static final float GROUP = 16;
    private static final float LINE = 23;

    public TimeChart {
        months = List.copyOf(months);
        lines = List.copyOf(lines);
    }

    /// What each sign means.
    ///
    /// @param vague hatched
    /// @param beyond an arrow at the edge of the year
    /// @param brokenOff a cross at a bar's end
    public record Legend(
            String planned,
            String actual,
            String vague,
            String beyond,
            String reached,
            String toCome,
            String brokenOff) {}

    /// What is drawn on one line.
    ///
    /// @param group printed above the line; null where it belongs with the one before
    /// @param planned null where nothing is planned in the year
    /// @param actual null where nothing is known to have been in the year
    /// @param words the same for those who do not see it
    public record Line(
            @Nullable String group,
            String label,
            @Nullable TimeBar planned,
            @Nullable TimeBar actual,
            List<Mark> marks,
            String words) {
        public Line {
            marks = List.copyOf(marks);
        }

        private Line in(@Nullable String other) {
            return new Line(other, label, planned, actual, marks, words);
        }
    }

    /// A milestone.
    ///
    /// @param day in days after the year's beginning
    /// @param reached false: still planned
    public record Mark(int day, boolean reached) {}

    /// With the space around it, as if on one page.
    float height(Fonts fonts) {
        return height(new TimeSigns(fonts, this), lines);
    }

    private static float height(TimeSigns signs, List<Line> part) {
        float height = ABOVE + signs.height() + MONTHS + BELOW;
        for (Line line : part) {
            height += LINE + (line.group() == null ? 0 : GROUP);
        }
        return height;
    }

    void draw(Page page, Fonts fonts, Tag parent) {
        TimeSigns signs = new TimeSigns(fonts, this);
        List<Line> rest = new ArrayList<>(lines);
        while (!rest.isEmpty()) {
            int count = Math.min(rest.size(), LEAST);
            page.ensure(height(signs, rest.subList(0, count)));
            while (count < rest.size() && height(signs, rest.subList(0, count + 1)) <= page.room()) {
                count++;
            }
            // One line is not left alone on the next page.
            if (rest.size() - count == 1 && count > LEAST) {
                count--;
            }
            List<Line> part = List.copyOf(rest.subList(0, count));
            draw(page, signs, parent, part);
            rest.subList(0, count).clear();
            repeatGroup(part, rest);
        }
    }

    /// What goes on in the middle of a group names it again.
    private static void repeatGroup(List<Line> before, List<Line> rest) {
        if (!rest.isEmpty() && rest.getFirst().group() == null) {
            before.reversed().stream()
                    .flatMap(line -> Stream.ofNullable(line.group()))
                    .findFirst()
                    .ifPresent(group -> rest.set(0, rest.getFirst().in(group)));
        }
    }

    private void draw(Page page, TimeSigns signs, Tag parent, List<Line> part) {
        float top = page.y - ABOVE;
        float height = height(signs, part) - ABOVE - BELOW;
        String words = part.stream()
                .map(line -> Text.shortened(line.words(), MOST_WORDS))
                .collect(Collectors.joining("; "));
        Tag figure = parent.child("Figure")
                .alternative(alternative + " " + words + ".")
                .attributes(BarChart.box(top, height));
        PdfContentByte content = page.content();
        content.beginMarkedContentSequence(figure.element);
        signs.draw(content, top);
        float y = top - signs.height() - MONTHS;
        signs.grid(content, y, height - signs.height() - MONTHS);
        for (Line line : part) {
            if (line.group() != null) {
                signs.group(content, line.group(), y);
                y -= GROUP;
            }
            signs.line(content, line, y);
            y -= LINE;
        }
        content.endMarkedContentSequence();
        page.y = top - height - BELOW;
    }

    /// What of the bars lies in the year.
    Stream<TimeBar.Shape> shapes() {
        return lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.ofNullable(shape(line.planned())), Stream.ofNullable(shape(line.actual()))));
    }

    TimeBar.@Nullable Shape shape(@Nullable TimeBar bar) {
        return bar == null ? null : bar.in(year);
    }
}
