package se.projektbokslut.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A process that a project belongs to or touches.
///
/// @param id the process's id in `processes.yaml`
/// @param direct true: *Avser processen*; false: *Berör processen* (`role: touched`)
/// @param shareHundredths the process's part of the project's amounts in hundredths of a percent, 0 to 10 000;
///     null where no direct process of the project states one (then they share equally)
public record ProcessLink(
        String id,
        boolean direct,
        Basis basis,
        @Nullable String because,
        List<String> lines,
        @Nullable Integer shareHundredths) {
    public ProcessLink {
        lines = List.copyOf(lines);
    }
}
