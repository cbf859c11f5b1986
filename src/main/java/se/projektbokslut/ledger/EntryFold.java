package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.lists.DescribedList;

/// Folds the rows of a list of entries, company by company, in one pass over them.
///
/// Rows of a voucher that follow on each other are folded as they come. Where a voucher's rows stand apart, as in
/// a list that is sorted by account, that is found out ([#isScattered]) and the list is read again by a fold that
/// [gathers][GatheredEntries] them.
final class EntryFold {
    /// Companies of one file, each as often as it is named otherwise; what has more is no list of companies.
    private static final int MOST_COMPANIES = 1_000;

    private final DescribedList list;
    private final EntryRows rows;
    private final ProcessOfAccount processes;
    private final EntryWay way;

    /// Whether it is told which entries are one voucher.
    private final boolean told;

    /// By what they are named as, the one form of all names of a company.
    private final Map<String, String> named = new HashMap<>();

    private final Map<String, EntriesOfCompany> companies = new HashMap<>();

    /// Those that some entry is of; the others only have rows that are refused.
    private final Set<EntriesOfCompany> used = new HashSet<>();

    private final @Nullable String asked;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, RefusedCodes> refusedCodes = new HashMap<>();
    private final SeenVouchers seen = new SeenVouchers();
    private final GatheredEntries gathered = new GatheredEntries();
    private final KeyedEntry at = new KeyedEntry();
    private @Nullable PlainEntries plain;
    private @Nullable Problem fault;
    private boolean scattered;
    private boolean numbered;
    private boolean unnumbered;
    private long read;
    private long refused;
    private long passedOver;

    /// The voucher at hand.
    private @Nullable EntriesOfCompany current;

    private long currentSeries;
    private long currentNumber;
    private int currentDate;

    EntryFold(DescribedList list, ProcessOfAccount processes, EntryWay way) {
        this.list = list;
        this.rows = new EntryRows(list);
        this.processes = processes;
        this.way = way;
        this.told = way.told() && rows.hasVouchers();
        this.asked = way.company() == null ? null : StatedCompany.key(way.company());
    }

