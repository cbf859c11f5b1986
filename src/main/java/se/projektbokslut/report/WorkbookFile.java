package se.projektbokslut.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A workbook as a file: a package of Office Open XML (ECMA-376, SpreadsheetML), written as it comes. It knows no
/// clock and no machine: neither the entries nor the properties have a time. Without formulas, macros and links.
/// For one thread; [#close()] ends the package and leaves the stream open.
///
/// Written out here since the library that was looked at puts the hour into the package
/// (docs/decisions/2026-11-24-parts.md).
final class WorkbookFile implements AutoCloseable {
    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final WorkbookZip zip;
    private final WorkbookShared shared = new WorkbookShared();
    private final String title;
    private final List<Written> sheets = new ArrayList<>();

    /// A sheet that has been written.
    ///
    /// @param range all its cells, in absolute references
    /// @param titles what is repeated on every printed page
    private record Written(String name, String range, String titles) {}

    /// @param title of the document, which is printed on every page
    /// @param language its tag
    WorkbookFile(String title, String language, OutputStream stream) throws IOException {
        this.zip = new WorkbookZip(stream);
        this.title = title;
        // First what tells programs that look at the beginning only which kind of package this is.
        entry("_rels/.rels", WorkbookFile::start);
        entry("docProps/core.xml", xml -> properties(language, xml));
        entry(
                "docProps/app.xml",
                xml -> xml.append(XML)
                        .append("<Properties xmlns=\"" + OFFICE + "extended-properties\">")
                        .append("<Application>Projektbokslut</Application></Properties>"));
    }

    String title() {
        return title;
    }

    /// The texts that cells of all sheets have in common.
    WorkbookShared shared() {
        return shared;
    }

    /// What writes a part, or a piece of it.
    interface Content {
        void writeTo(WorkbookXml xml) throws IOException;
    }

    /// The number of the sheets so far.
    int sheets() {
        return sheets.size();
    }

    /// @param name shown on the sheet's tab; at most 31 characters and none of `[]:*?/\`
    /// @param titles the column and row that are repeated on every printed page: `$A:$A`, `$1:$1`
    /// @param range all its cells, `$A$1:$C$3`, as is known at the end
    /// @param beginning of the sheet's part; asked for last, when the rest is known
    void sheet(String name, List<String> titles, Supplier<String> range, Content beginning, Content rest)
            throws IOException {
        String quoted = "'" + name.replace("'", "''") + "'!";
        String repeated = String.join(",", titles.stream().map(quoted::concat).toList());
        WorkbookDeflated last = deflated(rest, true);
        WorkbookDeflated first = deflated(beginning, false);
        zip.entry("xl/worksheets/sheet" + (sheets.size() + 1) + ".xml", List.of(first, last));
        sheets.add(new Written(name, quoted + range.get(), repeated));
    }

    private void entry(String name, Content content) throws IOException {
        zip.entry(name, List.of(deflated(content, true)));
    }

    private static WorkbookDeflated deflated(Content content, boolean last) throws IOException {
        WorkbookDeflated part = new WorkbookDeflated();
        WorkbookXml xml = new WorkbookXml(part);
        content.writeTo(xml);
        xml.flush();
        part.end(last);
        return part;
    }

    @Override
    public void close() throws IOException {
        entry("xl/sharedStrings.xml", shared::part);
        entry("xl/styles.xml", xml -> xml.append(WorkbookStyle.part()));
        entry("xl/workbook.xml", this::workbook);
        entry("xl/_rels/workbook.xml.rels", this::parts);
        entry("[Content_Types].xml", this::types);
        zip.finish();
    }

    private void workbook(WorkbookXml xml) throws IOException {
        xml.append(XML).append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "relationships\">");
        xml.append("<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            xml.append("<sheet name=\"");
            xml.text(sheets.get(i).name());
            xml.append("\" sheetId=\"" + (i + 1) + "\" r:id=\"rId" + (i + 1) + "\"/>");
        }
        xml.append("</sheets><definedNames>");
        for (int i = 0; i < sheets.size(); i++) {
            name("_xlnm._FilterDatabase\" hidden=\"1", i, sheets.get(i).range(), xml);
        }
        for (int i = 0; i < sheets.size(); i++) {
            name("_xlnm.Print_Titles", i, sheets.get(i).titles(), xml);
        }
        xml.append("</definedNames></workbook>");
    }

    private static void name(String name, int sheet, String refersTo, WorkbookXml xml) throws IOException {
        xml.append("<definedName name=\"" + name + "\" localSheetId=\"" + sheet + "\">");
        xml.text(refersTo);
        xml.append("</definedName>");
    }

    private void parts(WorkbookXml xml) throws IOException {
        xml.append(XML).append("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 1; i <= sheets.size(); i++) {
            relationship("rId" + i, OFFICE + "relationships/worksheet", "worksheets/sheet" + i + ".xml", xml);
        }
        relationship("rIdTexts", OFFICE + "relationships/sharedStrings", "sharedStrings.xml", xml);
        relationship("rIdStyles", OFFICE + "relationships/styles", "styles.xml", xml);
        xml.append("</Relationships>");
    }

    private static void start(WorkbookXml xml) throws IOException {
        xml.append(XML).append("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        relationship("rId1", OFFICE + "relationships/officeDocument", "xl/workbook.xml", xml);
        relationship("rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml", xml);
        relationship("rId3", OFFICE + "relationships/extended-properties", "docProps/app.xml", xml);
        xml.append("</Relationships>");
    }

    private static void relationship(String id, String type, String target, WorkbookXml xml) throws IOException {
        xml.append("<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>");
    }

    private void properties(String language, WorkbookXml xml) throws IOException {
        xml.append(XML).append("<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\"");
        xml.append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>");
        xml.text(title);
        xml.append("</dc:title><dc:creator>Projektbokslut</dc:creator>");
        xml.append("<dc:language>" + language + "</dc:language></cp:coreProperties>");
    }

    private void types(WorkbookXml xml) throws IOException {
        xml.append(XML).append("<Types xmlns=\"" + PACKAGE + "content-types\">");
        xml.append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        xml.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        type("/xl/workbook.xml", CONTENT + "sheet.main+xml", xml);
        for (int i = 1; i <= sheets.size(); i++) {
            type("/xl/worksheets/sheet" + i + ".xml", CONTENT + "worksheet+xml", xml);
        }
        type("/xl/sharedStrings.xml", CONTENT + "sharedStrings+xml", xml);
        type("/xl/styles.xml", CONTENT + "styles+xml", xml);
        type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", xml);
        type("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", xml);
        xml.append("</Types>");
    }

    private static void type(String part, String type, WorkbookXml xml) throws IOException {
        xml.append("<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>");
    }
}
