package se.projektbokslut.report.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;

/// The bookmarks: one a heading, nested by level.
final class Outline {
    private final PdfWriter writer;
    private final Deque<Entry> path = new ArrayDeque<>();

    private record Entry(int level, PdfOutline outline) {}

    Outline(PdfWriter writer) {
        this.writer = writer;
    }

    void entry(int level, String title, float y) {
        while (!path.isEmpty() && path.element().level() >= level) {
            path.remove();
        }
        PdfOutline parent = path.isEmpty()
                ? writer.getDirectContent().getRootOutline()
                : path.element().outline();
        PdfDestination here = new PdfDestination(PdfDestination.XYZ, 0, y, 0);
        path.push(new Entry(level, new PdfOutline(parent, here, Text.shortened(title), level < 2)));
    }
}
