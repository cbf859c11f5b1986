package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.ledger.SieLedger.VoucherCount;
import se.projektbokslut.settings.ProcessSettings;

/// How many of a slice's vouchers touch each process, and any, in each calendar year.
final class VoucherCounts {
    /// The place of all processes together.
    static final int TOTAL = 0;

    private final Keys keys;
    private final ProcessOfAccount processOfAccount;

    /// The id of the process at each place.
    private final List<String> processes = new ArrayList<>(List.of(ProcessSettings.TOTAL));

    private final Map<Integer, YearCount> years = new TreeMap<>();
    private final @Nullable AccountProcess[] recentAccounts = new AccountProcess[256];

    private int year;
    private YearCount yearCount = new YearCount();
    private long ordinal;

    /// For each process the last voucher that touched it.
    private long[] touched = new long[16];

    /// At the place of each process, how many vouchers touch it.
    private static final class YearCount {
        private long[] vouchers = new long[16];
    }

    private record AccountProcess(long account, int year, int process) {}

    VoucherCounts(Keys keys, ProcessOfAccount processOfAccount) {
        this.keys = keys;
        this.processOfAccount = processOfAccount;
    }

    /// A voucher begins.
    void next() {
        ordinal++;
    }

    /// The voucher that begins, and those after it, are of that calendar year.
    void in(int calendarYear) {
        year = calendarYear;
        yearCount = years.computeIfAbsent(calendarYear, _ -> new YearCount());
    }

    /// The voucher at hand touches the process at that place.
    void touch(int process) {
        if (touched[process] != ordinal) {
            touched[process] = ordinal;
            yearCount.vouchers = grown(yearCount.vouchers, process);
            yearCount.vouchers[process]++;
        }
    }

    /// The place of the process of an account in the year at hand. Most accounts have many projects and are where
    /// they were left.
    int process(long account) {
        int place = (int) ((account * 0x9E3779B97F4A7C15L) >>> 56);
        AccountProcess known = recentAccounts[place];
        if (known == null || known.account != account || known.year != year) {
            known = new AccountProcess(account, year, indexOf(processOfAccount.processOf(year, keys.raw(account))));
            recentAccounts[place] = known;
        }
        return known.process;
    }

    private int indexOf(String process) {
        int index = processes.indexOf(process);
        if (index < 0) {
            index = processes.size();
            processes.add(process);
            touched = grown(touched, index);
        }
        return index;
    }

    private static long[] grown(long[] array, int index) {
        return index < array.length ? array : Arrays.copyOf(array, index * 2);
    }

    List<VoucherCount> sums() {
        List<VoucherCount> counts = new ArrayList<>();
        years.forEach((calendarYear, count) -> {
            for (int i = 0; i < processes.size() && i < count.vouchers.length; i++) {
                if (count.vouchers[i] > 0) {
                    counts.add(new VoucherCount(calendarYear, processes.get(i), count.vouchers[i]));
                }
            }
        });
        counts.sort(Comparator.comparingInt(VoucherCount::year).thenComparing(VoucherCount::process));
        return counts;
    }
}
