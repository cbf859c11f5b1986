package se.projektbokslut.publication;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.Statement;
import se.projektbokslut.findings.Location;

/// A fact that one of two states of a year tells otherwise, or alone.
record MovedFact(Statement.@Nullable Fact was, Statement.@Nullable Fact is) {
    Statement.Fact either() {
        return Objects.requireNonNull(is == null ? was : is);
    }

    /// Where it is stated now, or was.
    @Nullable
    Location at() {
        Location now = is == null ? null : is.at();
        return now != null || was == null ? now : was.at();
    }

    boolean cameOrWent() {
        return was == null || is == null;
    }

    /// Whether an amount was below zero and is not, or the other way round, or is known in one of the two only.
    boolean crossesZero() {
        return was == null
                || is == null
                || was.value().startsWith("-") != is.value().startsWith("-");
    }

    boolean isOrWas(String value) {
        return Stream.of(was, is).anyMatch(fact -> fact != null && fact.value().equals(value));
    }
}
