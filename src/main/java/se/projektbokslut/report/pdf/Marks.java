package se.projektbokslut.report.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import se.projektbokslut.report.pdf.Text.Target;

/// Draws one block of text into its element, over as many pages as it takes. A text with links or of several
/// languages has an element for each of its parts.
final class Marks {
    private final Page page;
    private final TextBlock block;
    private final Tag tag;
    private final @Nullable Tag[] leaves;
    private final boolean mixed;
    private final boolean marksLanguages;
    private @Nullable Tag open;

    Marks(Page page, TextBlock block, Tag tag) {
        this.page = page;
        this.block = block;
        this.tag = tag;
        List<Text.Span> spans = block.text().spans();
        boolean oneLanguage = spans.stream().map(this::language).distinct().count() <= 1;
        this.mixed = block.text().hasLinks() || !oneLanguage;
        this.marksLanguages = !oneLanguage;
        this.leaves = new @Nullable Tag[spans.size()];
        if (oneLanguage && !spans.isEmpty()) {
            tag.language(language(spans.getFirst()));
        }
    }

    /// Null for the document's own.
    private @Nullable String language(Text.Span span) {
        return page.language().equals(span.language()) ? null : span.language();
    }

    /// Draws lines from `from` up to `to`, the first one's upper edge at `top`.
    ///
    /// @param right whether they are set flush right
    void draw(int from, int to, float x, float top, float width, boolean right) {
        PdfContentByte content = page.content();
        for (int i = from; i < to; i++) {
            TextBlock.Line line = block.lines().get(i);
            float left = right ? x + width - line.width() : x;
            float baseline =
                    top - (i - from) * block.type().leading() - block.type().ascent();
            for (TextBlock.Piece piece : line.pieces()) {
                enter(content, leaf(piece.span()));
                Target target = block.text().spans().get(piece.span()).target();
                if (target instanceof Target.PageOf(String name)) {
                    content.endText();
                    page.numbers().leave(page.fonts(), content, name, piece.type(), left + piece.x(), baseline);
                    content.beginText();
                } else {
                    set(content, page, piece, left + piece.x(), baseline);
                }
                if (target != null) {
                    Tag link = leaf(piece.span());
                    leave(content);
                    annotate(link, target, piece, left + piece.x(), baseline);
                }
            }
        }
        leave(content);
    }

    /// The same lines as decoration, untagged; inside an artifact.
    static void drawUntagged(Page page, TextBlock block, float x, float top, float width, boolean right) {
        float baseline = top - block.type().ascent();
        PdfContentByte content = page.content();
        content.beginText();
        for (TextBlock.Line line : block.lines()) {
            float left = right ? x + width - line.width() : x;
            for (TextBlock.Piece piece : line.pieces()) {
                set(content, page, piece, left + piece.x(), baseline);
            }
            baseline -= block.type().leading();
        }
        content.endText();
    }

    /// Draws the whole block over as many pages as it takes, without a single first or last line where it can be
    /// helped.
    void flow(float x, float width) {
        int total = block.lines().size();
        int done = 0;
        while (done < total) {
            int lines = block.fitting(done, page.room());
            int left = total - done - lines;
            boolean alone = left > 0 && (lines < 2 || (left == 1 && lines == 2));
            if (lines == 0 || (alone && page.y < Page.TOP - 1)) {
                page.next();
                continue;
            }
            if (left == 1 && lines > 2) {
                lines--;
            }
            draw(done, done + lines, x, page.y, width, false);
            page.y -= lines * block.type().leading();
            done += lines;
        }
    }

    private Tag leaf(int span) {
        if (!mixed) {
            return tag;
        }
        Tag leaf = leaves[span];
        if (leaf == null) {
            Text.Span of = block.text().spans().get(span);
            leaf = tag.child(of.target() != null ? "Link" : "Span");
            if (marksLanguages) {
                leaf.language(language(of));
            }
            leaves[span] = leaf;
        }
        return leaf;
    }

    private void enter(PdfContentByte content, Tag leaf) {
        if (leaf.equals(open)) {
            return;
        }
        leave(content);
        content.beginMarkedContentSequence(leaf.element);
        content.beginText();
        open = leaf;
    }

    private void leave(PdfContentByte content) {
        if (open != null) {
            content.endText();
            content.endMarkedContentSequence();
            open = null;
        }
    }

    private static void set(PdfContentByte content, Page page, TextBlock.Piece piece, float x, float baseline) {
        Type type = piece.type();
        content.setFontAndSize(page.fonts().font(type.face()), type.size());
        type.ink().fill(content);
        content.setTextMatrix(x, baseline);
        content.showTextBasic(piece.text());
    }

    private void annotate(Tag link, Target target, TextBlock.Piece piece, float x, float baseline) {
        Type type = piece.type();
        float bottom = baseline - type.size() * 0.25f;
        float top = baseline + type.size() * 0.95f;
        String words = block.text().spans().get(piece.span()).text();
        float left = x;
        if (target instanceof Target.PageOf) {
            words = block.words();
        }
        if (target instanceof Target.Rows rows) {
            page.dots(x, x + piece.width(), baseline - 2.2f);
            words = words + ", " + rows.purpose();
            // A single digit would be hard to hit.
            left -= 6;
        }
        link(page, link, target, words, List.of(left, bottom, x + piece.width(), top));
    }

    /// Lays a link over an area of the page and ties it to its element, which has its marks already.
    ///
    /// @param words what the link says, for those who do not see it
    /// @param area left, bottom, right, top
    static void link(Page page, Tag link, Target target, String words, List<Float> area) {
        PdfAction action = switch (target) {
            case Target.Place(String name) -> page.leadTo(name);
            case Target.Rows rows -> page.leadTo(rows.name());
            case Target.PageOf(String name) -> page.leadTo(name);
            case Target.Web(String url) -> new PdfAction(url);
        };
        PdfAnnotation annotation =
                new PdfAnnotation(page.writer(), area.get(0), area.get(1), area.get(2), area.get(3), action);
        annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        annotation.put(PdfName.CONTENTS, new PdfString(Text.shortened(words), PdfObject.TEXT_UNICODE));
        int key = page.writer().getStructureTreeRoot().addExistingObject(link.element.getReference());
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
        PdfDictionary reference = new PdfDictionary(PdfName.OBJR);
        reference.put(PdfName.OBJ, annotation.getIndirectReference());
        reference.put(PdfName.PG, page.writer().getCurrentPage());
        link.annotation(reference);
        page.writer().addAnnotation(annotation);
    }
}
