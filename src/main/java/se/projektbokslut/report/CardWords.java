package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearBasis;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.findings.Location;
import se.projektbokslut.project.Basis;
import se.projektbokslut.project.Completion;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.NotAvailable;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.ProcessLink;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Stated;
import se.projektbokslut.project.Status;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;

/// The parts of a project in words.
final class CardWords {
    /// Stands for the names in a text of the report, in which it does not occur.
    private static final String NAMES = "\u0000";

    private final Edition edition;
    private final Prose prose;

    CardWords(Edition edition) {
        this.edition = edition;
        this.prose = new Prose(edition);
    }

    /// Why the project stands in the year: "Redovisas 2023: avslutat under året".
    String placed(YearProject project, int year) {
        String why = project.yearBasis() == YearBasis.END && project.status() == Status.CANCELLED
                ? edition.label("basis.cancelled")
                : edition.texts.constant("basis", project.yearBasis());
        return edition.label("card.placed", year, why);
    }

    /// From start to end; of an ongoing project to the end that is planned.
    Text time(Period period, boolean over) {
        Text start = date(period.start());
        Text from = start == null ? edition.missing() : start;
        Text end = date(period.end());
        Text to;
        if (over) {
            to = end == null ? edition.missing() : end;
        } else {
            PartialDate planned = period.plan() == null ? null : period.plan().end();
            to = planned == null
                    ? edition.words("card.goes-on")
                    : edition.words("card.planned-to", edition.formats.prose(planned));
        }
        return from.and(" \u2013 ").and(to);
    }

    /// Processes that the project is about and those that it touches, each reason once.
    List<Text> processes(List<ProcessLink> links) {
        Map<Alike, List<Text>> alike = new LinkedHashMap<>();
        for (ProcessLink link : links) {
            alike.computeIfAbsent(
                            new Alike(link.direct(), link.basis(), Optional.ofNullable(link.because())),
                            _ -> new ArrayList<>())
                    .add(edition.processText(link.id()));
        }
        List<Text> texts = new ArrayList<>();
        alike.forEach((key, names) -> texts.add(withBasis(
                named(key.direct() ? "card.direct" : "card.touched", names),
                key.basis(),
                key.because().orElse(null))));
        return texts;
    }

    /// The report's words, and each name among them in its own language.
    private Text named(String key, List<Text> names) {
        String[] around = edition.label(key, NAMES).split(NAMES, -1);
        Text text = edition.own(Text.of(around[0]));
        for (int i = 0; i < names.size(); i++) {
            text = text.and(edition.own(Text.of(i == 0 ? "" : ", "))).and(edition.own(names.get(i)));
        }
        return text.and(edition.own(Text.of(around[1])));
    }

    /// What makes links to processes say the same.
    private record Alike(boolean direct, Basis basis, Optional<String> because) {}

    @Nullable
    Text date(@Nullable Stated<PartialDate> stated) {
        if (stated == null) {
            return null;
        }
        PartialDate date = stated.value();
        Text text = Text.of(edition.formats.prose(date));
        text = switch (date.precision()) {
            case YEAR -> text.and(Text.muted(edition.label("card.year-only")));
            case HALF, THIRD, QUARTER, SEASON, MONTH, WEEK, DAY -> text;
        };
        return withBasis(edition.own(text), stated.basis(), stated.because());
    }

    /// What was concluded and is not stated says so, with the reason in the record's own words.
    Text withBasis(Text text, Basis basis, @Nullable String because) {
        if (basis == Basis.STATED) {
            return text;
        }
        String derived = " (" + edition.label("card.derived");
        return because == null
                ? text.and(edition.own(Text.muted(derived + ")")))
                : text.and(edition.own(Text.muted(derived + ": ")))
                        .and(Text.muted(because))
                        .and(edition.own(Text.muted(")")));
    }

