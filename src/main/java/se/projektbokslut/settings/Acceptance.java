package se.projektbokslut.settings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;

/// A finding that the office has looked at and accepts (`accepted.yaml`). A finding is accepted when file, record
/// and code agree; one left out agrees with every value.
///
/// @param file relative to the input folder; null: any
/// @param record the record's id, ignoring case; null: any
/// @param code the finding's code as the file has it; one that no finding has meets none
/// @param at where the file says so; null in no file
public record Acceptance(
        @Nullable String file,
        @Nullable String record,
        String code,
        @Nullable String because,
        @Nullable LocalDate date,
        @Nullable Location at) {
    /// One of no file.
    public Acceptance(
            @Nullable String file,
            @Nullable String record,
            FindingCode code,
            @Nullable String because,
            @Nullable LocalDate date) {
        this(file, record, code.name(), because, date, null);
    }
}
