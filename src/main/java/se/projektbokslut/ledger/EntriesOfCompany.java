package se.projektbokslut.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The entries of one company in a list, or of a part of its vouchers: summed as those of a slice of a SIE file,
/// by the same code.
final class EntriesOfCompany {
    /// The texts of a list are UTF-8, whatever it was written in.
    private static final SliceSums.Encoding UTF8 = new SliceSums.Encoding(1, 0, 0, 1, 0, 0, List.of());

    private static final int DIGITS = 10;

    private final String company;
    private final Keys keys = new Keys();
    private final Notes notes = new Notes();
    private final Vouchers vouchers;
    private final Map<String, Long> known = new HashMap<>();
    private final Set<Long> named = new HashSet<>();
    private final Set<Long> namedProjects = new HashSet<>();
    private final Map<String, String> accountTexts = new TreeMap<>();
    private final Map<String, String> projectTexts = new TreeMap<>();

    EntriesOfCompany(String company, boolean told, ProcessOfAccount processes, VoucherLook look) {
        this.company = company;
        Vouchers all = new Vouchers(keys, notes, List.of(), processes, look.watch(keys));
        this.vouchers = told ? all : all.untold();
    }

    /// As the list names it first.
    String company() {
        return company;
    }

    Vouchers vouchers() {
        return vouchers;
    }

    /// The key of a text; that of none for null.
    long key(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Keys.NONE;
        }
        Long key = known.get(text);
        if (key == null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            key = keys.of(bytes, 0, bytes.length);
            known.put(text, key);
        }
        return key;
    }

    /// The key of bytes that are no more than ASCII.
    long key(byte[] bytes, int from, int to) {
        return keys.of(bytes, from, to);
    }

    /// What tells its vouchers from those of other companies.
    int seed() {
        return company.hashCode();
    }

    /// Whether it is known what the account is called.
    boolean isNamed(long account) {
        return named.contains(account);
    }

    /// Whether it is known what the project is called.
    boolean isNamedProject(long project) {
        return namedProjects.contains(project);
    }

    /// Keeps what the row calls its account and its project; the first text of each stays.
    void name(EntryRow row) {
        name(accountTexts, row.account, row.accountText);
        if (row.accountText != null) {
            named.add(key(row.account));
        }
        if (row.projectText != null) {
            namedProjects.add(key(row.project));
        }
        name(projectTexts, row.project, row.projectText);
    }

    private static void name(Map<String, String> texts, @Nullable String code, @Nullable String text) {
        if (code != null && text != null) {
            texts.putIfAbsent(code, text);
        }
    }

    boolean isFull() {
        return vouchers.full() || accountTexts.size() + projectTexts.size() > EntryTable.LIMIT;
    }

    /// @param exported the day on which the list was written; null where it is not stated
    /// @param refused the codes of rows that are refused
    SliceSums sums(@Nullable LocalDate exported, List<SliceSums.RefusedCode> refused) {
        vouchers.end();
        EntryOrder sums = vouchers.sums();
        return new SliceSums(
                0,
                UTF8,
                sums.groups(),
                sums.periods(),
                vouchers.dates(),
                vouchers.counts(),
                vouchers.series(),
                header(exported),
                notes.noted(),
                vouchers.unbalanced(),
                List.of(),
                List.of(),
                List.of(),
                1,
                vouchers.entries(),
                0,
                List.of(),
                refused,
                null);
    }

    /// What a SIE file would say in the records before its vouchers.
    private List<SliceSums.HeaderRow> header(@Nullable LocalDate exported) {
        List<SliceSums.HeaderRow> rows = new ArrayList<>();
        rows.add(row(SieLabel.SIETYP, Integer.toString(SieExtent.WITH_VOUCHERS)));
        if (!company.isEmpty()) {
            long digits = company.chars().filter(Character::isDigit).count();
            boolean number = digits >= DIGITS && StatedCompany.isNumber(company);
            rows.add(row(number ? SieLabel.ORGNR : SieLabel.FNAMN, company));
        }
        if (exported != null) {
            rows.add(row(SieLabel.GEN, Integer.toString(SieDates.number(exported))));
        }
        accountTexts.forEach((account, text) -> rows.add(row(SieLabel.KONTO, account, text)));
        String projects = Integer.toString(ObjectList.PROJECT);
        projectTexts.forEach((project, text) -> rows.add(row(SieLabel.OBJEKT, projects, project, text)));
        return rows;
    }

    private static SliceSums.HeaderRow row(SieLabel label, String... fields) {
        List<String> raw = new ArrayList<>();
        for (String field : fields) {
            raw.add(raw(field));
        }
        return new SliceSums.HeaderRow(0, label.name(), raw);
    }

    /// As a slice holds it, one character a byte.
    static String raw(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
