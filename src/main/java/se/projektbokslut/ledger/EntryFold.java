package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.lists.DescribedList;

/// Folds the rows of a list of entries, company by company, in one pass over them.
///
/// Rows of a voucher that follow on each other are folded as they come. Where a voucher's rows stand apart, as in
/// a list that is sorted by account, that is found out ([#isScattered]) and the list is read again by a fold that
/// [gathers][GatheredEntries] them.
final class EntryFold {
    /// Companies of one file; what has more is no list of companies.
    private static final int MOST_COMPANIES = 1_000;

    /// Vouchers that are remembered in one pass: some 100 MB at most.
    private static final int MOST_VOUCHERS = 1 << 22;

    private final DescribedList list;
    private final EntryRows rows;
    private final ProcessOfAccount processes;
    private final Way way;
    private final Map<String, EntriesOfCompany> companies = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final LongSet seen = new LongSet();
    private final GatheredEntries gathered = new GatheredEntries();
    private @Nullable Problem fault;
    private boolean scattered;
    private long read;
    private long refused;
    private long passedOver;

    /// The voucher at hand.
    private @Nullable EntriesOfCompany current;

    private long currentId;

    /// How the rows are gone through.
    ///
    /// @param gathered whether a voucher's rows may stand apart
    /// @param part which vouchers, counted from 0
    /// @param parts of how many
    /// @param company only this one's; null for all
    /// @param look at its vouchers
    record Way(boolean gathered, int part, int parts, @Nullable String company, VoucherLook look) {}

    EntryFold(DescribedList list, ProcessOfAccount processes, Way way) {
        this.list = list;
        this.rows = new EntryRows(list);
        this.processes = processes;
        this.way = way;
    }

    /// Goes through all rows; call once.
    ///
    /// @throws ArithmeticException if a sum leaves the range of a `long`
    EntryFold fold() {
        int counted = list.each(this::row);
        if (counted != read) {
            throw new IllegalStateException("rows given and counted differ: " + read + ", " + counted);
        }
        gathered.feed();
        return this;
    }

    private void row(ListRow cells) {
        read++;
        if (fault != null) {
            return;
        }
        switch (rows.read(cells, refusals)) {
            case PASSED_OVER -> passedOver++;
            case REFUSED -> {
                refused++;
                trim();
                add(rows.row());
            }
            case ENTRY -> add(rows.row());
        }
    }

    /// More refusals than are ever said are not kept.
    private void trim() {
        if (refusals.size() > 2 * Refusal.MOST_ROWS) {
            refusals.subList(Refusal.MOST_ROWS, refusals.size()).clear();
        }
    }

    private void add(EntryRow row) {
        boolean other = way.company != null && !way.company.equals(row.company);
        boolean nowhere = row.refused && (row.date == SieDates.INVALID || !rows.hasVouchers());
        if (other || nowhere || scattered) {
            return;
        }
        EntriesOfCompany own = companies.get(row.company);
        if (own == null) {
            if (row.refused) {
                return;
            }
            own = new EntriesOfCompany(row.company, rows.hasVouchers(), processes, way.look);
            companies.put(row.company, own);
            fault = companies.size() > MOST_COMPANIES ? Problem.SIE_TOO_VARIED : null;
        }
        long series = own.key(row.series);
        long id = id(row);
        if (Long.remainderUnsigned(id >>> 7, way.parts) == way.part) {
            if (way.gathered) {
                gathered.add(own, id, row, series, own.key(row.account), own.key(row.project));
            } else {
                stream(own, id, row, series);
            }
            own.name(row);
        }
        if (own.isFull()) {
            fault = Problem.SIE_TOO_VARIED;
        }
    }

    private void stream(EntriesOfCompany own, long id, EntryRow row, long series) {
        Vouchers vouchers = own.vouchers();
        boolean same = current == own && currentId == id && rows.hasVouchers();
        if (!same) {
            if (current != null) {
                current.vouchers().end();
            }
            boolean numbered = row.number != FieldCursor.NO_NUMBER;
            if (numbered && way.look == VoucherLook.NONE && isKnown(id)) {
                scattered = true;
                return;
            }
            vouchers.begin(row.line, series, row.number, row.date);
            current = own;
            currentId = id;
        }
        if (row.refused) {
            vouchers.spoil();
        } else {
            vouchers.add(row.line, own.key(row.account), own.key(row.project), row.debit, row.credit);
        }
    }

    private boolean isKnown(long id) {
        int before = seen.size();
        seen.numberOf(id);
        return seen.size() == before || seen.size() > MOST_VOUCHERS;
    }

    /// What tells vouchers of the list apart.
    private static long id(EntryRow row) {
        long id = mix(row.company.hashCode());
        String series = row.series;
        for (int i = 0; series != null && i < series.length(); i++) {
            id = mix(id + series.charAt(i));
        }
        return mix(mix(id ^ row.number) + row.date);
    }

    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// Whether rows of one voucher stand apart, so that what was folded is not right.
    boolean isScattered() {
        return scattered;
    }

    /// Why the file cannot be used; null where it can.
    @Nullable
    Problem fault() {
        return fault;
    }

    /// How many rows there are.
    long rows() {
        return read;
    }

    long refused() {
        return refused;
    }

    long passedOver() {
        return passedOver;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    boolean hasVouchers() {
        return rows.hasVouchers();
    }

    /// By company.
    Map<String, EntriesOfCompany> companies() {
        return companies;
    }

    /// Those of the company that was asked for; null where it has none in this part.
    @Nullable
    EntriesOfCompany company() {
        return companies.get(Objects.requireNonNull(way.company));
    }
}
