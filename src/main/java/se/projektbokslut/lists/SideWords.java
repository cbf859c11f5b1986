package se.projektbokslut.lists;

import java.util.Collection;
import java.util.Set;

/// The words of a column that says of each row whether its amount is a debit or a credit, in any letter
/// case.
public final class SideWords {
    private static final Set<String> DEBIT = Set.of("d", "debet", "debit", "dr");
    private static final Set<String> CREDIT = Set.of("k", "kredit", "credit", "cr");

    private SideWords() {}

    public static boolean isCredit(String word) {
        return CREDIT.contains(CellWords.folded(word));
    }

    public static boolean isDebit(String word) {
        return DEBIT.contains(CellWords.folded(word));
    }

    /// Whether all words of a column are those, and some is of a credit. One letter that all rows have may
    /// be a code of anything.
    public static boolean tell(Collection<String> words) {
        boolean credit = words.stream().anyMatch(SideWords::isCredit);
        boolean debit = words.stream().anyMatch(SideWords::isDebit);
        boolean word = words.stream().anyMatch(each -> CellWords.folded(each).length() > 1);
        return credit && (debit || word) && words.stream().allMatch(each -> isCredit(each) || isDebit(each));
    }
}
