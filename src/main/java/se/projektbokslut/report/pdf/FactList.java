package se.projektbokslut.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Labels with what they say, laid out and ready to be drawn: a list; a fact with several values has a list of
/// its own.
final class FactList {
    private static final float LABEL_WIDTH = 112;
    private static final float VALUE_X = Page.LEFT + LABEL_WIDTH;
    private static final float VALUE_WIDTH = Page.WIDTH - LABEL_WIDTH;
    private static final float GAP = 2.2f;
    /// So much of the facts' beginning and end is not left alone on a page.
    private static final float TOGETHER = 76;

    private final Page page;
    private final List<Line> lines = new ArrayList<>();

    /// @param again the label where the value goes on on another page; null for none
    /// @param one the fact's value; null where it has several
    private record Line(
            TextBlock label,
            @Nullable TextBlock again,
            @Nullable TextBlock one,
            @Nullable ItemList several) {
        float height() {
            float value = one != null ? one.height() : several != null ? several.height() : 0;
            return Math.max(label.height(), value) + GAP;
        }

        /// What is not parted from the label.
        float beginning() {
            float value = one != null ? one.beginning() : several != null ? several.least() : 0;
            return Math.max(label.height(), value);
        }
    }

    /// @param mark what follows a label that is repeated on another page; null where none is
    FactList(Page page, List<TaggedPdf.Fact> facts, @Nullable String mark) {
        this.page = page;
        for (TaggedPdf.Fact fact : facts) {
            TextBlock label = label(fact.label());
            TextBlock again = mark == null ? null : label(fact.label() + " " + mark);
            List<Text> values = fact.values();
            lines.add(
                    values.size() == 1
                            ? new Line(
                                    label,
                                    again,
                                    new TextBlock(page.fonts(), values.getFirst(), Type.FACT, VALUE_WIDTH),
                                    null)
                            : new Line(label, again, null, new ItemList(page, values, VALUE_WIDTH, Type.FACT)));
        }
    }

    private TextBlock label(String words) {
        return new TextBlock(page.fonts(), Text.of(words), Type.LABEL, LABEL_WIDTH - 10);
    }

    float height() {
        return height(0);
    }

    /// Of the facts from that one on.
    private float height(int from) {
        float height = 0;
        for (Line line : lines.subList(from, lines.size())) {
            height += line.height();
        }
        return height;
    }

    void draw(Tag parent) {
        page.ensure(Math.min(TOGETHER, height()));
        Tag list = parent.child("L");
        float left = height();
        for (Line line : lines) {
            boolean tail = left <= TOGETHER;
            page.ensure(tail ? left : line.beginning());
            draw(line, list.child("LI"));
            left -= line.height();
        }
        list.finish(page.writer());
    }

    private void draw(Line line, Tag item) {
        TextBlock label = line.label();
        float top = page.y;
        int before = page.number();
        new Marks(page, label, item.child("Lbl")).draw(0, label.lines().size(), Page.LEFT, top, LABEL_WIDTH, false);
        Tag body = item.child("LBody");
        page.repeatLabel(line.again());
        if (line.one() != null) {
            new Marks(page, line.one(), body.child("P")).flow(VALUE_X, VALUE_WIDTH);
        } else if (line.several() != null) {
            line.several().draw(body, VALUE_X);
        }
        page.repeatLabel(null);
        if (before == page.number()) {
            page.y = Math.min(page.y, top - label.height());
        } else if (line.again() != null) {
            page.y = Math.min(page.y, Page.TOP - line.again().height());
        }
        page.y -= GAP;
    }
}
