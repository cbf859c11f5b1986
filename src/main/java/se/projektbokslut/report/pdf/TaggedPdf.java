package se.projektbokslut.report.pdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private static final float COVER = 318;
    private static final float LOW_COVER = 176;
    /// A section's heading with the space around it.
    private static final float HEADING = 16 + Type.SECTION.leading() + 7;

    private final Document document = new Document(PageSize.A4);
    private final Page page;
    private final Fonts fonts;
    private final Tag root;
    private final Outline outline;
    private final TableLayout.TableScopes scopes = TableLayout.TableScopes.of();
    private final Map<String, Integer> pageOfPlace = new TreeMap<>();
    private @Nullable Contents contents;
    private @Nullable Group group;
    private @Nullable Continued continued;

    /// What pages that begin in the middle of something repeat.
    private record Continued(TextBlock title, String mark) {}

    /// Blocks that are laid out and not yet drawn.
    private static final class Group {
        private final List<Runnable> drawings = new ArrayList<>();
        private float height;
    }

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
        float height = before + block.height() + after;
        Runnable drawing = () -> {
            if (page.y < Page.TOP - 1) {
                page.y -= before;
            }
            if (level == 3) {
                page.rule(Page.LEFT, Page.RIGHT, page.y + 4, false);
            }
            if (place != null) {
                mark(place);
            }
            String plain = text.spans().stream().map(Text.Span::text).collect(Collectors.joining());
            outline.entry(level, plain, page.y + 6);
            draw(block, root.child("H" + level), Page.LEFT, Page.WIDTH);
            page.y -= after;
            page.repeatTitle(continued == null ? null : continued.title());
        };
        block(height, () -> {
            page.endOfWords();
            page.keepWithNext(height, drawing);
        });
    }

    /// The document's title, in two sizes, on a field of colour over the upper part of the page: one heading of
    /// level 1. Both fit on a line.
    ///
    /// @param low whether the field leaves room for more than a few lines under it
    public void cover(String title, String subtitle, boolean low) {
        float top = PageSize.A4.getHeight();
        float height = low ? LOW_COVER : COVER;
        page.band(Ink.ACCENT, 0, top, PageSize.A4.getWidth(), height);
        page.band(Ink.LIGHT, 0, top - height, PageSize.A4.getWidth(), 5);
        page.y = top - height + (low ? 96 : 116);
        Tag heading = root.child("H1");
        outline.entry(1, title, top);
        draw(new TextBlock(fonts, Text.of(title), Type.TITLE, Page.WIDTH), heading, Page.LEFT, Page.WIDTH);
        page.y -= 2;
        draw(new TextBlock(fonts, Text.of(subtitle), Type.SUBTITLE, Page.WIDTH), heading, Page.LEFT, Page.WIDTH);
        page.y = top - height - (low ? 24 : 34);
    }

    public void paragraph(Text text) {
        flow(text, Type.BODY);
    }

    /// A heading that looks like a paragraph and has no bookmark, of a part that does not last a page.
    ///
    /// @param level as of [#heading]
    public void subtitle(int level, Text text) {
        flow(text, Type.BODY, "H" + level);
    }

    /// A paragraph of larger type, for what a reader should see first.
    public void lead(Text text) {
        flow(text, Type.LEAD);
    }

    /// A paragraph of large type: whose document it is.
    public void name(Text text) {
        flow(text, Type.NAME);
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
        ItemList list = new ItemList(page, items, Page.WIDTH, Type.BODY);
        block(list.height() + GAP, () -> {
            page.ensure(list.least());
            list.draw(root, Page.LEFT);
            page.y -= GAP;
        });
    }

    /// Labels with what they say, as a list; a fact with several values has a list of its own.
    public void facts(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        FactList list = new FactList(page, facts, continued == null ? null : continued.mark());
        block(list.height() + GAP, () -> {
            list.draw(root);
            page.y -= GAP;
        });
    }

    /// The same at the foot of the page, where there is room.
    public void factsAtFoot(List<Fact> facts) {
        FactList list = new FactList(page, facts, null);
        page.y = Math.min(page.y, Page.BOTTOM + list.height());
        list.draw(root);
    }

    /// @param values one, or several for a list
    public record Fact(String label, List<Text> values) {
        public Fact {
            values = List.copyOf(values);
        }
    }

    public void table(Table table) {
        TableLayout layout = new TableLayout(page, fonts, table, scopes);
        block(layout.height(), () -> layout.draw(root));
    }

    public void chart(BarChart chart) {
        block(chart.height(), () -> chart.draw(page, fonts, root));
    }

    public void chart(TimeChart chart) {
        block(chart.height(fonts), () -> chart.draw(page, fonts, root));
    }

    /// Keeps what is drawn in it on one page where it fits there and leaves no large part of the page before
    /// empty; else it is drawn as it would be without.
    public void together(Runnable drawing) {
        Group whole = new Group();
        group = whole;
        drawing.run();
        group = null;
        page.keepWhole(whole.height);
        whole.drawings.forEach(Runnable::run);
    }

    /// The same for what begins with a heading: pages that begin in the middle of it repeat the title above their
    /// text, and beside it the label of a fact that goes on.
    ///
    /// @param mark what says after both that they are repeated
    public void together(String title, String mark, Runnable drawing) {
        Type type = Type.CAPTION.in(Face.BOLD, Ink.MUTED);
        float width = Page.WIDTH - fonts.width(type, "… " + mark);
        String line = new TextBlock(fonts, Text.of(title), type, width).firstLine();
        continued = new Continued(new TextBlock(fonts, Text.of(line + " " + mark), type, Page.WIDTH), mark);
        together(drawing);
        continued = null;
        page.repeatTitle(null);
    }

    private void block(float height, Runnable drawing) {
        if (group == null) {
            drawing.run();
        } else {
            group.drawings.add(drawing);
            group.height += height;
        }
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

    /// Whether the contents and their heading find room on this page.
    public boolean hasRoomForContents(List<Contents.Entry> entries) {
        return page.room() >= new Contents(page, fonts, root).least(entries) + HEADING;
    }

    /// Leaves that much of the page empty.
    public void space(float points) {
        page.y -= points;
    }

    public void newPage() {
        page.ensure(0);
        page.next();
    }

    /// A few lines under a heading are kept with what follows, as the heading is.
    private void flow(Text text, Type type) {
        flow(text, type, "P");
    }

    private void flow(Text text, Type type, String role) {
        TextBlock block = new TextBlock(fonts, text, type, Page.WIDTH);
        Runnable drawing = () -> {
            draw(block, root.child(role), Page.LEFT, Page.WIDTH);
            page.y -= GAP;
        };
        block(block.height() + GAP, () -> {
            if (page.isKeeping() && block.lines().size() <= 3) {
                page.keepWords(block.height() + GAP, drawing);
            } else {
                page.ensure(block.beginning());
                drawing.run();
            }
        });
    }

    private void draw(TextBlock block, Tag tag, float x, float width) {
        new Marks(page, block, tag).flow(x, width);
    }

    private void mark(String place) {
        pageOfPlace.put(place, page.number());
        page.content().localDestination(place, new PdfDestination(PdfDestination.XYZ, 0, page.y + 6, 0));
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
        page.numbers().print(fonts, pageOfPlace);
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
