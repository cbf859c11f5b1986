package se.projektbokslut.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.intake.LocalText;

/// `index.html`: the years and their files, to open in a browser. A static page without scripts, styles from
/// elsewhere or addresses outside the output folder.
public final class IndexPage {
    private final Texts texts;
    private final StringBuilder html = new StringBuilder(8192);

    private IndexPage(Texts texts) {
        this.texts = texts;
    }

    /// A line of the list of years.
    ///
    /// @param organisation null where not stated
    public record Year(
            int year,
            YearState state,
            int revision,
            int projects,
            int findings,
            @Nullable LocalText organisation) {
        public static Year of(AnnualReport report) {
            return new Year(
                    report.year(),
                    report.state(),
                    report.revision(),
                    report.projects().size(),
                    report.findings().size(),
                    report.organisation());
        }
    }

    /// Writes the page; the stream stays open.
    ///
    /// @param years in rising order; the page shows the latest first
    public static void write(List<Year> years, Overview overview, Texts texts, OutputStream out) throws IOException {
        IndexPage page = new IndexPage(texts);
        page.head(years);
        page.years(years);
        page.overview(overview);
        page.html.append("</main>\n</body>\n</html>\n");
        out.write(page.html.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void head(List<Year> years) {
        LocalText organisation = years.isEmpty() ? null : years.getLast().organisation();
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(texts.language().tag())
                .append("\">\n<head>\n");
        html.append("<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<title>").append(label("index.title")).append("</title>\n");
        html.append("""
                <style>
                body { font: 1rem/1.5 "Liberation Sans", Arial, sans-serif; color: #1c2126; margin: 0; }
                header { border-top: .75rem solid #164a73; padding: 2rem 1.5rem 0; }
                header, main { max-width: 62rem; margin: 0 auto; }
                main { padding: 0 1.5rem 3rem; }
                h1 { color: #164a73; margin: 0; } h2 { color: #164a73; margin-top: 2.5rem; }
                table { border-collapse: collapse; width: 100%; }
                th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid #c4ccd4; }
                thead th { background: #eaf0f5; border-bottom: 2px solid #164a73; }
                .figure { text-align: right; font-variant-numeric: tabular-nums; }
                a { color: #164a73; } a:focus-visible { outline: 3px solid #b26a1f; outline-offset: 2px; }
                </style>
                </head>
                <body>
                <header>
                """);
        html.append("<h1>").append(label("index.title")).append("</h1>\n");
        if (organisation != null) {
            html.append("<p>")
                    .append(escaped(organisation.in(texts.language())))
                    .append("</p>\n");
        }
        html.append("</header>\n<main>\n");
    }

    private void years(List<Year> years) {
        html.append("<h2>").append(label("index.years")).append("</h2>\n");
        if (years.isEmpty()) {
            html.append("<p>").append(label("index.none")).append("</p>\n");
            return;
        }
        html.append("<table>\n<thead>\n<tr>");
        columnHead("index.year", "");
        columnHead("index.state", "");
        columnHead("index.projects", " class=\"figure\"");
        columnHead("index.findings", " class=\"figure\"");
        columnHead("index.files", "");
        html.append("</tr>\n</thead>\n<tbody>\n");
        years.reversed().forEach(this::year);
        html.append("</tbody>\n</table>\n");
    }

    private void columnHead(String label, String attributes) {
        html.append("<th scope=\"col\"")
                .append(attributes)
                .append('>')
                .append(label(label))
                .append("</th>");
    }

    private void year(Year year) {
        String state = texts.constant("state", year.state());
        String edition = year.revision() == 0 ? "" : ", " + texts.label("title.revision", year.revision());
        String folder = year.year() + "/";
        html.append("<tr><th scope=\"row\">").append(year.year()).append("</th>");
        html.append("<td>").append(escaped(state + edition)).append("</td>");
        html.append("<td class=\"figure\">").append(year.projects()).append("</td>");
        html.append("<td class=\"figure\">").append(year.findings()).append("</td>");
        html.append("<td>");
        link(folder + "annual-report-" + year.year() + ".pdf", texts.label("index.report", year.year()));
        html.append("<br>");
        link(folder + "annual-report-" + year.year() + ".excel.csv", texts.label("index.report-excel"));
        html.append(" · ");
        link(folder + "projects-" + year.year() + ".excel.csv", texts.label("index.projects-excel"));
        html.append("</td></tr>\n");
    }

    private void overview(Overview overview) {
        html.append("<h2>").append(label("index.all")).append("</h2>\n<ul>\n");
        item("annual-summary.excel.csv", texts.label("index.summary"));
        item(
                "findings.excel.csv",
                texts.label("index.findings-file", overview.findings().size()));
        item(
                "refused.excel.csv",
                texts.label("index.refused-file", overview.refusals().size()));
        item(
                "undated/projects-undated.excel.csv",
                texts.label("index.undated", overview.undated().size()));
        item(
                "planned/projects-planned.excel.csv",
                texts.label("index.planned", overview.planned().size()));
        html.append("</ul>\n");
    }

    private void item(String file, String words) {
        html.append("<li>");
        link(file, words);
        html.append("</li>\n");
    }

    private void link(String file, String words) {
        html.append("<a href=\"")
                .append(escaped(file))
                .append("\">")
                .append(escaped(words))
                .append("</a>");
    }

    private String label(String key) {
        return escaped(texts.label(key));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
