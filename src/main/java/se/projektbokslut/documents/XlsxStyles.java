package se.projektbokslut.documents;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the cell formats of a workbook say of a number's meaning: a date, a code with its zeros, or an
/// amount with its unit.
final class XlsxStyles {
    private static final Style PLAIN = new Style(XlsxDates.Shown.NOTHING, null, null);

    private final List<Style> styles;

    /// @param code how a whole number is shown as a code; null where it is not
    /// @param unit what is shown beside the digits of a number; null for nothing
    record Style(
            XlsxDates.Shown shown,
            @Nullable CodeFormat code,
            @Nullable CellUnit unit) {}

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

    /// `0%` and `0.00%`, which no workbook writes out (ECMA-376, 18.8.30).
    private static final Set<Integer> SHARES = Set.of(9, 10);

    private static Style style(int format, Map<Integer, String> codes) {
        String code = codes.get(format);
        if (code == null) {
            CellUnit share = SHARES.contains(format) ? CellUnit.of("0%") : null;
            return new Style(
                    XlsxDates.ofBuiltIn(format), null, XlsxDates.isBuiltInTime(format) ? CellUnit.OF_TIME : share);
        }
        return new Style(
                XlsxDates.of(code), CodeFormat.of(code), XlsxDates.isTime(code) ? CellUnit.OF_TIME : CellUnit.of(code));
    }

    /// @param number of the cell's format; -1 for none
    Style of(int number) {
        return number < 0 || number >= styles.size() ? PLAIN : styles.get(number);
    }
}
