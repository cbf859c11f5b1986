package se.projektbokslut.report.pdf;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageLabels;
import org.openpdf.text.pdf.PdfWriter;

/// A PDF/A-2a and PDF/UA-1 document, written from its first mark to its last. Everything is drawn in reading
/// order and tagged as what it is; the same calls give the same bytes. For one thread.
///
/// Headings begin at level 1 and skip none. [#close()] finishes the document and leaves the stream open.
public final class TaggedPdf implements AutoCloseable {
    private static final float GAP = 7;
    private static final float LABEL_WIDTH = 122;
    private static final float BULLET = 11;
    /// The first facts of a list stand on one page with its heading.
    private static final float FACTS_TOGETHER = 76;

    private final Document document = new Document(PageSize.A4);
    private final Page page;
    private final Fonts fonts;
    private final Tag root;
    private final Outline outline;
    private final TableLayout.TableScopes scopes = TableLayout.TableScopes.of();
    private final Map<String, Integer> pageOfPlace = new TreeMap<>();
    private @Nullable Contents contents;

    public TaggedPdf(DocumentInfo info, OutputStream out) {
        this.fonts = new Fonts(info.digest());
        PdfWriter writer = Archive.open(document, info, out);
        this.page = new Page(document, writer, fonts, info);
        this.root = Tag.root(writer.getStructureTreeRoot());
        this.outline = new Outline(writer);
    }

    /// What stands at the top of every page but the first.
    public void running(String head, String state) {
        page.running(head, state);
    }

    /// A heading, kept with what follows, and a bookmark.
    ///
    /// @param level 1 to 4
    /// @param place the name by which links find it; null for none
    public void heading(int level, Text text, @Nullable String place) {
        TextBlock block = new TextBlock(fonts, text, Type.ofHeading(level), Page.WIDTH);
        float before = level <= 2 ? 16 : 12;
        float after = level <= 2 ? 7 : 3;
        page.keepWithNext(before + block.height() + after, () -> {
            if (page.y < Page.TOP - 1) {
                page.y -= before;
            }
            if (level == 3) {
                page.rule(Page.LEFT, Page.RIGHT, page.y + 4, false);
            }
            if (place != null) {
                mark(place);
            }
            outline.entry(level, plain(text), page.y + 6);
            draw(block, root.child("H" + level), Page.LEFT, Page.WIDTH);
            page.y -= after;
        });
    }

    /// The document's title, in two sizes: one heading of level 1.
    public void title(String title, String subtitle) {
        Tag heading = root.child("H1");
        outline.entry(1, title, page.y + 6);
        draw(new TextBlock(fonts, Text.of(title), Type.TITLE, Page.WIDTH), heading, Page.LEFT, Page.WIDTH);
        page.y -= 2;
        draw(new TextBlock(fonts, Text.of(subtitle), Type.SUBTITLE, Page.WIDTH), heading, Page.LEFT, Page.WIDTH);
        page.y -= 22;
    }

    public void paragraph(Text text) {
        flow(text, Type.BODY);
    }

    /// A paragraph of larger type, for what a reader should see first.
    public void lead(Text text) {
        flow(text, Type.LEAD);
    }

    /// A small, grey line.
    public void remark(Text text) {
        flow(text, Type.CAPTION);
    }

    /// A text that stands out on a band of colour; a very long one is a plain paragraph.
    public void notice(Text text) {
        TextBlock block = new TextBlock(fonts, text, Type.BODY, Page.WIDTH - 28);
        float height = block.height() + 18;
        if (height > Page.BODY / 3) {
            paragraph(text);
            return;
        }
        page.ensure(height);
        page.band(Ink.BAND, Page.LEFT, page.y, Page.WIDTH, height);
        page.band(Ink.ACCENT, Page.LEFT, page.y, 3, height);
        page.y -= 9;
        draw(block, root.child("P"), Page.LEFT + 16, Page.WIDTH - 28);
        page.y -= 9 + GAP;
    }

    public void bullets(List<Text> items) {
        page.ensure(2 * Type.BODY.leading());
        items(root, items, Page.LEFT, Page.WIDTH);
        page.y -= GAP;
    }

    /// Labels with what they say, as a list; a fact with several values has a list of its own.
    public void facts(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        page.ensure(Math.min(FACTS_TOGETHER, facts.size() * (Type.BODY.leading() + 2.5f)));
        Tag list = root.child("L");
        for (Fact fact : facts) {
            TextBlock label = new TextBlock(fonts, Text.of(fact.label()), Type.LABEL, LABEL_WIDTH - 10);
            page.ensure(Math.max(label.height(), 2 * Type.BODY.leading()));
            Tag item = list.child("LI");
            float top = page.y;
            new Marks(page, label, item.child("Lbl")).draw(0, label.lines().size(), Page.LEFT, top, LABEL_WIDTH, false);
            Tag body = item.child("LBody");
            int before = page.number();
            if (fact.values().size() == 1) {
                draw(
                        new TextBlock(fonts, fact.values().getFirst(), Type.BODY, Page.WIDTH - LABEL_WIDTH),
                        body.child("P"),
                        Page.LEFT + LABEL_WIDTH,
                        Page.WIDTH - LABEL_WIDTH);
            } else {
                items(body, fact.values(), Page.LEFT + LABEL_WIDTH, Page.WIDTH - LABEL_WIDTH);
            }
            if (before == page.number()) {
                page.y = Math.min(page.y, top - label.height());
            }
            page.y -= 2.5f;
        }
        list.finish(page.writer());
        page.y -= GAP;
    }

