package se.projektbokslut.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.lists.ColumnDescription;
import se.projektbokslut.lists.DescribedList;

/// Reads the rows of a list of entries by its description. A row that cannot be placed, or has no account or no
/// amount, is refused for each of its faults.
final class EntryRows {
    /// As the SIE reader has it.
    private static final BigDecimal TOO_LARGE = new BigDecimal("1E16");

    /// Series and number in one cell: `A 12`, `LR-00012`.
    private static final Pattern SERIES_AND_NUMBER = Pattern.compile("(\\p{L}+)[ -]?([0-9]{1,18})");

    private final DescribedList list;
    private final EntryRow row = new EntryRow();
    private final DescribedList.@Nullable Use date;
    private final DescribedList.@Nullable Use month;
    private final DescribedList.@Nullable Use account;
    private final DescribedList.@Nullable Use accountText;
    private final DescribedList.@Nullable Use project;
    private final DescribedList.@Nullable Use projectText;
    private final DescribedList.@Nullable Use series;
    private final DescribedList.@Nullable Use voucher;
    private final BalanceRows balances;
    private final EntryTotals totals;
    private final List<DescribedList.Use> amounts;
    private final List<DescribedList.Use> debits;
    private final List<DescribedList.Use> credits;
    private final CreditSigns signs = new CreditSigns();
    private final UnreadSides sides;
    private final @Nullable String companyColumn;
    private final String company;

    EntryRows(DescribedList list) {
        this.list = list;
        this.date = only("date");
        this.month = only("month");
        this.account = only("account");
        this.accountText = only("account-text");
        this.project = only("project");
        this.projectText = only("project-text");
        this.series = only("series");
        this.voucher = only("voucher");
        this.balances = new BalanceRows(list, voucher);
        this.totals = new EntryTotals(
                list,
                Stream.of(account, project, voucher, series, date, month)
                        .filter(Objects::nonNull)
                        .toList(),
                accountText,
                balances);
        this.amounts = all("amount");
        this.debits = all("debit");
        this.credits = all("credit");
        this.sides = new UnreadSides(list);
        ColumnDescription.Company of = list.description().company();
        this.companyColumn = of == null ? null : of.column();
        String name = of == null ? null : of.name();
        this.company = name == null ? "" : name;
    }

    /// What a row became.
    enum Became {
        ENTRY,
        REFUSED,
        PASSED_OVER
    }

    private DescribedList.@Nullable Use only(String key) {
        List<DescribedList.Use> uses = all(key);
        return uses.isEmpty() ? null : uses.getFirst();
    }

    private List<DescribedList.Use> all(String key) {
        return list.uses().stream().filter(use -> use.of().key().equals(key)).toList();
    }

    /// Whether the list tells which entries are one voucher.
    boolean hasVouchers() {
        return voucher != null;
    }

    /// Whether rows may say no more than the month of their entry.
    boolean isByMonth() {
        return month != null;
    }

    /// Whether a column says of which project each entry is.
    boolean hasProjects() {
        return project != null;
    }

    /// The company of all entries; empty where nothing or a column says it.
    String company() {
        return company;
    }

    /// Whether a column says whose each entry is.
    boolean hasCompanies() {
        return companyColumn != null;
    }

    /// The signs of the rows read so far.
    CreditSigns signs() {
        return signs;
    }

    /// The columns of sides that no key reads, as the rows read so far have them.
    UnreadSides sides() {
        return sides;
    }

    /// The row read last.
    EntryRow row() {
        return row;
    }

    /// @param refusals take why the row is refused
    Became read(ListRow cells, List<Refusal> refusals) {
        List<Refusal> faults = new ArrayList<>(0);
        faults.addAll(cells.faults());
        if (faults.isEmpty() && (balances.isBalance(cells) || list.isPassedOver(cells, faults))) {
            return Became.PASSED_OVER;
        }
        row.line = cells.at().line();
        row.account = text(cells, account, faults);
        if (faults.isEmpty()) {
            totals.refuse(cells, row.account != null, faults);
        }
        boolean total = !faults.isEmpty();
        row.company = company(cells, faults);
        row.date = date(cells, faults);
        row.series = text(cells, series, faults);
        readVoucher(cells, faults);
        row.accountText = text(cells, accountText, faults);
        row.project = text(cells, project, faults);
        row.projectText = text(cells, projectText, faults);
        readAmounts(cells, faults);
        if (row.account == null && faults.isEmpty()) {
            missing(cells, account, "account", Problem.ENTRY_ACCOUNT, faults);
        }
        row.refused = !faults.isEmpty();
        if (row.refused && EntryFaults.repeatsHeadings(cells, list)) {
            faults.clear();
            faults.add(new Refusal(cells.at(), "", "", Problem.ENTRY_HEADING_AGAIN));
            row.project = null;
        }
        if (total) {
            // What else is wrong with it follows from that. Its day is of no voucher.
            faults.subList(1, faults.size()).clear();
            row.project = null;
            row.date = SieDates.INVALID;
        }
        faults.forEach(fault -> refusals.add(EntryFaults.withoutValue(fault, list)));
        if (!row.refused) {
            sides.see(cells, row.debit - row.credit);
        }
        return row.refused ? Became.REFUSED : Became.ENTRY;
    }

