package se.projektbokslut.documents;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the cell formats of a workbook say of a number's meaning: a date, or a code with its zeros.
final class XlsxStyles {
    private static final Style PLAIN = new Style(XlsxDates.Shown.NOTHING, 0);

    private final List<Style> styles;

    /// @param digits how many digits a whole number shows at least, by a format of zeros alone; 0 for others
    record Style(XlsxDates.Shown shown, int digits) {}

    private XlsxStyles(List<Style> styles) {
        this.styles = styles;
    }

    /// @param bytes null where the workbook has no formats
    static XlsxStyles read(String part, @Nullable InputStream bytes) throws XlsxFault {
        List<Style> styles = new ArrayList<>();
        if (bytes == null) {
            return new XlsxStyles(styles);
        }
        Map<Integer, String> codes = new HashMap<>();
        try (XlsxXml xml = new XlsxXml(part, bytes)) {
            boolean cells = false;
            while (xml.next()) {
                if (xml.begins("numFmt")) {
                    String code = xml.attribute("formatCode");
                    codes.put(xml.number("numFmtId"), code == null ? "" : code);
                } else if (xml.begins("cellXfs")) {
                    cells = true;
                } else if (xml.ends("cellXfs")) {
                    cells = false;
                } else if (cells && xml.begins("xf")) {
                    styles.add(style(xml.number("numFmtId"), codes));
                }
            }
        }
        return new XlsxStyles(styles);
    }

    private static Style style(int format, Map<Integer, String> codes) {
        String code = codes.get(format);
        if (code == null) {
            return new Style(XlsxDates.ofBuiltIn(format), 0);
        }
        int digits =
                code.length() > 1 && code.length() <= 20 && code.chars().allMatch(c -> c == '0') ? code.length() : 0;
        return new Style(XlsxDates.of(code), digits);
    }

    /// @param number of the cell's format; -1 for none
    Style of(int number) {
        return number < 0 || number >= styles.size() ? PLAIN : styles.get(number);
    }
}
