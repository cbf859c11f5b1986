package se.projektbokslut.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A sheet as an office keeps it: a title, the headings below it, and a row each.
///
/// @param name of the sheet
/// @param rows by heading, what stands there
record ExampleSheet(String title, String name, List<String> headings, List<Map<String, ExampleSheet.Value>> rows) {
    /// The row of the headings, below the title.
    private static final int HEADINGS = 3;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /// What stands in a cell.
    sealed interface Value {
        record Words(String text) implements Value {}

        record Day(LocalDate day) implements Value {}

        record Figure(String digits) implements Value {}
    }

    byte[] workbook() {
        String last = WorkbookSheet.column(headings.size() - 1) + (HEADINGS + rows.size());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookFile file = new WorkbookFile(title, "sv", bytes)) {
            file.sheet(
                    name,
                    List.of("$A:$A", "$" + HEADINGS + ":$" + HEADINGS),
                    () -> "$A$" + HEADINGS + ":$" + last.replaceFirst("(\\d+)", "\\$$1"),
                    xml -> xml.append(WorkbookFile.XML),
                    xml -> sheet(last, xml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void sheet(String last, WorkbookXml xml) throws IOException {
        xml.append("<worksheet xmlns=\"" + WorkbookFile.MAIN + "\">");
        xml.append("<sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"1\"><pane ySplit=\"" + HEADINGS);
        xml.append("\" topLeftCell=\"A" + (HEADINGS + 1) + "\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        xml.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 0; i < headings.size(); i++) {
            xml.append("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + width(headings.get(i)));
            xml.append("\" customWidth=\"1\"/>");
        }
        xml.append("</cols><sheetData><row r=\"1\">");
        cell(0, 1, new Value.Words(title), WorkbookStyle.PROSE.index(true), xml);
        xml.append("</row><row r=\"" + HEADINGS + "\">");
        for (int i = 0; i < headings.size(); i++) {
            boolean figures = isFigures(headings.get(i));
            WorkbookStyle style = figures ? WorkbookStyle.FIGURE_HEAD : WorkbookStyle.HEAD;
            cell(i, HEADINGS, new Value.Words(headings.get(i)), style.index(false), xml);
        }
        for (int r = 0; r < rows.size(); r++) {
            int number = HEADINGS + 1 + r;
            xml.append("</row><row r=\"" + number + "\">");
            for (int i = 0; i < headings.size(); i++) {
                Value value = rows.get(r).get(headings.get(i));
                if (value != null) {
                    cell(i, number, value, style(value).index(false), xml);
                }
            }
        }
        xml.append("</row></sheetData><autoFilter ref=\"A" + HEADINGS + ":" + last + "\"/>");
        // The title reaches over the columns that are seen first.
        xml.append("<mergeCells count=\"1\"><mergeCell ref=\"A1:D1\"/></mergeCells></worksheet>");
    }

    private int width(String heading) {
        int longest = rows.stream()
                .map(row -> row.get(heading))
                .mapToInt(value -> value instanceof Value.Words(String text) ? text.length() : 10)
                .max()
                .orElse(10);
        int word =
                Stream.of(heading.split(" ", -1)).mapToInt(String::length).max().orElse(0);
        return IntStream.of(longest + 2, word + 4, 10).max().orElse(10) > 60 ? 60 : Math.max(longest + 2, word + 4);
    }

    private boolean isFigures(String heading) {
        return rows.stream().anyMatch(row -> row.get(heading) instanceof Value.Figure);
    }

    private static WorkbookStyle style(Value value) {
        return switch (value) {
            case Value.Words _ -> WorkbookStyle.TEXT;
            case Value.Day _ -> WorkbookStyle.DAY;
            case Value.Figure _ -> WorkbookStyle.AMOUNT;
        };
    }

    private static void cell(int column, int row, Value value, int style, WorkbookXml xml) throws IOException {
        xml.append("<c r=\"" + WorkbookSheet.column(column) + row + "\" s=\"" + style + "\"");
        switch (value) {
            case Value.Words(String text) -> {
                xml.append(" t=\"inlineStr\"><is><t>");
                xml.text(text);
                xml.append("</t></is></c>");
            }
            case Value.Day(LocalDate day) -> xml.append("><v>" + ChronoUnit.DAYS.between(DAY_ZERO, day) + "</v></c>");
            case Value.Figure(String digits) -> xml.append("><v>" + digits + "</v></c>");
        }
    }
}
