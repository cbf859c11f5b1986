package se.projektbokslut.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Which process claims which accounts, with the places where that is written: what tells two processes that claim
/// the same account. A range that begins in some year holds from then on, so two that overlap do so in some year.
final class AccountClaims {
    private final List<Claim> claims = new ArrayList<>();

    private record Claim(String process, AccountRange range, Location at) {}

    /// @param at where the range stands, or its process where the range is the chart's default
    void add(String process, AccountRange range, Location at) {
        claims.add(new Claim(process, range, at));
    }

    /// One fault for each two ranges of different processes that could hold the same account, at the
    /// one that is written later. It names both processes and the line of the other range.
    List<Refusal> overlaps() {
        List<Refusal> faults = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            for (int j = 0; j < i; j++) {
                Claim one = claims.get(j);
                Claim other = claims.get(i);
                if (!one.process.equals(other.process) && one.range.overlaps(other.range)) {
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
}
