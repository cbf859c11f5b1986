package se.projektbokslut.report.pdf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/// The contents list: every entry is a link over its title and page number, which is printed once it is known.
public final class Contents {
    private static final float NUMBER_WIDTH = 32;
    private static final float INDENT = 14;
    private static final float BELOW = 2;
    /// So many of the last entries are not left with fewer on a page.
    private static final int LAST = 3;

    private final Page page;
    private final Fonts fonts;
    private final Tag tag;
    private final Map<String, PdfTemplate> numbers = new TreeMap<>();

    /// @param level 1 for a section, 2 for what stands in it
    /// @param place the name of the heading's place
    /// @param language the BCP 47 tag of the title's language; null for the document's
    public record Entry(
            int level, String title, String place, @Nullable String language) {}

    Contents(Page page, Fonts fonts, Tag tag) {
        this.page = page;
        this.fonts = fonts;
        this.tag = tag;
    }

    void draw(List<Entry> entries) {
        boolean tight = height(entries, false) > page.room() && height(entries, true) <= page.room();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            float indent = indent(entry);
            float width = width(entry);
            TextBlock title = title(entry);
            Type type = title.type();
            page.ensure(
                    i == entries.size() - LAST
                            ? height(entries.subList(i, entries.size()), tight)
                            : title.height() + above(entry, tight) + BELOW);
            page.y -= above(entry, tight);
            Tag link = tag.child("TOCI").child("Reference").child("Link");
            link.language(entry.language());
            float top = page.y;
            PdfTemplate number = page.content().createTemplate(NUMBER_WIDTH, type.leading());
            numbers.put(entry.place(), number);
            PdfContentByte content = page.content();
            content.beginMarkedContentSequence(link.element);
            Marks.drawUntagged(page, title, Page.LEFT + indent, top, width, false);
            float lastBaseline = top - (title.lines().size() - 1) * type.leading() - type.ascent();
            content.addTemplate(number, Page.RIGHT - NUMBER_WIDTH, lastBaseline - 3);
            content.endMarkedContentSequence();
            page.y -= title.height();
            Marks.link(
                    page,
                    link,
                    new Text.Target.Place(entry.place()),
                    entry.title(),
                    List.of(Page.LEFT + indent, page.y, Page.RIGHT, top));
            page.rule(Page.LEFT + indent, Page.RIGHT, page.y - 1.5f, false);
            page.y -= BELOW;
        }
    }

    /// The height of the list where it is set as close as it can be.
    float least(List<Entry> entries) {
        return height(entries, true);
    }

    private static float indent(Entry entry) {
        return (entry.level() - 1) * INDENT;
    }

    private static float width(Entry entry) {
        return Page.WIDTH - NUMBER_WIDTH - indent(entry) - 8;
    }

    private TextBlock title(Entry entry) {
        Type type = entry.level() == 1 ? Type.BODY.in(Face.BOLD, Ink.TEXT) : Type.BODY;
        TextBlock title = new TextBlock(fonts, Text.of(Text.shortened(entry.title())), type, width(entry));
        // Title and page number are two words for those who hear them.
        title.endWithSpace();
        return title;
    }

    /// @param tight whether the list is set closer, so that one page holds what else would take a little of
    ///     a second
    private static float above(Entry entry, boolean tight) {
        if (entry.level() == 1) {
            return tight ? 2 : 5;
        }
        return tight ? 0 : 1;
    }

    private float height(List<Entry> entries, boolean tight) {
        float height = 0;
        for (Entry entry : entries) {
            height += title(entry).height() + above(entry, tight) + BELOW;
        }
        return height;
    }

    void printPages(Map<String, Integer> pageOfPlace) {
        numbers.forEach((place, template) -> {
            String number = Integer.toString(pageOfPlace.getOrDefault(place, 0));
            template.beginText();
            Ink.TEXT.fill(template);
            template.setFontAndSize(fonts.font(Face.REGULAR), Type.BODY.size());
            template.setTextMatrix(NUMBER_WIDTH - fonts.width(Type.BODY, number), 3);
            template.showTextBasic(number);
            template.endText();
        });
    }
}
