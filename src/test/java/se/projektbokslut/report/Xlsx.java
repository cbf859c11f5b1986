package se.projektbokslut.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A workbook as its own bytes tell, by the JDK's readers of zip and XML: what a spreadsheet would see.
public final class Xlsx {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<ZipEntry> entries = new ArrayList<>();
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    /// A cell.
    ///
    /// @param type `n` for a number, `text` for text, wherever the package holds it
    /// @param text of the number or of the text, as the file has it
    /// @param format the code of the number's format
    public record Cell(String type, String text, String format) {}

    /// @param rows the first is the heading; a cell that is not there is missing
    public record Sheet(Element root, List<Map<String, Cell>> rows) {
        /// The texts of the heading, column by column.
        public List<String> heads() {
            return rows.getFirst().values().stream().map(Cell::text).toList();
        }

        /// A row's cells by heading, those that are there.
        public Map<String, Cell> row(int row) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            rows.getFirst().forEach((column, head) -> {
                Cell cell = rows.get(row).get(column);
                if (cell != null) {
                    cells.put(head.text(), cell);
                }
            });
            return cells;
        }

        /// The element of that name; fails without one.
        public Element element(String name) {
            return Objects.requireNonNull(
                    (Element) root.getElementsByTagName(name).item(0), name);
        }

        public boolean has(String name) {
            return root.getElementsByTagName(name).getLength() > 0;
        }
    }

    public Xlsx(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
                entries.add(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> formats = formats();
        List<String> shared = shared();
        NodeList names = xml("xl/workbook.xml").getElementsByTagName("sheet");
        Map<String, String> targets = targets();
        for (int i = 0; i < names.getLength(); i++) {
            Element sheet = (Element) names.item(i);
            String part = "xl/" + targets.get(sheet.getAttribute("r:id"));
            sheets.put(sheet.getAttribute("name"), sheet(xml(part).getDocumentElement(), formats, shared));
        }
    }

    public Map<String, Sheet> sheets() {
        return sheets;
    }

    public Sheet sheet(String name) {
        return Objects.requireNonNull(sheets.get(name), () -> name + " of " + sheets.keySet());
    }

    public List<String> parts() {
        return List.copyOf(parts.keySet());
    }

    List<ZipEntry> entries() {
        return entries;
    }

    String text(String part) {
        return new String(Objects.requireNonNull(parts.get(part), part), StandardCharsets.UTF_8);
    }

    Document xml(String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Objects.requireNonNull(parts.get(part), part)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(part, e);
        }
    }

    private Map<String, String> targets() {
        Map<String, String> targets = new TreeMap<>();
        NodeList all = xml("xl/_rels/workbook.xml.rels").getElementsByTagName("Relationship");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            targets.put(one.getAttribute("Id"), one.getAttribute("Target"));
        }
        return targets;
    }

    /// The format's code of each style, by its number.
    private List<String> formats() {
        Document styles = xml("xl/styles.xml");
        Map<String, String> codes = new TreeMap<>(Map.of("0", "General"));
        NodeList all = styles.getElementsByTagName("numFmt");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            codes.put(one.getAttribute("numFmtId"), one.getAttribute("formatCode"));
        }
        List<String> formats = new ArrayList<>();
        Element cells = (Element) styles.getElementsByTagName("cellXfs").item(0);
        NodeList styled = cells.getElementsByTagName("xf");
        for (int i = 0; i < styled.getLength(); i++) {
            formats.add(Objects.requireNonNull(codes.get(((Element) styled.item(i)).getAttribute("numFmtId"))));
        }
        return formats;
    }

    private static Sheet sheet(Element root, List<String> formats, List<String> shared) {
        List<Map<String, Cell>> rows = new ArrayList<>();
        NodeList all = root.getElementsByTagName("row");
        for (int i = 0; i < all.getLength(); i++) {
            Map<String, Cell> row = new LinkedHashMap<>();
            NodeList cells = ((Element) all.item(i)).getElementsByTagName("c");
            for (int j = 0; j < cells.getLength(); j++) {
                Element cell = (Element) cells.item(j);
                String type = cell.getAttribute("t").isEmpty() ? "n" : "text";
                String column = cell.getAttribute("r").replaceAll("[0-9]", "");
                String style = cell.getAttribute("s");
                row.put(
                        column,
                        new Cell(
                                type,
                                content(cell, shared),
                                formats.get(style.isEmpty() ? 0 : Integer.parseInt(style))));
            }
            rows.add(row);
        }
        return new Sheet(root, rows);
    }

    private static String content(Element cell, List<String> shared) {
        return switch (cell.getAttribute("t")) {
            case "" -> cell.getTextContent();
            case "s" -> shared.get(Integer.parseInt(cell.getTextContent()));
            case "inlineStr" -> text(cell);
            default -> throw new IllegalStateException("a cell of type " + cell.getAttribute("t"));
        };
    }

    /// As a spreadsheet reads it: without the blanks at the ends unless it is told to keep them; `_x005F_` stands for
    /// the `_` that would begin a character's number.
    private static String text(Element holder) {
        Element text = (Element) holder.getElementsByTagName("t").item(0);
        String stated = text.getTextContent().replace("_x005F_", "_");
        return text.getAttribute("xml:space").equals("preserve") ? stated : stated.strip();
    }

    /// The texts that cells name by their number.
    private List<String> shared() {
        List<String> shared = new ArrayList<>();
        NodeList all = xml("xl/sharedStrings.xml").getElementsByTagName("si");
        for (int i = 0; i < all.getLength(); i++) {
            shared.add(text((Element) all.item(i)));
        }
        return shared;
    }
}