    private String company(ListRow cells, List<Refusal> faults) {
        if (companyColumn == null) {
            return company;
        }
        ListCell cell = list.cell(cells, companyColumn);
        boolean usable = cell != null
                && switch (cell.kind()) {
                    case TEXT, NUMBER -> true;
                    case DATE, BOOLEAN, ITEMS, ERROR, NO_VALUE, MERGED -> false;
                };
        if (!usable) {
            faults.add(new Refusal(
                    cell == null ? cells.at() : cell.at(),
                    "",
                    "company",
                    Problem.ENTRY_COMPANY,
                    MappingReader.shortened(companyColumn)));
            return "";
        }
        Refusal lost = EntryFaults.lostCompany(Objects.requireNonNull(cell), companyColumn);
        if (lost != null) {
            faults.add(lost);
            return "";
        }
        return cell.text().strip();
    }

    private @Nullable String text(ListRow cells, DescribedList.@Nullable Use use, List<Refusal> faults) {
        ListCell cell = use == null ? null : cells.cell(use.column());
        if (use == null || cell == null) {
            return null;
        }
        List<String> texts = list.cells().read(use.of(), cell, faults);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /// The day, or in a list that states only months the last one of it.
    private int date(ListRow cells, List<Refusal> faults) {
        int before = faults.size();
        boolean monthly = date == null;
        DescribedList.Use use = monthly ? month : date;
        String text = text(cells, use, faults);
        int read = text == null ? SieDates.INVALID : monthly ? EntryDates.lastOfMonth(text) : EntryDates.day(text);
        if (read == SieDates.INVALID && faults.size() == before) {
            Problem problem = monthly ? Problem.ENTRY_MONTH : Problem.ENTRY_DATE;
            missing(cells, use, monthly ? "month" : "date", problem, faults);
        }
        return read;
    }

    private static void missing(
            ListRow cells, DescribedList.@Nullable Use use, String key, Problem problem, List<Refusal> faults) {
        String heading = use == null ? key : use.of().heading();
        ListCell cell = use == null ? null : cells.cell(use.column());
        faults.add(new Refusal(
                cell == null ? cells.at().at(cells.at().line(), use == null ? 0 : use.column() + 1) : cell.at(),
                "",
                key,
                problem,
                MappingReader.shortened(heading)));
    }

    private void readVoucher(ListRow cells, List<Refusal> faults) {
        row.number = VoucherNumber.NONE;
        String text = text(cells, voucher, faults);
        if (text == null) {
            return;
        }
        String number = text;
        if (series == null) {
            Matcher both = SERIES_AND_NUMBER.matcher(text);
            if (both.matches()) {
                row.series = both.group(1);
                number = both.group(2);
            }
        }
        row.number = VoucherNumber.of(number.getBytes(StandardCharsets.UTF_8));
    }

    private void readAmounts(ListRow cells, List<Refusal> faults) {
        row.debit = 0;
        row.credit = 0;
        int before = faults.size();
        boolean any = add(cells, amounts, 1, faults);
        any |= add(cells, debits, 1, faults);
        any |= add(cells, credits, -1, faults);
        if (!any && faults.size() == before) {
            List<DescribedList.Use> first = amounts.isEmpty() ? debits.isEmpty() ? credits : debits : amounts;
            missing(cells, first.isEmpty() ? null : first.getFirst(), "amount", Problem.ENTRY_AMOUNT, faults);
        }
    }

    /// @param sign of what the columns state
    /// @return whether any of them states an amount
    private boolean add(ListRow cells, List<DescribedList.Use> uses, int sign, List<Refusal> faults) {
        boolean any = false;
        for (DescribedList.Use use : uses) {
            String text = text(cells, use, faults);
            if (text == null) {
                continue;
            }
            any = true;
            BigDecimal ore = new BigDecimal(text).movePointRight(2);
            if (ore.abs().compareTo(TOO_LARGE) > 0) {
                missing(cells, use, use.of().key(), Problem.ENTRY_AMOUNT_TOO_LARGE, faults);
                continue;
            }
            long signed = sign * ore.longValueExact();
            if (sign < 0) {
                signs.credit(-signed);
            } else {
                signs.debit(signed);
            }
            row.debit += Math.max(0, signed);
            row.credit += Math.max(0, -signed);
        }
        return any;
    }
}
