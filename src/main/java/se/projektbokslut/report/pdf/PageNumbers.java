package se.projektbokslut.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/// The numbers of pages that a text names before they are known. For one thread.
final class PageNumbers {
    /// How much of a figure's room lies below its baseline.
    private static final float BELOW = 3;

    /// No document has a number of more digits.
    private static final String WIDEST = "0".repeat(10);

    private final List<Room> rooms = new ArrayList<>();

    /// Room that was left for the number of a place's page.
    private record Room(String place, Type type, PdfTemplate template) {}

    /// Leaves room for the number of a place's page, which begins at `x` and ends a text. What a template has
    /// beside its box is not drawn, so the box is wide enough for any number.
    void leave(Fonts fonts, PdfContentByte content, String place, Type type, float x, float baseline) {
        PdfTemplate room = content.createTemplate(fonts.width(type, WIDEST), type.leading());
        rooms.add(new Room(place, type, room));
        content.addTemplate(room, x, baseline - BELOW);
    }

    void print(Fonts fonts, Map<String, Integer> pageOfPlace) {
        for (Room room : rooms) {
            Type type = room.type();
            String digits = Integer.toString(pageOfPlace.getOrDefault(room.place(), 0));
            PdfTemplate template = room.template();
            template.beginText();
            type.ink().fill(template);
            template.setFontAndSize(fonts.font(type.face()), type.size());
            template.setTextMatrix(0, BELOW);
            template.showTextBasic(digits);
            template.endText();
        }
    }
}