    /// Goes through all rows; call once.
    ///
    /// @throws ArithmeticException if a sum leaves the range of a `long`
    EntryFold fold() {
        PlainEntries cut = way.plain() ? PlainEntries.of(list, rows, this) : null;
        plain = cut;
        if (cut != null) {
            // Known from the first row on, so that this one is taken too.
            cut.after(company(rows.company()));
        }
        int counted = cut == null ? list.each(this::row) : list.each(cut, this::row);
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
                noteCode(rows.row());
                add(rows.row());
            }
            case ENTRY -> add(rows.row());
        }
        if (plain != null) {
            plain.after(companies.get(key(rows.row().company)));
        }
    }

    /// More refusals than are ever said are not kept.
    private void trim() {
        if (refusals.size() > 2 * Refusal.MOST_ROWS) {
            refusals.subList(Refusal.MOST_ROWS, refusals.size()).clear();
        }
    }

    private void noteCode(EntryRow row) {
        if (row.project != null) {
            int year = row.date == SieDates.INVALID ? 0 : row.date / 10_000;
            refusedCodes
                    .computeIfAbsent(key(row.company), _ -> new RefusedCodes())
                    .add(new SliceSums.RefusedCode(year, EntriesOfCompany.raw(row.project), 1, row.line));
        }
    }

    private void add(EntryRow row) {
        String key = key(row.company);
        boolean other = asked != null && !asked.equals(key);
        boolean unowned = rows.hasCompanies() && row.company.isEmpty();
        boolean nowhere = row.refused && (row.date == SieDates.INVALID || unowned || !told);
        if (other || nowhere || scattered) {
            return;
        }
        // A refused row too may begin its company, or the first voucher would miss it when it is to sum to zero.
        EntriesOfCompany own = company(row.company);
        if (!row.refused) {
            used.add(own);
        }
        at.line = row.line;
        at.date = row.date;
        at.series = own.key(row.series);
        at.number = row.number;
        at.account = own.key(row.account);
        at.project = own.key(row.project);
        at.debit = row.debit;
        at.credit = row.credit;
        at.refused = row.refused;
        if (put(own, at)) {
            own.name(row);
        }
    }

    private String key(String name) {
        return named.computeIfAbsent(name, StatedCompany::key);
    }

    private EntriesOfCompany company(String name) {
        String key = key(name);
        EntriesOfCompany own = companies.get(key);
        if (own == null) {
            own = new EntriesOfCompany(name, told, processes, way.look());
            companies.put(key, own);
        }
        fault = named.size() > MOST_COMPANIES ? Problem.SIE_TOO_VARIED : fault;
        return own;
    }

    /// Puts an entry where it belongs.
    ///
    /// @return whether it belongs to this part
    boolean put(EntriesOfCompany own, KeyedEntry entry) {
        if (scattered) {
            return false;
        }
        if (way.parts() > 1 && Long.remainderUnsigned(entry.id(own.seed()) >>> 7, way.parts()) != way.part()) {
            return false;
        }
        numbered |= entry.number != VoucherNumber.NONE;
        unnumbered |= entry.number == VoucherNumber.NONE && !entry.refused;
        if (way.gathered()) {
            gathered.add(own, entry.id(own.seed()), entry);
        } else {
            stream(own, entry);
        }
        if (own.isFull()) {
            fault = Problem.SIE_TOO_VARIED;
        }
        return true;
    }

    private void stream(EntriesOfCompany own, KeyedEntry entry) {
        Vouchers vouchers = own.vouchers();
        boolean same = current == own
                && currentSeries == entry.series
                && currentNumber == entry.number
                && currentDate == entry.date
                && told;
        if (!same) {
            if (current != null) {
                current.vouchers().end();
            }
            boolean known = entry.number != VoucherNumber.NONE && told;
            if (known && way.look() == VoucherLook.NONE && seen.has(entry.id(own.seed()), entry.date)) {
                scattered = true;
                return;
            }
            vouchers.begin(entry.line, entry.series, entry.number, entry.date);
            current = own;
            currentSeries = entry.series;
            currentNumber = entry.number;
            currentDate = entry.date;
        }
        if (entry.refused) {
            vouchers.spoil();
        } else {
            vouchers.add(entry.line, entry.account, entry.project, entry.debit, entry.credit);
        }
    }

    /// Whether amounts that were read as they were cut, each by itself, are told otherwise by all together.
    boolean isAmbiguous() {
        return plain != null && plain.amounts().isAmbiguous(list);
    }

    /// The sign before decimals of amounts that were read as they were cut; null for none.
    @Nullable
    Character decimal() {
        return plain == null ? null : plain.amounts().decimal();
    }

    /// A row that was taken as it was cut.
    void taken() {
        read++;
    }

    /// Whether nothing of the list is used any more.
    boolean isOver() {
        return fault != null;
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

    /// The project codes of the company's rows that are refused.
    List<SliceSums.RefusedCode> refusedCodes(String company) {
        return refusedCodes.getOrDefault(key(company), new RefusedCodes()).all();
    }

    /// Whether there is a column of voucher numbers and no entry has one.
    boolean isWithoutNumbers() {
        return rows.hasVouchers() && unnumbered && !numbered;
    }

    boolean hasVouchers() {
        return told;
    }

    /// How its rows are read.
    EntryRows rowsRead() {
        return rows;
    }

    /// The signs of all rows.
    CreditSigns signs() {
        return rows.signs();
    }

    /// Why no row can be used for what a column says that no key reads; empty where that is none.
    Optional<Refusal> unread() {
        return rows.sides().refusal();
    }

    /// By company, as the list names each first. What only refused rows name may be none.
    Map<String, EntriesOfCompany> companies() {
        var byName = new TreeMap<String, EntriesOfCompany>();
        companies.values().stream()
                .filter(own -> used.contains(own) || !rows.hasCompanies())
                .forEach(own -> byName.put(own.company(), own));
        return byName;
    }

    /// Those of the company that was asked for; null where it has none in this part.
    @Nullable
    EntriesOfCompany asked() {
        return companies.get(Objects.requireNonNull(asked));
    }
}
