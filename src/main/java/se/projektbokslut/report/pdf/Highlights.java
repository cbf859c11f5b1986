package se.projektbokslut.report.pdf;

import java.util.List;

/// Key figures in boxes side by side: what each is, the figure in large type, and what it compares with.
public final class Highlights {
    private static final float GAP = 10;
    private static final float PAD = 9;
    private static final float AFTER = 14;
    /// The largest size in which all the figures fit into their boxes is the size of all.
    private static final float[] SIZES = {19, 17, 15, 13.5f, 12, 10.5f, 9, 7.5f, 6.5f};

    private final Page page;
    private final List<Highlight> figures;
    private final float width;
    private final Type type;
    private final List<TextBlock> labels;
    private final List<TextBlock> notes;
    private final float inner;

    /// @param note printed small under the figure; empty for none
    public record Highlight(String label, Text figure, Text note) {}

    Highlights(Page page, List<Highlight> figures) {
        this.page = page;
        this.figures = List.copyOf(figures);
        this.width = (Page.WIDTH - (figures.size() - 1) * GAP) / figures.size();
        this.type = type();
        this.labels = blocks(figures.stream().map(h -> Text.of(h.label())).toList(), Type.CAPTION);
        this.notes = blocks(figures.stream().map(Highlight::note).toList(), Type.CAPTION);
        this.inner = tallest(labels)
                + tallest(blocks(figures.stream().map(Highlight::figure).toList(), type))
                + tallest(notes);
    }

    private float textWidth() {
        return width - 2 * PAD;
    }

    private Type type() {
        Type type = Type.NAME;
        for (float size : SIZES) {
            Type tried = new Type(Face.BOLD, size, size * 1.35f, Ink.TEXT);
            type = tried;
            if (figures.stream()
                    .allMatch(h ->
                            TextBlock.extent(page.fonts(), h.figure(), tried).whole() <= textWidth())) {
                break;
            }
        }
        return type;
    }

    private List<TextBlock> blocks(List<Text> texts, Type of) {
        return texts.stream()
                .map(text -> new TextBlock(page.fonts(), text, of, textWidth()))
                .toList();
    }

    private static float tallest(List<TextBlock> blocks) {
        float tallest = 0;
        for (TextBlock block : blocks) {
            tallest = Math.max(tallest, block.height());
        }
        return tallest;
    }

    float height() {
        return inner + 2 * PAD + AFTER;
    }

    void draw(Tag parent) {
        page.ensure(height());
        float top = page.y;
        Tag list = parent.child("L");
        for (int i = 0; i < figures.size(); i++) {
            float x = Page.LEFT + i * (width + GAP);
            page.band(Ink.BAND, x, top, width, inner + 2 * PAD);
            page.band(Ink.ACCENT, x, top, width, 2);
            Tag item = list.child("LI");
            float y = top - PAD;
            draw(labels.get(i), item.child("Lbl"), x, y);
            Tag body = item.child("LBody");
            y -= tallest(labels);
            TextBlock figure = new TextBlock(page.fonts(), figures.get(i).figure(), type, textWidth());
            draw(figure, body.child("P"), x, y);
            y -= figure.height();
            if (!notes.get(i).lines().isEmpty()) {
                draw(notes.get(i), body.child("P"), x, y);
            }
        }
        page.y = top - height();
    }

    private void draw(TextBlock block, Tag tag, float x, float y) {
        new Marks(page, block, tag).draw(0, block.lines().size(), x + PAD, y, textWidth(), false);
    }
}
