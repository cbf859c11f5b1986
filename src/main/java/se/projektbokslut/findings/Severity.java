package se.projektbokslut.findings;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How much a finding matters. The constants stand in rising order.
public enum Severity {
    /// Worth knowing; nobody has to act.
    @JsonProperty("info")
    INFO,
    /// Somebody should mend it; the figures stand.
    @JsonProperty("warning")
    WARNING,
    /// A figure cannot be trusted: exit code 3 unless accepted.
    @JsonProperty("error")
    ERROR;

    /// As the contract's files write it.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
