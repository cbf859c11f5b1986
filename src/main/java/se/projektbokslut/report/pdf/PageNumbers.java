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

    private final List<Room> rooms = new ArrayList<>();

    /// Room that was left for the number of a place's page.
    private record Room(String place, Type type, PdfTemplate template, float width) {}

    /// Leaves room for the number of a place's page, set flush right in it.
    void leave(PdfContentByte content, String place, Type type, float x, float baseline, float width) {
        PdfTemplate room = content.createTemplate(width, type.leading());
        rooms.add(new Room(place, type, room, width));
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
            template.setTextMatrix(room.width() - fonts.width(type, digits), BELOW);
            template.showTextBasic(digits);
            template.endText();
        }
    }
}
