package se.projektbokslut.documents;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Problem;

/// A workbook: its sheets, shared texts and cell formats.
final class XlsxBook {
    /// Of a cell (32 767 by the spreadsheets' own limits), and of all texts that the cells share.
    private static final long MOST_SHARED = 200_000_000;

    private final XlsxPackage parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final Map<Sheet, XlsxMerges> merges = new HashMap<>();
    private final XlsxStyles styles;
    private boolean from1904;

    /// @param part its name in the package
    record Sheet(String name, String part, boolean hidden) {}

    XlsxBook(byte[] bytes) throws XlsxFault {
        parts = new XlsxPackage(bytes);
        String workbook = target("", "officeDocument", "xl/workbook.xml");
        if (!parts.has(workbook) || workbook.endsWith(".bin")) {
            throw new XlsxFault(Problem.LIST_NO_WORKBOOK);
        }
        readWorkbook(workbook);
        if (sheets.isEmpty()) {
            throw new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, workbook);
        }
        String texts = target(workbook, "sharedStrings", "xl/sharedStrings.xml");
        readShared(texts);
        String formats = target(workbook, "styles", "xl/styles.xml");
        styles = XlsxStyles.read(formats, parts.open(formats));
    }

    /// The sheet of that name, ignoring case as spreadsheets do; without a name the first that is not hidden.
    Sheet sheet(@Nullable String name) throws XlsxFault {
        if (name == null) {
            return sheets.stream().filter(sheet -> !sheet.hidden).findFirst().orElse(sheets.getFirst());
        }
        return sheets.stream()
                .filter(sheet -> sheet.name.strip().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new XlsxFault(
                        Problem.LIST_SHEET_UNKNOWN,
                        MappingReader.shortened(name),
                        sheets.stream().map(Sheet::name).collect(Collectors.joining(", "))));
    }

    /// The names of the sheets beside that one which are not hidden.
    List<String> others(Sheet one) {
        return sheets.stream()
                .filter(sheet -> !sheet.equals(one) && !sheet.hidden)
                .map(Sheet::name)
                .toList();
    }

    InputStream open(Sheet sheet) throws XlsxFault {
        InputStream bytes = parts.open(sheet.part);
        if (bytes == null) {
            throw new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, sheet.part);
        }
        return bytes;
    }

    /// Before the sheet's first row. They are looked for once: that takes a way through the whole sheet.
    XlsxMerges merges(Sheet sheet) throws XlsxFault {
        XlsxMerges found = merges.get(sheet);
        if (found == null) {
            found = XlsxMerges.read(sheet.part, open(sheet));
            merges.put(sheet, found);
        }
        return found.fromTheTop();
    }

    /// Null where the workbook has no such text.
    @Nullable
    String text(int index) {
        return index < 0 || index >= shared.size() ? null : shared.get(index);
    }

    XlsxStyles.Style style(int number) {
        return styles.of(number);
    }

    /// Whether its days are counted from 1904.
    boolean isFrom1904() {
        return from1904;
    }

    private void readWorkbook(String part) throws XlsxFault {
        Map<String, String> targets = targets(part);
        try (XlsxXml xml = new XlsxXml(part, opened(part))) {
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (xml.begins("sheet")) {
                    String name = xml.attribute("name");
                    String state = xml.attribute("state");
                    String target = targets.get(String.valueOf(xml.attribute("id")));
                    if (name != null && target != null) {
                        sheets.add(
                                new Sheet(XlsxXml.unescaped(name), target, state != null && state.endsWith("idden")));
                    }
                }
            }
        }
    }

    private void readShared(String part) throws XlsxFault {
        InputStream bytes = parts.open(part);
        if (bytes == null) {
            return;
        }
        long length = 0;
        try (XlsxXml xml = new XlsxXml(part, bytes)) {
            while (xml.next()) {
                if (xml.begins("si")) {
                    shared.add(xml.string("si"));
                    length += shared.getLast().length();
                    if (length > MOST_SHARED) {
                        throw new XlsxFault(Problem.LIST_WORKBOOK_BOMB, part);
                    }
                }
            }
        }
    }

    private InputStream opened(String part) throws XlsxFault {
        InputStream bytes = parts.open(part);
        if (bytes == null) {
            throw new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, part);
        }
        return bytes;
    }

    /// The part that a relation of that kind leads to.
    ///
    /// @param from the part that it goes out from; empty for the package
    private String target(String from, String kind, String otherwise) throws XlsxFault {
        String relations = relations(from);
        InputStream bytes = parts.open(relations);
        if (bytes == null) {
            return otherwise;
        }
        try (XlsxXml xml = new XlsxXml(relations, bytes)) {
            while (xml.next()) {
                String type = xml.begins("Relationship") ? xml.attribute("Type") : null;
                String target = type == null || !type.endsWith("/" + kind) ? null : xml.attribute("Target");
                if (target != null) {
                    return resolved(from, target);
                }
            }
        }
        return otherwise;
    }

    private Map<String, String> targets(String from) throws XlsxFault {
        Map<String, String> targets = new HashMap<>();
        String relations = relations(from);
        InputStream bytes = parts.open(relations);
        if (bytes != null) {
            try (XlsxXml xml = new XlsxXml(relations, bytes)) {
                while (xml.next()) {
                    String id = xml.begins("Relationship") ? xml.attribute("Id") : null;
                    String target = id == null ? null : xml.attribute("Target");
                    if (id != null && target != null) {
                        targets.put(id, resolved(from, target));
                    }
                }
            }
        }
        return targets;
    }

    private static String relations(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /// A target as it is written, from the part's folder or from the package's top.
    private static String resolved(String from, String target) {
        String path = target.startsWith("/") ? target : from.substring(0, from.lastIndexOf('/') + 1) + target;
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }
}
