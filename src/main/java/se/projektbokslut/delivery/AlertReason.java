package se.projektbokslut.delivery;

import java.util.List;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.report.Texts;

/// Why nothing was published, for a letter in the report's language: the operator's line on standard error is in
/// English.
///
/// @param key of the text, below `delivery.alert.`
/// @param args in the order in which the text has them
/// @param refused what is to be mended first, named below the text
public record AlertReason(String key, List<String> args, List<Refusal> refused) {
    /// A reason that has no text of its own; the letter says where its line stands.
    public static final AlertReason OTHER = new AlertReason("other");

    public AlertReason {
        args = List.copyOf(args);
        refused = List.copyOf(refused);
    }

    public AlertReason(String key, Object... args) {
        this(key, List.of(args).stream().map(String::valueOf).toList(), List.of());
    }

    /// The same with what is to be mended first.
    public AlertReason naming(List<Refusal> toMend) {
        return new AlertReason(key, args, toMend);
    }

    /// What the letter is about: not every reason is that totals do not tie.
    String subject(Texts texts) {
        String about = switch (key) {
            case "no-input", "empty-input", "ledger-gone", "records-gone", "records-refused" -> "input";
            case "contradiction", "adoption-gone", "clock", "other" -> key;
            default -> "totals";
        };
        return texts.label("delivery.alert-subject." + about);
    }

    String in(Texts texts) {
        StringBuilder said = new StringBuilder(texts.label("delivery.alert." + key, args.toArray()));
        refused.forEach(refusal -> said.append("\n\n").append(named(refusal, texts)));
        return said.toString();
    }

    /// One refusal: where it stands, what is wrong and what to do.
    public static String named(Refusal refusal, Texts texts) {
        return refusal.at().ofLine() + ": " + texts.problem(refusal);
    }
}
