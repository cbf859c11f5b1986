package se.projektbokslut.settings;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The unit of amounts in summaries, charts and the page (`amounts` of `processes.yaml`); what is looked up one
/// by one shows kronor and öre.
public enum AmountUnit {
    /// Kronor.
    @JsonProperty("kr")
    KR,
    /// Thousands of kronor.
    @JsonProperty("tkr")
    TKR
}
