package se.projektbokslut.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.CutRows;
import se.projektbokslut.documents.ExponentForm;
import se.projektbokslut.documents.TotalWords;
import se.projektbokslut.documents.Words;
import se.projektbokslut.lists.CellWords;
import se.projektbokslut.lists.ColumnUse;
import se.projektbokslut.lists.DescribedList;

/// Takes rows of a CSV file that say plainly what they say, without making a text of any cell: a date as
/// `2023-03-31` or `20230331`, codes of digits and letters of ASCII, amounts of digits with at most two decimals.
/// Every other row, and every one of a list whose description gives its cells another meaning, is read by
/// [EntryRows].
final class PlainEntries implements CutRows {
    private static final int NONE = -1;
    private static final long NO_CODE = -1;

    private final CreditSigns signs;
    private final UnreadSides sides;
    private final EntryFold fold;
    private final KeyedEntry entry = new KeyedEntry();
    private final Map<String, Integer> columns = new TreeMap<>();
    private final int date;
    private final int account;
    private final int accountText;
    private final int projectText;
    private final int project;
    private final int series;
    private final int voucher;
    private final int amount;
    private final int debit;
    private final int credit;
    private final int width;
    private final PlainAmounts amounts;
    private @Nullable EntriesOfCompany own;

    /// The bytes of the last date, eight at a time: entries that follow each other mostly have the same.
    private long dateBegin;

    private long dateEnd;
    private int dateLength;
    private int dateRead;

    /// The cell at hand, without its quotes.
    private int begin;

    private int end;

    private PlainEntries(DescribedList list, EntryRows rows, EntryFold fold) {
        this.signs = rows.signs();
        this.sides = rows.sides();
        this.fold = fold;
        list.uses().forEach(use -> columns.put(use.of().key(), use.column()));
        date = column("date");
        account = column("account");
        accountText = column("account-text");
        projectText = column("project-text");
        project = column("project");
        series = column("series");
        voucher = column("voucher");
        amount = column("amount");
        debit = column("debit");
        credit = column("credit");
        width = list.headings().size();
        amounts = new PlainAmounts(list.description().words().decimal());
    }

    private int column(String key) {
        return columns.getOrDefault(key, NONE);
    }

    /// Null where the description gives cells another meaning than their own.
    static @Nullable PlainEntries of(DescribedList list, EntryRows rows, EntryFold fold) {
        CellWords words = list.description().words();
        boolean plain = words.missing().isEmpty()
                && words.dates().isEmpty()
                && list.description().rows().only().isEmpty()
                && !rows.hasCompanies()
                && list.uses().stream().map(DescribedList.Use::of).allMatch(PlainEntries::isPlain);
        boolean dated = list.uses().stream().anyMatch(use -> use.of().key().equals("date"));
        List<String> keys = list.uses().stream().map(use -> use.of().key()).toList();
        return plain && dated && keys.stream().distinct().count() == keys.size() && keys.contains("account")
                ? new PlainEntries(list, rows, fold)
                : null;
    }

    private static boolean isPlain(ColumnUse use) {
        return use.values() == null
                && use.split() == null
                && use.times() == null
                && use.label().isEmpty()
                && !use.zeroIsMissing();
    }

    /// A row was read otherwise.
    ///
    /// @param company whose it is; null where it has no entry yet
    void after(@Nullable EntriesOfCompany company) {
        own = company == null ? own : company;
    }

    /// The amounts of the rows that were taken.
    PlainAmounts amounts() {
        return amounts;
    }

    @Override
    public boolean take(byte[] b, int line, int[] from, int[] to) {
        EntriesOfCompany company = own;
        if (company == null || fold.isOver() || !cell(b, from, to, date) || !readDate(b)) {
            return false;
        }
        entry.line = line;
        entry.account = key(company, b, from, to, account);
        entry.project = key(company, b, from, to, project);
        entry.series = key(company, b, from, to, series);
        boolean coded = entry.account != NO_CODE && entry.project != NO_CODE && entry.series != NO_CODE;
        boolean taken = coded
                && entry.account != Keys.NONE
                && readNumber(b, from, to)
                && (isNumbered() || !(BalanceRows.mayBe(b, from, to, width) || mayBeSum(b, from, to)))
                && readAmounts(b, from, to)
                && isNamed(company, from, to);
        if (taken) {
            sides.see(b, line, from, to, entry.debit - entry.credit);
            fold.taken();
            fold.put(company, entry);
        }
        return taken;
    }

    /// Goes to a cell.
    ///
    /// @return whether it is as it stands, but for quotes around it
    private boolean cell(byte[] b, int[] from, int[] to, int column) {
        begin = from[column];
        end = to[column];
        if (begin < end && b[begin] == '"') {
            begin++;
            end--;
            for (int i = begin; i < end; i++) {
                if (b[i] == '"') {
                    return false;
                }
            }
        }
        return true;
    }