    /// @param values one, or several for a list
    public record Fact(String label, List<Text> values) {
        public Fact {
            values = List.copyOf(values);
        }
    }

    public void table(Table table) {
        new TableLayout(page, fonts, table, scopes).draw(root);
    }

    public void chart(BarChart chart) {
        chart.draw(page, fonts, root);
    }

    /// The contents list; its page numbers are printed when the document is closed.
    ///
    /// @param entries in the document's order; each place has a heading later on
    public void contents(List<Contents.Entry> entries) {
        page.ensure(2 * Type.BODY.leading());
        contents = new Contents(page, fonts, root.child("TOC"));
        contents.draw(entries);
        page.y -= GAP;
    }

    /// Leaves that much of the page empty.
    public void space(float points) {
        page.y -= points;
    }

    /// A coloured band over the head of the page, as decoration.
    public void topBand(float height) {
        float top = PageSize.A4.getHeight();
        page.band(Ink.ACCENT, 0, top, PageSize.A4.getWidth(), height);
    }

    public void newPage() {
        page.ensure(0);
        page.next();
    }

    /// A few lines under a heading are kept with what follows, as the heading is.
    private void flow(Text text, Type type) {
        TextBlock block = new TextBlock(fonts, text, type, Page.WIDTH);
        Runnable drawing = () -> {
            draw(block, root.child("P"), Page.LEFT, Page.WIDTH);
            page.y -= GAP;
        };
        if (page.isKeeping() && block.lines().size() <= 3) {
            page.keepWithNext(block.height() + GAP, drawing);
        } else {
            page.ensure(Math.min(block.height(), 2 * type.leading()));
            drawing.run();
        }
    }

    private void items(Tag parent, List<Text> items, float x, float width) {
        Tag list = parent.child("L");
        for (Text item : items) {
            TextBlock words = new TextBlock(fonts, item, Type.BODY, width - BULLET);
            // A bullet stays with its first lines: what does not fit with two of them goes to the next page.
            page.ensure(Math.min(words.lines().size(), 2) * Type.BODY.leading() + 1);
            Tag entry = list.child("LI");
            TextBlock bullet = new TextBlock(fonts, Text.of("•"), Type.BODY, BULLET);
            new Marks(page, bullet, entry.child("Lbl")).draw(0, 1, x, page.y, BULLET, false);
            draw(words, entry.child("LBody"), x + BULLET, width - BULLET);
            page.y -= 1;
        }
    }

    /// Draws a block over as many pages as it takes, without a single first or last line where it can be helped.
    private void draw(TextBlock block, Tag tag, float x, float width) {
        Marks marks = new Marks(page, block, tag);
        int total = block.lines().size();
        int done = 0;
        while (done < total) {
            int lines = block.fitting(done, page.room());
            boolean orphan = lines < total - done && lines < 2;
            if (lines == 0 || (orphan && page.y < Page.TOP - 1)) {
                page.next();
                continue;
            }
            if (total - done - lines == 1 && lines > 2) {
                lines--;
            }
            marks.draw(done, done + lines, x, page.y, width, false);
            page.y -= lines * block.type().leading();
            done += lines;
        }
    }

    private void mark(String place) {
        pageOfPlace.put(place, page.number());
        page.content().localDestination(place, new PdfDestination(PdfDestination.XYZ, 0, page.y + 6, 0));
    }

    private static String plain(Text text) {
        StringBuilder plain = new StringBuilder();
        text.spans().forEach(span -> plain.append(span.text()));
        return plain.toString();
    }

    /// @throws IllegalStateException if a link leads to a place that was never drawn
    @Override
    public void close() {
        page.ensure(0);
        Set<String> nowhere = new TreeSet<>(page.linkedPlaces());
        nowhere.removeAll(pageOfPlace.keySet());
        if (!nowhere.isEmpty()) {
            throw new IllegalStateException("links lead nowhere: " + nowhere);
        }
        page.finish();
        page.printPageCount();
        if (contents != null) {
            contents.printPages(pageOfPlace);
        }
        PdfPageLabels labels = new PdfPageLabels();
        labels.addPageLabel(1, PdfPageLabels.DECIMAL_ARABIC_NUMERALS);
        page.writer().setPageLabels(labels);
        page.writer().getExtraCatalog().put(new PdfName("PageMode"), PdfName.USEOUTLINES);
        document.close();
    }
}
