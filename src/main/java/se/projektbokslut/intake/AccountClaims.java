package se.projektbokslut.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which process claims which accounts from which year on, with the places where that is written: what tells two
/// processes that claim the same account.
final class AccountClaims {
    private static final int ALWAYS = Integer.MIN_VALUE;

    private final List<Claim> claims = new ArrayList<>();

    private record Claim(String process, int from, AccountRange range, Location at) {}

    /// @param from the first calendar year; null: always
    /// @param at where the range stands, or its process where the range is the chart's default
    void add(String process, @Nullable Integer from, AccountRange range, Location at) {
        claims.add(new Claim(process, from == null ? ALWAYS : from, range, at));
    }

    /// One fault for each two ranges of different processes that could hold the same account in some year, at the
    /// one that is written later. It names both processes and the line of the other range.
    List<Refusal> overlaps() {
        List<Refusal> faults = new ArrayList<>();
        SortedSet<Integer> years = new TreeSet<>();
        claims.forEach(claim -> years.add(claim.from));
        for (int i = 0; i < claims.size(); i++) {
            for (int j = 0; j < i; j++) {
                Claim one = claims.get(j);
                Claim other = claims.get(i);
                if (!one.process.equals(other.process)
                        && one.range.overlaps(other.range)
                        && years.stream().anyMatch(year -> holds(one, year) && holds(other, year))) {
                    faults.add(fault(one, other));
                }
            }
        }
        faults.sort(Comparator.comparingInt((Refusal r) -> r.at().line()).thenComparingInt(r -> r.at().column()));
        return faults;
    }

    private static Refusal fault(Claim one, Claim other) {
        boolean inOrder = one.at.line() <= other.at.line();
        Claim first = inOrder ? one : other;
        Claim second = inOrder ? other : one;
        return new Refusal(
                second.at,
                "",
                "processes.accounts",
                Problem.ACCOUNTS_OVERLAP,
                second.process,
                second.range.toString(),
                first.process,
                first.range.toString(),
                Integer.toString(first.at.line()));
    }

    /// Whether the claim holds in that year: it has begun, and no later rule of its process has replaced it.
    private boolean holds(Claim claim, int year) {
        return claim.from <= year
                && claims.stream()
                        .noneMatch(later ->
                                later.process.equals(claim.process) && later.from > claim.from && later.from <= year);
    }
}
