package se.projektbokslut.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The texts that many cells say, which the workbook holds once in a part of its own: the words for codes, names of
/// processes and units. There are so few of them at any size of the report that they can be kept; a cell whose text
/// is not among them holds it itself. Which texts they are rests on the order of the cells alone.
final class WorkbookShared {
    /// Texts of a workbook, with [#LONGEST] some megabytes.
    private static final int MOST = 8192;
    /// Texts that a column adds. One that says more, and what it says is not among them more often than it is, is of
    /// titles and ids, and is not looked at any more.
    private static final int MOST_OF_COLUMN = 256;
    /// Characters of a text.
    private static final int LONGEST = 250;

    private static final byte[] PLAIN = WorkbookXml.bytes("<t>");
    private static final byte[] SPACED = WorkbookXml.bytes("<t xml:space=\"preserve\">");
    private static final byte[] END = WorkbookXml.bytes("</t>");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private long cells;

    /// The texts of a column of a sheet.
    final class Column {
        private int added;
        private int found;
        private int missed;

        /// @return the text's number; -1 where the cell must hold the text
        int number(String text) {
            if (text.length() > LONGEST || (missed > MOST_OF_COLUMN && missed > found)) {
                return -1;
            }
            Integer number = numbers.get(text);
            if (number != null) {
                found++;
            } else if (added < MOST_OF_COLUMN && numbers.size() < MOST) {
                number = numbers.size();
                numbers.put(text, number);
                added++;
            } else {
                missed++;
                return -1;
            }
            cells++;
            return number;
        }
    }

    List<Column> columns(int number) {
        return Stream.generate(Column::new).limit(number).toList();
    }

    void part(WorkbookXml xml) throws IOException {
        xml.append(WorkbookFile.XML).append("<sst xmlns=\"" + WorkbookFile.MAIN + "\" count=\"");
        xml.number(cells).append("\" uniqueCount=\"").number(numbers.size()).append("\">");
        for (String text : numbers.keySet()) {
            xml.append("<si>");
            text(text, xml);
            xml.append("</si>");
        }
        xml.append("</sst>");
    }

    /// A text as its element.
    static void text(String text, WorkbookXml xml) throws IOException {
        xml.append(WorkbookText.isSpaced(text) ? SPACED : PLAIN).text(text).append(END);
    }
}
