package se.projektbokslut.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Problem;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/// What one slice of a SIE file says, folded: a product that the cache keeps. Lines are counted from 1 within the
/// slice, texts hold one character a byte: both are known for certain only when all slices are there
/// ([SieFiles#merge]). The many small sums are written as lists, without the names of their parts, since
/// writing and reading the product is a good part of the work.
///
/// @param lines how many lines the slice has
/// @param encoding what tells the encoding
/// @param groups entries by year, account and project, ordered
/// @param periods entries by period and account, ordered: what balances are checked with
/// @param dates entries by the voucher's date, ordered; vouchers without entries are there too
/// @param vouchers how many touch each process in each year, ordered
/// @param series which voucher numbers stand here, ordered
/// @param header the records other than vouchers that the ledger is made of, in the order of the file
/// @param noted what findings are made of, ordered
/// @param unbalanced the first vouchers that do not sum to zero
/// @param controls the first lines with a control character
/// @param dimensions entries without a project, by each other dimension that they carry
/// @param checksums the contents between `#KSUMMA` records, in the order of the file
/// @param known how many records have a label that the standard knows
/// @param entries number of `#TRANS` rows, refused ones included
/// @param refusedEntries number of `#TRANS` rows that cannot be used
/// @param refusals why, the first ones
/// @param refusedCodes the project codes of entries that are refused, as far as they could be read
/// @param fault what makes the whole file unusable; null where nothing does
public record SliceSums(
        long lines,
        Encoding encoding,
        List<GroupSum> groups,
        List<PeriodSum> periods,
        List<DateCount> dates,
        List<SieLedger.VoucherCount> vouchers,
        List<SeriesSum> series,
        List<HeaderRow> header,
        List<Noted> noted,
        List<Unbalanced> unbalanced,
        List<Control> controls,
        List<DimensionCount> dimensions,
        List<Stretch> checksums,
        long known,
        long entries,
        long refusedEntries,
        List<RowFault> refusals,
        List<RefusedCode> refusedCodes,
        @Nullable RowFault fault) {
    /// The product of a slice that makes its file unusable; without a fault, of nothing.
    static SliceSums unusable(long lines, long entries, @Nullable RowFault fault) {
        return new SliceSums(
                lines,
                new Encoding(0, 0, 0, 0, 0, 0, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                entries,
                0,
                List.of(),
                List.of(),
                fault);
    }

    /// This one with other lists of what grows with the file.
    SliceSums with(
            List<GroupSum> otherGroups,
            List<PeriodSum> otherPeriods,
            List<HeaderRow> otherHeader,
            List<RowFault> otherRefusals) {
        return new SliceSums(
                lines,
                encoding,
                otherGroups,
                otherPeriods,
                dates,
                vouchers,
                series,
                otherHeader,
                noted,
                unbalanced,
                controls,
                dimensions,
                checksums,
                known,
                entries,
                refusedEntries,
                otherRefusals,
                refusedCodes,
                fault);
    }

    /// This one as if it had no vouchers.
    SliceSums withoutVouchers() {
        return new SliceSums(
                lines, encoding, List.of(), List.of(), List.of(), List.of(), List.of(), header, List.of(), List.of(),
                List.of(), List.of(), List.of(), known, 0, 0, List.of(), List.of(), fault);
    }

    /// @param high bytes from 0x80 up
    /// @param cp437 how many of them are å, ä or ö in code page 437
    /// @param latin1 how many are in Latin-1
    /// @param letters how many letters of more than one byte are valid UTF-8
    /// @param broken how many places are not: bytes of another encoding, or letters that are cut off
    /// @param brokenBefore how many of the letters were broken before the file was saved as UTF-8
    /// @param lines the lines of the first places of these two kinds, rising
    public record Encoding(
            long high, long cp437, long latin1, long letters, long broken, long brokenBefore, List<Long> lines) {}

    /// @param debit the sum of the positive entries, in öre
    /// @param credit the sum of the negative ones without sign, in öre
    @JsonSerialize(using = GroupJson.Writer.class)
    @JsonDeserialize(using = GroupJson.Reader.class)
    public record GroupSum(
            int year, String account, @Nullable String project, long entries, long debit, long credit) {
        /// The sum of both.
        ///
        /// @throws ArithmeticException if it leaves the range of a `long`
        GroupSum plus(GroupSum other) {
            return new GroupSum(
                    year,
                    account,
                    project,
                    entries + other.entries,
                    Math.addExact(debit, other.debit),
                    Math.addExact(credit, other.credit));
        }
    }

    /// @param period its first day, `yyyymmdd`: a month, or the part of one in which a fiscal year begins or ends
    /// @param sum in öre
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record PeriodSum(int period, String account, long sum) {}

    /// @param date `yyyymmdd`
    /// @param line of the first voucher with an entry; 0 where none has one
    public record DateCount(int date, long entries, long line) {}

    /// @param first the lowest number; null where none has one that is an integer
    /// @param rising whether each of the numbers is higher than the one before, so that none stands twice
    public record SeriesSum(
            int period,
            String series,
            @Nullable Long first,
            @Nullable Long last,
            long vouchers,
            boolean rising) {}

    /// @param label without its `#`, in capitals
    public record HeaderRow(long line, String label, List<String> fields) {
        /// Empty where the row has no such field.
        ///
        /// @param place counted from 0
        String field(int place) {
            return place < fields.size() ? fields.get(place) : "";
        }
    }

    /// @param line the first
    public record Noted(FindingCode code, long count, long line) {}

    /// @param difference what the voucher's entries sum to, in öre
    public record Unbalanced(long line, long difference) {}

    public record Control(long line, int character) {}

    /// @param line the first
    /// @param objects the first ones that the entries carry, one character a byte
    public record DimensionCount(long dimension, long entries, long line, List<String> objects) {}

    /// What `#KSUMMA` is computed over, as far as it stands between two such records or a slice's ends.
    ///
    /// @param raw the contents' bytes as they are
    /// @param fromLatin1 as code page 437 if the file is Latin-1
    /// @param fromUtf8 as code page 437 if the file is UTF-8
    /// @param mark the record that ends the stretch; null at the slice's end
    public record Stretch(
            Crc raw, Crc fromLatin1, Crc fromUtf8, @Nullable Mark mark) {}

    public record Crc(long value, long length) {}

    /// A `#KSUMMA` record.
    ///
    /// @param stated its value, empty for the one that begins
    public record Mark(long line, String stated) {}

    /// @param year of the voucher; 0 where it has no date that can be read
    /// @param entries how many are refused
    /// @param line of the first of them
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record RefusedCode(int year, String project, long entries, long line) {
        RefusedCode plus(RefusedCode other) {
            return new RefusedCode(year, project, entries + other.entries, Math.min(line, other.line));
        }
    }

    /// @param label of the record, with its `#`; empty where it is about no record
    /// @param args what the problem's text names; never a value of a row
    public record RowFault(long line, String label, Problem problem, List<String> args) {
        RowFault(long line, String label, Problem problem) {
            this(line, label, problem, List.of());
        }
    }
}
