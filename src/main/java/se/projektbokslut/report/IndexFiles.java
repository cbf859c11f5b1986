package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A list of published files on the page: one row a content, with a link a format.
final class IndexFiles {
    private final Texts texts;
    private final Formats formats;
    private final Html html;

    IndexFiles(Texts texts, Html html) {
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.html = html;
    }

    /// The formats by the ending of a file's name, longer endings first.
    private enum Format {
        PDF(".pdf", "PDF"),
        WORKBOOK(".xlsx", "Excel"),
        /// Of editions that were decided before there was a workbook.
        FORMER(".excel.csv", "Excel"),
        CSV(".csv", "CSV"),
        JSON_LINES(".jsonl", "JSON Lines"),
        JSON(".json", "JSON");

        private final String ending;
        private final String words;

        Format(String ending, String words) {
            this.ending = ending;
            this.words = words;
        }

        static Format of(String path) {
            for (Format format : values()) {
                if (path.endsWith(format.ending)) {
                    return format;
                }
            }
            throw new IllegalArgumentException("a published file of an unknown format");
        }
    }

    /// @param id of the table's caption
    void table(String id, String caption, List<IndexPage.PublishedFile> files) {
        Map<String, List<IndexPage.PublishedFile>> contents = new LinkedHashMap<>();
        for (IndexPage.PublishedFile file : files) {
            contents.computeIfAbsent(content(file.path()), _ -> new ArrayList<>())
                    .add(file);
        }
        PageTable table = new PageTable(html, id);
        table.openWords(caption);
        table.heads(texts.label("index.content"), texts.label("index.format"));
        contents.forEach((content, formats) -> {
            html.open("tr").element("th", words(content), "scope", "row");
            table.open(1);
            formats.sort(Comparator.comparing(file -> Format.of(file.path())));
            formats.forEach(this::link);
            html.close("td", "tr").line();
        });
        table.close();
    }

    private void link(IndexPage.PublishedFile file) {
        Format format = Format.of(file.path());
        String size = file.bytes() == 0 ? "" : " (" + formats.size(file.bytes()) + ")";
        html.link(file.path(), format.words + size, "class", "file").text(" ");
    }

    /// What a file holds, whatever its format: its name without year and ending.
    private static String content(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.length() - Format.of(path).ending.length())
                .replaceFirst("-[0-9]{4}$", "");
    }

    private String words(String content) {
        return texts.label("index.file." + content);
    }
}
