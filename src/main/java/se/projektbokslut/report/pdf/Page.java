package se.projektbokslut.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/// The page being drawn and where on it the next mark goes. Lengths are points from the page's lower left corner.
final class Page {
    static final float LEFT = 62;
    static final float RIGHT = PageSize.A4.getWidth() - 62;
    static final float WIDTH = RIGHT - LEFT;
    static final float TOP = PageSize.A4.getHeight() - 74;
    static final float BOTTOM = 62;
    static final float BODY = TOP - BOTTOM;

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final float FOOT = 44;
    private static final float TITLE_ABOVE = 17;
    /// What the foot keeps free for the page's number.
    private static final float PAGE_OF = 110;
    private static final float HEAD = PageSize.A4.getHeight() - 48;

    private final Document document;
    private final PdfWriter writer;
    private final Fonts fonts;
    private final DocumentInfo info;
    private final PdfTemplate pages;
    private final String author;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Runnable> kept = new ArrayList<>();
    private final Set<String> linkedPlaces = new TreeSet<>();
    private final PageNumbers numbers = new PageNumbers();
    private float keptHeight;
    private boolean keepsWords;
    private @Nullable TextBlock repeatedTitle;
    private @Nullable TextBlock repeatedLabel;
    private String runningHead = "";
    private String runningState = "";

    /// Where the next mark begins: its upper edge.
    float y = TOP;

    private record Rule(float x1, float x2, float y, Stroke stroke) {}

    private enum Stroke {
        HAIRLINE,
        STRONG,
        DOTS
    }

    Page(Document document, PdfWriter writer, Fonts fonts, DocumentInfo info) {
        this.document = document;
        this.writer = writer;
        this.fonts = fonts;
        this.info = info;
        this.pages = writer.getDirectContent().createTemplate(40, 12);
        this.author = fonts.fitted(Type.MARGIN, fonts.drawable(info.author()), WIDTH - PAGE_OF);
    }

    int number() {
        return writer.getPageNumber();
    }

    PdfContentByte content() {
        return writer.getDirectContent();
    }

    Fonts fonts() {
        return fonts;
    }

    PdfWriter writer() {
        return writer;
    }

    /// The document's, a BCP 47 tag.
    String language() {
        return info.language();
    }

    float room() {
        return y - BOTTOM;
    }

    /// The places that links on any page lead to.
    Set<String> linkedPlaces() {
        return linkedPlaces;
    }

    PageNumbers numbers() {
        return numbers;
    }

    /// An action that leads to a place of the document.
    PdfAction leadTo(String place) {
        linkedPlaces.add(place);
        return PdfAction.gotoLocalPage(place, false);
    }

    void running(String head, String state) {
        runningHead = fonts.drawable(head);
        runningState = fonts.drawable(state);
    }

    /// Puts off drawing something that must not stand alone at a page's end, until what follows asks for its
    /// room.
    void keepWithNext(float height, Runnable drawing) {
        kept.add(drawing);
        keptHeight += height;
    }

    boolean isKeeping() {
        return !kept.isEmpty();
    }

    /// Puts off drawing a few lines under what is kept.
    void keepWords(float height, Runnable drawing) {
        keepWithNext(height, drawing);
        keepsWords = true;
    }

    /// Draws what is kept if it is more than headings, before a further heading: that one begins something new,
    /// and one heading with its words after the other would become a single block.
    void endOfWords() {
        if (keepsWords) {
            ensure(0);
        }
    }

    /// Finds room for something of that height and for what is kept with it, on a new page if need be, and draws
    /// what was kept. Whatever is drawn asks here first.
    void ensure(float height) {
        boolean fresh = y > TOP - 1;
        float needed = height + keptHeight;
        // What needs nothing fits in under a space that reaches below the page.
        if (needed > 0 && room() < needed && !fresh) {
            next();
        }
        List<Runnable> now = List.copyOf(kept);
        kept.clear();
        keptHeight = 0;
        keepsWords = false;
        now.forEach(Runnable::run);
    }

    /// Begins a new page for something that fits there whole and not here, unless too much of this one would stay
    /// empty: more than an eighth, or for what is short a fifth of it.
    void keepWhole(float height) {
        float needed = height + keptHeight;
        boolean fits = needed <= room() || needed > BODY;
        float mayStayEmpty = needed <= BODY / 2 ? BODY / 5 : BODY / 8;
        if (!fits && room() <= mayStayEmpty) {
            next();
        }
    }

