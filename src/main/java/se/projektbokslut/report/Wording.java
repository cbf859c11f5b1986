package se.projektbokslut.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.Progress;
import se.projektbokslut.settings.AmountUnit;
import se.projektbokslut.words.Language;
import se.projektbokslut.words.LocalText;

/// One report in the words of one language, whatever it is written in.
class Wording {
    final AnnualReport report;
    final Texts texts;
    final Formats formats;

    final Map<String, ProcessFigures> rows = new LinkedHashMap<>();
    final Map<String, YearProject> projects = new LinkedHashMap<>();

    Wording(AnnualReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.formats = Formats.of(texts);
        report.processes().forEach(row -> rows.put(row.process(), row));
        report.projects().forEach(p -> projects.put(p.project().id(), p));
    }

    String label(String key, Object... args) {
        return texts.label(key, args);
    }

    String nameOf(ProcessFigures row) {
        return nameOf(row, texts);
    }

    static String nameOf(ProcessFigures row, Texts texts) {
        if (isTotal(row)) {
            return texts.label("row.total");
        }
        return row.name() == null ? texts.label("row.unassigned") : row.name().in(texts.language());
    }

    /// The tag of the language of the row's name where that is not the report's.
    static @Nullable String foreign(ProcessFigures row, Texts texts) {
        return isTotal(row) || row.name() == null ? null : foreign(row.name(), texts);
    }

    /// The same of a text in each of the languages, which may be stated in one.
    static @Nullable String foreign(LocalText text, Texts texts) {
        Language stated = text.languageIn(texts.language());
        return stated == texts.language() ? null : stated.tag();
    }

    static boolean isTotal(ProcessFigures row) {
        return row.process().equals(ProcessFigures.TOTAL);
    }

    String processName(String id) {
        ProcessFigures row = rows.get(id);
        return row == null ? id : nameOf(row);
    }

    /// As much of the words as there is room for, cut between two of them, with an ellipsis where something is
    /// left out.
    static String shortened(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int space = words.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
        return words.substring(0, end).stripTrailing() + " …";
    }

    /// `● grön`: the sign tells it without colour.
    String signal(Progress.Signal signal) {
        return signal(signal, texts);
    }

    static String signal(Progress.Signal signal, Texts texts) {
        String sign = switch (signal) {
            case GREEN -> "●";
            case YELLOW -> "▲";
            case RED -> "■";
        };
        return sign + Formats.NO_BREAK_SPACE + texts.constant("signal", signal);
    }

    /// The unit of summaries.
    AmountUnit unit() {
        return report.unit();
    }

    String unitName() {
        return texts.constant("unit", unit());
    }

    /// What a summary says of its amounts.
    String unitNote() {
        return texts.constant("unit.note", unit());
    }

    /// The year's project of that id; null where none stands in the year.
    @Nullable
    YearProject project(String id) {
        return projects.get(id);
    }
}
