package se.projektbokslut.annual;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// Where a year's actual comes from (CONTRACT, `actual_basis`).
public enum ActualBasis {
    /// From the entries of the ledger.
    @JsonProperty("ledger")
    LEDGER,
    /// Only the record states it; no ledger confirms it.
    @JsonProperty("record")
    RECORD;

    /// As fields and keys write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
