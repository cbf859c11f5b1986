package se.projektbokslut.delivery;

/// How handing something over ended.
sealed interface Handing {
    /// @param again whether an earlier try may have arrived too
    record Done(boolean again) implements Handing {}

    /// It was not handed over.
    ///
    /// @param line what, where, what to do; without a name or an address
    record Failed(String line) implements Handing {}

    /// It may have been: whoever took it fell silent before saying so.
    ///
    /// @param line what, where, what to do; without a name or an address
    record Unconfirmed(String line) implements Handing {}
}
