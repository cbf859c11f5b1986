package se.projektbokslut.report.pdf;

import java.util.List;

/// A list with bullets, laid out and ready to be drawn.
final class ItemList {
    private static final float BULLET = 11;
    private static final float GAP = 1;

    private final Page page;
    private final float width;
    private final List<TextBlock> items;
    private final Type type;

    ItemList(Page page, List<Text> items, float width, Type type) {
        this.page = page;
        this.width = width;
        this.type = type;
        this.items = items.stream()
                .map(item -> new TextBlock(page.fonts(), item, type, width - BULLET))
                .toList();
    }

    float height() {
        float height = 0;
        for (TextBlock item : items) {
            height += item.height() + GAP;
        }
        return height;
    }

    /// What is not left alone at a page's end: the first lines.
    float least() {
        return items.isEmpty() ? 0 : items.getFirst().beginning() + GAP;
    }

    void draw(Tag parent, float x) {
        Tag list = parent.child("L");
        for (TextBlock item : items) {
            // A bullet stays with its first lines: what does not fit with them goes to the next page.
            page.ensure(item.beginning() + GAP);
            Tag entry = list.child("LI");
            TextBlock bullet = new TextBlock(page.fonts(), Text.of("•"), type, BULLET);
            new Marks(page, bullet, entry.child("Lbl")).draw(0, 1, x, page.y, BULLET, false);
            new Marks(page, item, entry.child("LBody")).flow(x + BULLET, width - BULLET);
            page.y -= GAP;
        }
    }
}
