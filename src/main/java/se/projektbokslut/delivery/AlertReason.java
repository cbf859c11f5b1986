package se.projektbokslut.delivery;

import java.util.List;
import se.projektbokslut.report.Texts;

/// Why nothing was published, for a letter in the report's language: the operator's line on standard error is in
/// English.
///
/// @param key of the text, below `delivery.alert.`
/// @param args in the order in which the text has them
public record AlertReason(String key, List<String> args) {
    /// A reason that has no text of its own; the letter says where its line stands.
    public static final AlertReason OTHER = new AlertReason("other");

    public AlertReason {
        args = List.copyOf(args);
    }

    public AlertReason(String key, Object... args) {
        this(key, List.of(args).stream().map(String::valueOf).toList());
    }

    String in(Texts texts) {
        return texts.label("delivery.alert." + key, args.toArray());
    }
}
