package se.projektbokslut.annual;

/// Every record that was read and what became of it. Counts different records over the whole input, before any
/// choice of years.
///
/// @param reported standing in at least one year
/// @param undated with no year to stand in
/// @param planned planned projects, which stand in no year yet
/// @param refused could not be used
public record ControlTotals(int read, int reported, int undated, int planned, int refused) {
    /// CONTRACT, "Control totals": read = reported + undated + planned + refused.
    public boolean tie() {
        return read == (long) reported + undated + planned + refused;
    }
}