    void next() {
        finish();
        document.newPage();
        y = TOP;
        repeat(repeatedTitle, TOP + TITLE_ABOVE);
        repeat(repeatedLabel, TOP);
    }

    /// What every further page begins with, above its text: whose it is.
    ///
    /// @param title of one line; null for nothing
    void repeatTitle(@Nullable TextBlock title) {
        repeatedTitle = title;
    }

    /// What every further page has to the left of its first lines.
    ///
    /// @param label null for nothing
    void repeatLabel(@Nullable TextBlock label) {
        repeatedLabel = label;
    }

    private void repeat(@Nullable TextBlock block, float top) {
        if (block != null) {
            artifact(content(), _ -> Marks.drawUntagged(this, block, LEFT, top, WIDTH, false));
        }
    }

    /// A hairline under what was drawn, drawn when the page is finished.
    void rule(float x1, float x2, float at, boolean strong) {
        rules.add(new Rule(x1, x2, at, strong ? Stroke.STRONG : Stroke.HAIRLINE));
    }

    /// A dotted line, drawn when the page is finished.
    void dots(float x1, float x2, float at) {
        rules.add(new Rule(x1, x2, at, Stroke.DOTS));
    }

    /// A filled area behind the text.
    void band(Ink ink, float x, float top, float width, float height) {
        artifact(writer.getDirectContentUnder(), content -> {
            ink.fill(content);
            content.rectangle(x, top - height, width, height);
            content.fill();
        });
    }

    /// What is decoration or repeated: no part of what the document says.
    void artifact(PdfContentByte content, Consumer<PdfContentByte> drawing) {
        content.beginMarkedContentSequence(ARTIFACT, new PdfDictionary(), true);
        drawing.accept(content);
        content.endMarkedContentSequence();
    }

    /// Rules, running head and foot of the page.
    void finish() {
        if (!rules.isEmpty()) {
            artifact(content(), this::drawRules);
            rules.clear();
        }
        artifact(content(), content -> {
            content.beginText();
            if (number() > 1) {
                words(content, runningHead, LEFT, HEAD);
                words(content, runningState, RIGHT - fonts.width(Type.MARGIN, runningState), HEAD);
            }
            String foot = fonts.drawable(info.pageOf().replace("{0}", Integer.toString(number())));
            words(content, foot, LEFT, FOOT);
            words(content, author, RIGHT - fonts.width(Type.MARGIN, author), FOOT);
            content.endText();
            content.addTemplate(pages, LEFT + fonts.width(Type.MARGIN, foot), FOOT - 3);
        });
    }

    private void drawRules(PdfContentByte content) {
        for (Stroke stroke : Stroke.values()) {
            content.saveState();
            switch (stroke) {
                case HAIRLINE -> style(content, Ink.RULE, 0.4f);
                case STRONG -> style(content, Ink.ACCENT, 0.9f);
                case DOTS -> {
                    style(content, Ink.MUTED, 0.7f);
                    content.setLineCap(PdfContentByte.LINE_CAP_ROUND);
                    content.setLineDash(0, 1.9f, 0);
                }
            }
            for (Rule rule : rules) {
                if (rule.stroke == stroke) {
                    content.moveTo(rule.x1, rule.y);
                    content.lineTo(rule.x2, rule.y);
                }
            }
            content.stroke();
            content.restoreState();
        }
    }

    private static void style(PdfContentByte content, Ink ink, float width) {
        ink.stroke(content);
        content.setLineWidth(width);
    }

    /// @param text as [Fonts#drawable] gives it
    private void words(PdfContentByte content, String text, float x, float baseline) {
        Type.MARGIN.ink().fill(content);
        content.setFontAndSize(fonts.font(Type.MARGIN.face()), Type.MARGIN.size());
        content.setTextMatrix(x, baseline);
        content.showTextBasic(text);
    }

    /// Prints the number of pages into every foot. After the last page.
    void printPageCount() {
        pages.beginText();
        words(pages, Integer.toString(number()), 0, 3);
        pages.endText();
    }
}
