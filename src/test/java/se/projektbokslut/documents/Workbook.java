package se.projektbokslut.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.projektbokslut.findings.Location;

/// Workbooks for tests, written part by part so that a test can have what no program writes.
public final class Workbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder targets = new StringBuilder();
    private String properties = "";
    private int count;

    public Workbook() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='r' Type='" + RELATIONS
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
    }

    /// @param rows the content of `sheetData`
    public Workbook sheet(String name, String rows) {
        return sheet(name, "", rows, "");
    }

    /// @param attributes of the sheet in the workbook, such as `state='hidden'`
    /// @param behind what stands behind the rows
    public Workbook sheet(String name, String attributes, String rows, String behind) {
        count++;
        sheets.append(String.format(
                Locale.ROOT, "<sheet name='%s' sheetId='%d' r:id='s%d' %s/>", name, count, count, attributes));
        targets.append(String.format(
                Locale.ROOT,
                "<Relationship Id='s%d' Type='%s/worksheet' Target='worksheets/sheet%d.xml'/>",
                count,
                RELATIONS,
                count));
        return part(
                "xl/worksheets/sheet" + count + ".xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
    }

    /// A sheet whose headings stand over two rows, those of a project merged downwards and those of its amounts under
    /// one of both.
    public Workbook sheetWithHeadingsOverTwoRows() {
        return sheet(
                "B",
                "",
                row(1, "Nr", "Namn", "Status", "Slut", "Ekonomi")
                        + row(2, "", "", "", "", "Budget", "Prognos")
                        + row(3, "a", "A", "closed", "2019-12-31", "=5", "=6"),
                "<mergeCells><mergeCell ref='A1:A2'/><mergeCell ref='B1:B2'/><mergeCell ref='C1:C2'/>"
                        + "<mergeCell ref='D1:D2'/><mergeCell ref='E1:F1'/></mergeCells>");
    }

    /// @param texts each as the content of an `si`
    public Workbook shared(String... texts) {
        return part(
                "xl/sharedStrings.xml",
                "<sst xmlns='" + MAIN + "'><si>" + String.join("</si><si>", texts) + "</si></sst>");
    }

    /// Cell formats numbered from 0, each by its number format's code.
    public Workbook formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            formats.append(String.format(Locale.ROOT, "<numFmt numFmtId='%d' formatCode='%s'/>", 164 + i, codes[i]));
            cells.append(String.format(Locale.ROOT, "<xf numFmtId='%d'/>", 164 + i));
        }
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts>" + formats + "</numFmts><cellXfs>" + cells
                        + "</cellXfs></styleSheet>");
    }

    public Workbook from1904() {
        properties = "<workbookPr date1904='1'/>";
        return this;
    }

    public Workbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='%s' xmlns:r='%s'>%s<sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATIONS, properties, sheets));
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + targets + "</Relationships>");
        return zip(parts);
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A row of inline texts and, where a value begins with `=`, of numbers: `=12.5`; empty values are no cells.
    public static String row(int number, String... values) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (int i = 0; i < values.length; i++) {
            String name = Location.letters(i + 1) + number;
            if (values[i].startsWith("=")) {
                row.append("<c r='" + name + "'><v>" + values[i].substring(1) + "</v></c>");
            } else if (!values[i].isEmpty()) {
                row.append("<c r='" + name + "' t='inlineStr'><is><t>" + values[i] + "</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }
}
