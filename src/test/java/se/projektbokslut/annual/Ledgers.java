package se.projektbokslut.annual;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.ledger.AccountMap;
import se.projektbokslut.ledger.SieExtent;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.Balance;
import se.projektbokslut.ledger.SieLedger.FiscalYear;
import se.projektbokslut.ledger.SieLedger.Group;
import se.projektbokslut.ledger.SieLedger.VoucherCount;
import se.projektbokslut.money.Money;
import se.projektbokslut.suppliers.SupplierLedger;

/// Ledger values for tests, folded from a few plain lines of SIE: one blank between fields, no quotes.
final class Ledgers {
    private static final Pattern TRANS = Pattern.compile("#TRANS (\\S+) \\{(?:6 (\\S+))?} (\\S+)");

    private final List<FiscalYear> fiscalYears = new ArrayList<>();
    private final TreeMap<String, Group> groups = new TreeMap<>();
    private final TreeMap<String, Set<Integer>> vouchers = new TreeMap<>();
    private final TreeMap<Integer, LocalDate> through = new TreeMap<>();
    private final List<Balance> balances = new ArrayList<>();
    private final TreeMap<String, String> accountNames = new TreeMap<>();
    private final TreeMap<String, String> projectNames = new TreeMap<>();
    private @Nullable String number;
    private @Nullable String name;
    private @Nullable LocalDate generated;
    private LocalDate date = LocalDate.EPOCH;
    private final TreeSet<LocalDate> months = new TreeSet<>();
    private final TreeSet<String> balanceProjects = new TreeSet<>();
    private final TreeMap<String, Money> sums = new TreeMap<>();
    private final TreeMap<Integer, SortedMap<String, Money>> periods = new TreeMap<>();
    private int type = SieExtent.WITH_VOUCHERS;
    private @Nullable LocalDate omfattn;
    private int voucher;
    private int entries;

    private Ledgers() {}

    /// @param file below `ledger/`
    static SieLedger sie(String file, String... lines) {
        var fold = new Ledgers();
        for (String line : String.join("\n", lines).split("\n", -1)) {
            fold.line(line);
        }
        return fold.ledger("ledger/" + file);
    }

    /// A ledger of one calendar year of the one company, generated in the next January.
    static SieLedger year(int year, String... lines) {
        return sie(year + ".se", head("5560000001", year, (year + 1) + "0131"), String.join("\n", lines));
    }

    static String head(String company, int year, String generated) {
        return "#GEN %s\n#ORGNR %s\n#RAR 0 %s0101 %s1231".formatted(generated, company, year, year);
    }

    /// A voucher.
    ///
    /// @param entries account, code of a project or `-`, and amount: `5010 P1 100.00`
    static String ver(String series, Object voucherNumber, String date, String... entries) {
        var lines = new StringBuilder("#VER %s %s %s".formatted(series, voucherNumber, date));
        for (String entry : entries) {
            String[] parts = entry.split(" ", -1);
            lines.append(
                    "\n#TRANS %s {%s} %s".formatted(parts[0], parts[1].equals("-") ? "" : "6 " + parts[1], parts[2]));
        }
        return lines.toString();
    }

    /// A supplier-ledger file.
    ///
    /// @param groups year, buyer, code of a project or `-`, rows, invoices and amount, and the account where the
    ///     rows state one
    static SupplierLedger supplier(String file, String... groups) {
        List<SupplierLedger.Group> all = new ArrayList<>();
        long rows = 0;
        for (String group : groups) {
            String[] p = group.split(" ", -1);
            rows += Long.parseLong(p[3]);
            all.add(new SupplierLedger.Group(
                    Integer.parseInt(p[0]),
                    1,
                    p[1],
                    p[2].equals("-") ? null : p[2],
                    p.length > 6 ? p[6] : null,
                    Long.parseLong(p[3]),
                    Long.parseLong(p[4]),
                    debit(money(p[5])),
                    credit(money(p[5]))));
        }
        return new SupplierLedger(
                "ledger/" + file, "UTF-8 , . LF", all, List.of(), new TreeMap<>(), rows, 0, List.of(), null, List.of());
    }

    private static Money money(String amount) {
        return Money.parse(amount).orElseThrow();
    }

    private static Money debit(Money amount) {
        return amount.ore() > 0 ? amount : Money.ZERO;
    }

    private static Money credit(Money amount) {
        return amount.ore() > 0 ? Money.ZERO : Money.ZERO.minus(amount);
    }

