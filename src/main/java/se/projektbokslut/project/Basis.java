package se.projektbokslut.project;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether a source says a thing itself, or the record's keeper concluded it.
public enum Basis {
    @JsonProperty("stated")
    STATED,
    @JsonProperty("derived")
    DERIVED
}
