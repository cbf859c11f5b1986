package se.projektbokslut.report;

/// A table of the page, in a frame of its own that scrolls where the window is narrow.
final class PageTable {
    private final Html html;
    private final String id;
    private String[] columns = {};

    /// @param id of its caption, which names table and frame and stands above them, so that it does not scroll
    PageTable(Html html, String id) {
        this.html = html;
        this.id = id;
    }

    /// A table of figures: on a narrow screen it scrolls beside the names of its rows.
    void open(String caption) {
        open(caption, "figures");
    }

    /// A table of words: on a narrow screen its cells stand below each other, each with its column's name.
    void openWords(String caption) {
        open(caption, "words");
    }

    private void open(String caption, String kind) {
        html.element("p", caption, "class", "caption", "id", id).line();
        html.open("div", "class", "scroll", "role", "group", "aria-labelledby", id, "tabindex", "0");
        html.open("table", "class", kind, "aria-labelledby", id).line();
    }

    /// The head and the begin of the body.
    ///
    /// @param heads one a column; with a `#` before it where the column holds figures
    void heads(String... heads) {
        columns = heads;
        html.open("thead").open("tr");
        for (String head : heads) {
            boolean figures = head.startsWith("#");
            html.element(
                    "th",
                    figures ? head.substring(1) : head,
                    figures ? new String[] {"scope", "col", "class", "figure"} : new String[] {"scope", "col"});
        }
        html.close("tr", "thead").line().open("tbody").line();
    }

    /// Opens a cell of words.
    ///
    /// @param column counted from 0
    void open(int column) {
        html.open("td", "data-label", columns[column]);
    }

    void words(int column, String words) {
        open(column);
        html.text(words).close("td");
    }

    void figure(String figure) {
        html.element("td", figure, "class", "figure");
    }

    /// A figure that this row has not.
    ///
    /// @param why read out in its place
    void nothing(String why) {
        html.open("td", "class", "figure missing");
        html.element("span", "\u2013", "aria-hidden", "true");
        html.element("span", why, "class", "unseen");
        html.close("td");
    }

    void close() {
        html.close("tbody", "table", "div").line();
    }
}
