package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.project.PartialDate;

/// What a finding says to people: its counts and dates as they are written everywhere else in print.
/// `findings.csv` has them as the input does.
final class FindingWords {
    private static final Pattern COUNT = Pattern.compile("\\d+");

    /// Whose arguments are dates, in the record's own words, and the names of keys.
    private static final Set<FindingCode> DATES = Set.of(
            FindingCode.SEASON_ONLY,
            FindingCode.END_YEAR_ONLY,
            FindingCode.START_AFTER_AS_OF,
            FindingCode.END_AFTER_AS_OF,
            FindingCode.STATUS_DATE_AFTER_AS_OF,
            FindingCode.HANDOVER_BEFORE_START,
            FindingCode.YEAR_FROM_HANDOVER);

    /// Whose first argument is a count.
    private static final Set<FindingCode> COUNTS = Set.of(
            FindingCode.SIE_VOUCHER_UNBALANCED,
            FindingCode.SIE_BALANCE_DIFFERS,
            FindingCode.SIE_RESULT_DIFFERS,
            FindingCode.SIE_BALANCE_STATED_TWICE,
            FindingCode.SIE_ACCOUNT_UNDECLARED,
            FindingCode.SIE_OUTSIDE_FISCAL_YEAR,
            FindingCode.SIE_PROJECT_UNKNOWN,
            FindingCode.SIE_OBJECT_LIST,
            FindingCode.SIE_DECIMAL_COMMA,
            FindingCode.SIE_ENCODING_MIXED,
            FindingCode.SIE_CONTROL_CHARACTER,
            FindingCode.SIE_LETTER_BROKEN,
            FindingCode.SIE_LABEL_GLUED,
            FindingCode.SIE_QUOTE_UNCLOSED,
            FindingCode.SIE_LINE_WITHOUT_LABEL,
            FindingCode.SIE_BEYOND_STANDARD);

    private final Texts texts;
    private final Formats formats;

    /// By how they are stated: the same few stand in many findings.
    private final Map<String, String> dates = new ConcurrentHashMap<>();

    FindingWords(Texts texts) {
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    String message(Finding finding) {
        return texts.findingMessage(finding.withArgs(printed(finding)));
    }

    private List<String> printed(Finding finding) {
        FindingCode code = finding.code();
        if (DATES.contains(code)) {
            return finding.args().stream().map(this::date).toList();
        }
        if (code == FindingCode.LEDGER_BALANCE_UNUSED) {
            List<String> args = new ArrayList<>(finding.args());
            args.set(args.size() - 1, rows(args.getLast()));
            return args;
        }
        if (!COUNTS.contains(code)) {
            return finding.args();
        }
        List<String> printed = new ArrayList<>();
        for (String arg : finding.args()) {
            printed.add(printed.isEmpty() && COUNT.matcher(arg).matches() ? formats.number(arg) : arg);
        }
        return printed;
    }

    /// The rows that are no process have no id of the office's own.
    private String rows(String ids) {
        return Stream.of(ids.split(", "))
                .map(id -> switch (id) {
                    case ProcessFigures.UNASSIGNED -> texts.label("control.sums.other");
                    case ProcessFigures.TOTAL -> texts.label("row.total");
                    default -> id;
                })
                .collect(Collectors.joining(", "));
    }

    private String date(String stated) {
        return dates.computeIfAbsent(
                stated, words -> PartialDate.read(words).map(formats::prose).orElse(words));
    }
}