    /// The key of a code; that of none where there is no such column or the cell is empty.
    ///
    /// @return [#NO_CODE] where it is not plain
    private long key(EntriesOfCompany company, byte[] b, int[] from, int[] to, int column) {
        if (column == NONE) {
            return Keys.NONE;
        }
        if (!cell(b, from, to, column)) {
            return NO_CODE;
        }
        int length = end - begin;
        if (length == 0) {
            return Keys.NONE;
        }
        if (mayBeTotal(b) && TotalWords.marks(new String(b, begin, length, StandardCharsets.ISO_8859_1))) {
            return NO_CODE;
        }
        if (length < Long.BYTES && begin <= b.length - Long.BYTES) {
            long word = Words.at(b, begin);
            if (Keys.plainLength(word) >= length && !ExponentForm.is(b, begin, end)) {
                return Keys.ofPlain(word, length);
            }
        }
        return isCode(b) ? company.key(b, begin, end) : NO_CODE;
    }

    /// Whether the cell begins or ends as the words of sums do: most codes do not.
    private boolean mayBeTotal(byte[] b) {
        return "stdgSTDG".indexOf(b[begin]) >= 0 || "atl:ATL".indexOf(b[end - 1]) >= 0;
    }

    /// Whether the cell is empty, or has nothing but printable ASCII without blanks around it; a plus may
    /// be one of [ExponentForm].
    private boolean isCode(byte[] b) {
        for (int i = begin; i < end; i++) {
            if (b[i] < ' ' || b[i] == 0x7F || b[i] == '+') {
                return false;
            }
        }
        return begin == end || (b[begin] != ' ' && b[end - 1] != ' ');
    }

    private boolean readDate(byte[] b) {
        int length = end - begin;
        if (length < Long.BYTES) {
            return false;
        }
        long first = Words.at(b, begin);
        long last = Words.at(b, end - Long.BYTES);
        if (first != dateBegin || last != dateEnd || length != dateLength) {
            dateRead = date(b);
            dateBegin = first;
            dateEnd = last;
            dateLength = length;
        }
        entry.date = dateRead;
        return dateRead != SieDates.INVALID;
    }

    private int date(byte[] b) {
        int length = end - begin;
        boolean dashed = length == 10 && b[begin + 4] == '-' && b[begin + 7] == '-';
        if (!dashed && length != 8) {
            return SieDates.INVALID;
        }
        long number = 0;
        for (int i = begin; i < end; i++) {
            boolean dash = dashed && (i == begin + 4 || i == begin + 7);
            if (!dash) {
                int digit = b[i] - '0';
                if (digit < 0 || digit > 9) {
                    return SieDates.INVALID;
                }
                number = number * 10 + digit;
            }
        }
        return SieDates.isDate(number) ? (int) number : SieDates.INVALID;
    }

    private boolean readNumber(byte[] b, int[] from, int[] to) {
        entry.number = VoucherNumber.NONE;
        if (voucher == NONE) {
            return true;
        }
        if (!cell(b, from, to, voucher)) {
            return false;
        }
        int length = end - begin;
        if (length > 0 && length <= Long.BYTES && begin <= b.length - Long.BYTES) {
            long word = Words.at(b, begin);
            if (Words.digits(word) < length) {
                return false;
            }
            entry.number = Words.number(word, length);
            return true;
        }
        entry.number = VoucherNumber.integer(b, begin, end);
        return begin == end || entry.number != VoucherNumber.NONE;
    }

    /// Whether the account's name ends as a sum's does; how it begins is looked at in every cell.
    private boolean mayBeSum(byte[] b, int[] from, int[] to) {
        if (accountText == NONE) {
            return false;
        }
        cell(b, from, to, accountText);
        return TotalWords.mayEnd(b, begin, end);
    }

    private boolean isNumbered() {
        return entry.number != VoucherNumber.NONE && entry.number != 0;
    }

    private boolean readAmounts(byte[] b, int[] from, int[] to) {
        entry.debit = 0;
        entry.credit = 0;
        int stating = 0;
        for (int side = 0; side < 3; side++) {
            int column = side == 0 ? amount : side == 1 ? debit : credit;
            if (column == NONE) {
                continue;
            }
            if (!cell(b, from, to, column)) {
                return false;
            }
            if (begin < end) {
                long ore = amounts.ore(b, begin, end);
                if (ore == Amounts.INVALID) {
                    return false;
                }
                stating++;
                long signed = side == 2 ? -ore : ore;
                if (side == 2) {
                    signs.credit(ore);
                } else {
                    signs.debit(ore);
                }
                entry.debit += Math.max(0, signed);
                entry.credit += Math.max(0, -signed);
            }
        }
        return stating > 0;
    }

    /// Whether the texts of account and project say nothing that is not known.
    private boolean isNamed(EntriesOfCompany company, int[] from, int[] to) {
        boolean account = accountText == NONE || from[accountText] == to[accountText] || company.isNamed(entry.account);
        boolean code = projectText == NONE
                || entry.project == Keys.NONE
                || from[projectText] == to[projectText]
                || company.isNamedProject(entry.project);
        return account && code;
    }
}