    private static LocalDate date(String digits) {
        return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private void line(String line) {
        String[] f = line.strip().split(" ", -1);
        switch (f[0]) {
            case "#GEN" -> generated = date(f[1]);
            case "#SIETYP" -> type = Integer.parseInt(f[1]);
            case "#OMFATTN" -> omfattn = date(f[1]);
            case "#PSALDO" -> balanceProjects.add(f[5].replace("}", ""));
            case "#ORGNR" -> number = f[1].replace("-", "");
            case "#FNAMN" -> name = f[1];
            case "#RAR" -> fiscalYears.add(new FiscalYear(Integer.parseInt(f[1]), date(f[2]), date(f[3])));
            case "#KONTO" -> accountNames.put(f[1], f[2]);
            case "#OBJEKT" -> projectNames.put(f[2], f[3]);
            case "#IB" -> balance(Balance.Kind.OPENING, f);
            case "#UB" -> balance(Balance.Kind.CLOSING, f);
            case "#VER" -> voucher(date(f[3]));
            case "#TRANS" -> entry(line.strip());
            default -> {}
        }
    }

    private void balance(Balance.Kind kind, String[] f) {
        balances.add(new Balance(kind, Integer.parseInt(f[1]), f[2], money(f[3])));
    }

    private void voucher(LocalDate on) {
        voucher++;
        date = on;
        months.add(on.withDayOfMonth(1));
        through.merge(on.getYear(), on, (a, b) -> a.isAfter(b) ? a : b);
    }

    private void entry(String line) {
        Matcher m = TRANS.matcher(line);
        if (!m.find()) {
            throw new IllegalArgumentException(line);
        }
        entries++;
        String account = m.group(1);
        if (fiscalYears.stream().anyMatch(y -> y.index() == 0 && !date.isBefore(y.from()) && !date.isAfter(y.to()))) {
            sums.merge(account, money(m.group(3)), Money::plus);
        }
        periods.computeIfAbsent(
                        Integer.parseInt(date.withDayOfMonth(1).format(DateTimeFormatter.BASIC_ISO_DATE)),
                        _ -> new TreeMap<>())
                .merge(account, money(m.group(3)), Money::plus);
        String project = m.group(2);
        Money amount = money(m.group(3));
        groups.merge(
                date.getYear() + " " + account + " " + project,
                new Group(date.getYear(), account, project, 1, debit(amount), credit(amount)),
                (a, b) -> new Group(
                        a.year(),
                        account,
                        project,
                        a.entries() + 1,
                        a.debit().plus(b.debit()),
                        a.credit().plus(b.credit())));
        AccountMap accounts = AccountMap.of(Inputs.SETTINGS);
        for (String process : List.of(accounts.processOf(date.getYear(), account), ProcessFigures.TOTAL)) {
            vouchers.computeIfAbsent(date.getYear() + " " + process, _ -> new LinkedHashSet<>())
                    .add(voucher);
        }
    }

    private @Nullable SortedMap<String, Money> sums() {
        return fiscalYears.stream().anyMatch(y -> y.index() == 0) ? sums : null;
    }

    private SieLedger ledger(String file) {
        return new SieLedger(
                file,
                new SieLedger.Company(number, name),
                generated,
                fiscalYears.stream()
                        .sorted(Comparator.comparingInt(FiscalYear::index).reversed())
                        .toList(),
                new SieExtent(type, omfattn, months, balanceProjects, sums(), periods, Set.of(), Set.of(), List.of()),
                List.copyOf(groups.values()),
                vouchers.entrySet().stream()
                        .map(e -> new VoucherCount(
                                Integer.parseInt(e.getKey().split(" ", -1)[0]),
                                e.getKey().split(" ", -1)[1],
                                e.getValue().size()))
                        .toList(),
                through,
                balances,
                accountNames,
                projectNames,
                entries,
                0,
                List.of(),
                false,
                List.of(),
                List.of(),
                null,
                null);
    }

    /// A file that is refused as a whole, whatever stands in it.
    static SieLedger refused(SieLedger ledger) {
        return SieLedger.refused(
                ledger.file(),
                ledger.company(),
                ledger.generated(),
                ledger.fiscalYears(),
                ledger.entries(),
                new Refusal(new Location(ledger.file(), 1, 0), "", "", Problem.SIE_TRUNCATED));
    }
}
