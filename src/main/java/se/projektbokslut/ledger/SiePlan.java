package se.projektbokslut.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Refusal;

/// How one SIE file is read: in slices that are folded apart from each other.
///
/// @param file its path relative to the input folder
/// @param refusal why the file is no SIE file; null where it may be one, and only then there are slices
/// @param byteOrderMark whether it begins with UTF-8's
/// @param checksum whether it has a `#KSUMMA` anywhere: its contents are then summed
/// @param boundaries first days of periods that are no first days of a month, `yyyymmdd`, rising
/// @param slices ranges of the file, in its order, each but the first beginning with a `#VER`
public record SiePlan(
        String file,
        @Nullable Refusal refusal,
        boolean byteOrderMark,
        boolean checksum,
        List<Integer> boundaries,
        List<Slice> slices) {
    /// @param from its first byte
    /// @param to where it ends, exclusive
    public record Slice(long from, long to) {}
}
