package se.projektbokslut.findings;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Who can mend a finding. A role, never a person: names are personal data and stay in the record.
public enum Role {
    @JsonProperty("project-leader")
    PROJECT_LEADER("project-leader"),
    @JsonProperty("project-owner")
    PROJECT_OWNER("project-owner"),
    @JsonProperty("finance-office")
    FINANCE_OFFICE("finance-office");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /// As `findings.csv` writes it.
    public String code() {
        return code;
    }
}
