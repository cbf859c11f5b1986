package se.projektbokslut.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.ledger.SieLedger.FiscalYear;
import se.projektbokslut.money.Money;

/// The findings about one file: one of each kind, with its number and its first line.
final class SieFindings {
    /// How many accounts or vouchers a finding names; it counts all.
    static final int MOST_NAMED = 20;

    private final String file;
    private final List<Item> items = new ArrayList<>();

    private record Item(FindingCode code, long line, List<String> args) {}

    /// How often something occurs, and where first.
    private record Count(long number, long line) {
        private Count plus(Count other) {
            return new Count(number + other.number, Math.min(line, other.line));
        }
    }

    SieFindings(String file) {
        this.file = file;
    }

    /// @param line the first; 0 where the file as a whole is meant
    void add(FindingCode code, long line, String... args) {
        items.add(new Item(code, line, List.of(args)));
    }

    /// A type that the file states and its vouchers contradict; a file that states none contradicts nothing.
    void aboutType(SieHeader header, List<SliceSums> slices) {
        boolean holdsVouchers = slices.stream().anyMatch(slice -> !slice.dates().isEmpty());
        if (header.typeLine() > 0 && header.type() < SieExtent.WITH_VOUCHERS && holdsVouchers) {
            add(FindingCode.SIE_TYPE_CONTRADICTED, header.typeLine(), Integer.toString(header.type()));
        }
    }

    /// How the file is written.
    void aboutText(SieText text, SieHeader header, List<SliceSums> slices) {
        if (text.brokenLetters() > 0) {
            List<Long> lines = brokenLines(slices);
            add(
                    FindingCode.SIE_LETTER_BROKEN,
                    lines.getFirst(),
                    Long.toString(text.brokenLetters()),
                    named(lines.stream().map(String::valueOf).toList()));
        }
        if (text.contradicted()) {
            add(FindingCode.SIE_BYTE_ORDER_MARK, 1, text.charset().name());
        } else if (!text.ascii() && !text.charset().equals(SieText.CP437)) {
            add(FindingCode.SIE_ENCODING, 0, text.charset().name());
        }
        if (text.mixed() > 0) {
            add(FindingCode.SIE_ENCODING_MIXED, 0, Long.toString(text.mixed()));
        }
        SieBalances balances = header.balances();
        if (balances.commas() > 0) {
            add(FindingCode.SIE_DECIMAL_COMMA, balances.firstComma(), Long.toString(balances.commas()));
        }
        Set<String> twice = balances.contradictedAccounts();
        if (!twice.isEmpty()) {
            add(
                    FindingCode.SIE_BALANCE_STATED_TWICE,
                    balances.contradictedLine(),
                    Integer.toString(twice.size()),
                    named(List.copyOf(twice)));
        }
    }

    private static List<Long> brokenLines(List<SliceSums> slices) {
        List<Long> lines = new ArrayList<>();
        long linesBefore = 0;
        for (SliceSums slice : slices) {
            for (long line : slice.encoding().lines()) {
                lines.add(linesBefore + line);
            }
            linesBefore += slice.lines();
        }
        return lines.stream().distinct().toList();
    }

    /// What the slices noted.
    void aboutRows(List<SliceSums> slices, SieHeader header, ChecksumCheck checksum) {
        Map<FindingCode, Count> noted = new EnumMap<>(FindingCode.class);
        List<String> unbalanced = new ArrayList<>();
        List<String> controls = new ArrayList<>();
        Set<Long> partsOfProject = header.partsOf("6");
        long linesBefore = 0;
        for (SliceSums slice : slices) {
            for (SliceSums.Noted note : slice.noted()) {
                note(noted, note.code(), note.count(), linesBefore + note.line());
            }
            for (SliceSums.Unbalanced voucher : slice.unbalanced()) {
                if (unbalanced.size() <= MOST_NAMED) {
                    unbalanced.add((linesBefore + voucher.line()) + ": " + new Money(voucher.difference()));
                }
            }
            for (SliceSums.Control control : slice.controls()) {
                if (controls.size() <= MOST_NAMED) {
                    controls.add((linesBefore + control.line()) + ": " + Notes.codePoint(control.character()));
                }
            }
            for (SliceSums.DimensionCount dimension : slice.dimensions()) {
                if (partsOfProject.contains(dimension.dimension())) {
                    note(noted, FindingCode.SIE_PROJECT_UNKNOWN, dimension.entries(), linesBefore + dimension.line());
                }
            }
            for (SliceSums.DateCount date : slice.dates()) {
                if (date.entries() > 0 && isOutside(SieDates.date(date.date()), header.fiscalYears())) {
                    note(noted, FindingCode.SIE_OUTSIDE_FISCAL_YEAR, date.entries(), linesBefore + date.line());
                }
            }
            linesBefore += slice.lines();
        }
        noted.forEach((code, count) -> {
            String number = Long.toString(count.number());
            switch (code) {
                case SIE_VOUCHER_UNBALANCED -> add(code, count.line(), number, named(unbalanced));
                case SIE_CONTROL_CHARACTER -> add(code, count.line(), number, named(controls));
                default -> add(code, count.line(), number);
            }
        });
        if (checksum.differing() > 0) {
            add(FindingCode.SIE_CHECKSUM, checksum.differing());
        }
    }

    private static void note(Map<FindingCode, Count> noted, FindingCode code, long number, long line) {
        noted.merge(code, new Count(number, line), Count::plus);
    }

    /// A file that states no fiscal year has none to be outside of.
    private static boolean isOutside(LocalDate date, List<FiscalYear> years) {
        return !years.isEmpty() && years.stream().noneMatch(y -> !date.isBefore(y.from()) && !date.isAfter(y.to()));
    }

    /// The first of them, and a sign that there are more.
    static String named(List<String> all) {
        return String.join("; ", all.subList(0, Math.min(all.size(), MOST_NAMED)))
                + (all.size() > MOST_NAMED ? "; …" : "");
    }

    /// @param year the year that they are about: the latest of the file's entries; null where it has none
    List<Finding> all(@Nullable Integer year) {
        return items.stream()
                .sorted(Comparator.comparing(Item::code).thenComparingLong(Item::line))
                .map(item -> new Finding(
                        new Location(file, (int) Math.min(item.line(), Integer.MAX_VALUE), 0),
                        "",
                        year,
                        item.code().field(),
                        item.code(),
                        item.code().severity(),
                        item.args(),
                        false))
                .toList();
    }
}
