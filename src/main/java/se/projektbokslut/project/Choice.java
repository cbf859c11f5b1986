package se.projektbokslut.project;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The codes that a key may have and what they stand for.
///
/// @param allowed all codes, for the message that refuses another
record Choice<E>(Map<String, E> byCode, String allowed) {
    /// The constants of an enum, in kebab-case.
    @SafeVarargs
    static <E extends Enum<E>> Choice<E> of(E... constants) {
        Map<String, E> byCode = new LinkedHashMap<>();
        for (E constant : constants) {
            byCode.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return new Choice<>(byCode, String.join(", ", byCode.keySet()));
    }

    /// Two codes for a yes and a no.
    static Choice<Boolean> of(String yes, String no) {
        return new Choice<>(Map.of(yes, true, no, false), yes + ", " + no);
    }

    @Nullable
    E get(String code) {
        return byCode.get(code);
    }
}