    /// @param over whether the planned end is told here; an ongoing project's stands in its time
    @Nullable
    List<Text> plan(Period.@Nullable Plan plan, boolean over) {
        if (plan == null) {
            return null;
        }
        List<Text> lines = new ArrayList<>();
        planned(lines, "card.plan-period", plan.period());
        planned(lines, "card.plan-start", plan.start());
        planned(lines, "card.plan-end", over ? plan.end() : null);
        planned(lines, "card.plan-in-operation", plan.inOperation());
        if (plan.text() != null) {
            lines.add(Text.of(plan.text()));
        }
        return lines.isEmpty() && !over ? null : lines;
    }

    private void planned(List<Text> lines, String label, @Nullable PartialDate date) {
        if (date != null) {
            lines.add(edition.words(label, edition.formats.prose(date)));
        }
    }

    Text milestone(Period.Milestone milestone) {
        Boolean reached = milestone.reached();
        return Prose.joined(
                milestone.what(),
                reached == null ? null : prose.ours(edition.label(reached ? "milestone.reached" : "milestone.planned")),
                prose.ours(prose.date(milestone.date())));
    }

    Text decisionPoint(Period.DecisionPoint point) {
        return Prose.joined(
                point.name(),
                Prose.theirs(point.decision()),
                prose.ours(prose.date(point.date())),
                Prose.theirs(point.registryNumber()));
    }

    List<Text> progress(Progress progress) {
        List<Text> lines = new ArrayList<>();
        if (progress.date() != null) {
            lines.add(edition.words("card.progress-date", edition.formats.prose(progress.date())));
        }
        signal(lines, "card.progress-time", progress.time());
        signal(lines, "card.progress-cost", progress.cost());
        signal(lines, "card.progress-quality", progress.quality());
        if (progress.comment() != null) {
            lines.add(Text.of(progress.comment()));
        }
        return lines;
    }

    private void signal(List<Text> lines, String label, Progress.@Nullable Signal signal) {
        if (signal != null) {
            lines.add(edition.words(label, edition.texts.constant("signal", signal)));
        }
    }

    Text ledgerCode(Economy.LedgerCode code) {
        String years = code.years().isEmpty()
                ? null
                : String.join(", ", code.years().stream().map(String::valueOf).toList());
        return Prose.joined(code.code(), Prose.theirs(code.company()), prose.ours(years));
    }

    Text document(Documentation.Document document) {
        String url = document.url();
        Text title = url != null && isWeb(url)
                ? Text.link(document.title(), new Target.Web(url))
                : Text.of(document.title());
        for (String more : Stream.of(prose.date(document.date()), document.registryNumber())
                .filter(s -> s != null)
                .toList()) {
            title = title.and(", " + more);
        }
        if (url == null) {
            return title.and(Text.muted(" " + edition.label("card.no-link")));
        }
        return isWeb(url) ? title : title.and(Text.muted(" (" + url + ")"));
    }

    /// Only addresses that a browser opens become links; anything else is printed as text.
    private static boolean isWeb(String url) {
        return url.matches("https?://[\\x21-\\x7e]+");
    }

    Text notAvailable(NotAvailable gap) {
        return Prose.joined(new ChangeWords(edition).ofKey(gap.field()), Prose.theirs(gap.because()));
    }

    String source(Project project) {
        String record = place(project.at());
        Completion list = project.completion();
        if (list != null) {
            record += "; " + place(list.at());
        }
        Documentation.Source source = project.documentation().source();
        if (source == null) {
            return record;
        }
        String lines = source.lines().isEmpty()
                ? ""
                : ", " + edition.label("card.source-lines", String.join(", ", ranges(source.lines())));
        return record + "; " + source.document() + lines;
    }

    private String place(Location at) {
        return edition.label("card.source-record", at.place(), at.line());
    }

    private static List<String> ranges(List<String> lines) {
        return lines.stream().map(line -> line.replace('-', Formats.EN_DASH)).toList();
    }
}
