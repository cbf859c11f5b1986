package se.projektbokslut.settings;

import java.util.Optional;

/// A range of accounts as `processes.yaml` writes it: a prefix (`"15"`) or two ends (`"2440-2449"`).
///
/// An account lies in it if as many of its leading characters as the ends have lie between them, both included,
/// compared as text (CONTRACT, "processes.yaml"). So `24401` lies in `2440-2449` and in `24`, and `244` does not
/// lie in `2440-2449`. Accounts are text: letters and leading zeros count.
///
/// @param low the lower end; letters and digits only
/// @param high the upper end, as long as the lower one and not less; the same text for a prefix
public record AccountRange(String low, String high) {
    private static final int LONGEST = 32;

    /// The range that the text writes; empty if it writes none: no letters and digits, ends of different length,
    /// the greater end first.
    public static Optional<AccountRange> parse(String text) {
        int dash = text.indexOf('-');
        String low = dash < 0 ? text : text.substring(0, dash).strip();
        String high = dash < 0 ? text : text.substring(dash + 1).strip();
        boolean sound = isAccount(low) && isAccount(high) && low.length() == high.length() && low.compareTo(high) <= 0;
        return sound ? Optional.of(new AccountRange(low, high)) : Optional.empty();
    }

    public boolean contains(String account) {
        int length = low.length();
        return account.length() >= length
                && startOf(account, length).compareTo(low) >= 0
                && startOf(account, length).compareTo(high) <= 0;
    }

    /// Whether there could be an account that lies in both.
    boolean overlaps(AccountRange other) {
        int length = Math.min(low.length(), other.low.length());
        return startOf(low, length).compareTo(startOf(other.high, length)) <= 0
                && startOf(other.low, length).compareTo(startOf(high, length)) <= 0;
    }

    private static String startOf(String text, int length) {
        return text.length() == length ? text : text.substring(0, length);
    }

    private static boolean isAccount(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(Character::isLetterOrDigit);
    }

    /// As `processes.yaml` writes it.
    @Override
    public String toString() {
        return low.equals(high) ? low : low + "-" + high;
    }
}
