package se.projektbokslut.lists;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.Blanks;
import se.projektbokslut.documents.CellNumbers;
import se.projektbokslut.documents.CellUnit;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Reads what a cell means by a use of its column: the texts that its key is given.
public final class CellReader {
    /// Amounts are of öre; what is left behind them after multiplying was stated and would be lost.
    private static final int DECIMALS = 2;

    private static final int MOST_NAMED = 12;

    private final CellWords words;
    private final Supplier<@Nullable Character> found;
    private boolean looked;
    private @Nullable Character sign;

    /// @param found finds the decimal sign out from the whole list; asked once, and only where an amount needs it
    CellReader(CellWords words, Supplier<@Nullable Character> found) {
        this.words = words;
        this.found = found;
        this.sign = words.decimal();
        this.looked = sign != null;
    }

    @Nullable
    Character decimal() {
        return sign;
    }

    /// Whether the list's amounts, taken together, do not tell that this is the sign before decimals.
    public boolean contradicts(char decimal) {
        return looked && (sign == null || sign != decimal);
    }

    /// The texts that the cell states; empty where it states nothing, or what it states is refused.
    ///
    /// @param faults take what is wrong with the cell
    public List<String> read(ColumnUse use, ListCell cell, List<Refusal> faults) {
        if (isMissing(use, cell.text()) && cell.kind() != ListCell.Kind.MERGED) {
            return List.of();
        }
        Problem unusable = switch (cell.kind()) {
            case ERROR -> Problem.LIST_CELL_ERROR;
            case NO_VALUE -> Problem.LIST_CELL_NO_VALUE;
            case MERGED -> Problem.LIST_CELL_MERGED;
            case TEXT, NUMBER, DATE, BOOLEAN, ITEMS -> null;
        };
        if (unusable != null) {
            refuse(faults, use, cell, unusable, MappingReader.shortened(use.heading()), cell.text());
            return List.of();
        }
        Problem code = CellCodes.fault(use, cell);
        if (code != null) {
            refuse(faults, use, cell, code, MappingReader.shortened(use.heading()));
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (String part : parts(use, cell)) {
            if (!part.isBlank() && !isMissing(use, part)) {
                String text = value(use, cell, part.strip(), faults);
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /// A word that the column's own values name means what they say.
    private boolean isMissing(ColumnUse use, String text) {
        Map<String, String> values = use.values();
        return words.isMissing(text) && (values == null || !values.containsKey(CellWords.folded(text)));
    }

    private static List<String> parts(ColumnUse use, ListCell cell) {
        List<String> parts = cell.kind() == ListCell.Kind.ITEMS ? cell.items() : List.of(cell.text());
        String split = use.split();
        return split == null
                ? parts
                : parts.stream()
                        .flatMap(part -> Stream.of(part.split(Pattern.quote(split), -1)))
                        .map(Blanks::stripped)
                        .toList();
    }

    private @Nullable String value(ColumnUse use, ListCell cell, String part, List<Refusal> faults) {
        Map<String, String> values = use.values();
        if (values != null) {
            String meant = values.get(CellWords.folded(part));
            if (meant == null) {
                refuse(
                        faults,
                        use,
                        cell,
                        Problem.LIST_VALUE_UNNAMED,
                        MappingReader.shortened(use.heading()),
                        MappingReader.shortened(part),
                        named(values));
            }
            return meant;
        }
        return switch (use.shape()) {
            case AMOUNT -> amount(use, cell, part, faults);
            case DATE -> cell.kind() == ListCell.Kind.TEXT ? date(use, cell, part, faults) : part;
            case TEXT, LIST -> use.label() + part;
        };
    }

    private static String named(Map<String, String> values) {
        List<String> all = List.copyOf(new TreeSet<>(values.keySet()));
        return String.join(", ", all.subList(0, Math.min(MOST_NAMED, all.size())))
                + (all.size() > MOST_NAMED ? ", …" : "");
    }

    /// The date by the stated form that reads the text; null, and refused, where two read different ones.
    private @Nullable String date(ColumnUse use, ListCell cell, String part, List<Refusal> faults) {
        List<String> dates = words.dates().stream()
                .flatMap(form -> form.read(part).stream())
                .distinct()
                .toList();
        if (dates.size() > 1) {
            refuse(
                    faults,
                    use,
                    cell,
                    Problem.DATE_AMBIGUOUS,
                    use.key(),
                    MappingReader.shortened(part),
                    dates.getFirst(),
                    dates.get(1));
            return null;
        }
        return dates.isEmpty() ? part : dates.getFirst();
    }

    /// The amount in kronor with a decimal point; null where none is stated, or the text is refused.
    private @Nullable String amount(ColumnUse use, ListCell cell, String part, List<Refusal> faults) {
        String heading = MappingReader.shortened(use.heading());
        Optional<BigDecimal> number;
        if (cell.kind() == ListCell.Kind.NUMBER) {
            CellUnit unit = cell.unit();
            if (unit != null
                    && (isInThousands(use, cell, unit.words(), unit.thousands(), faults)
                            || isInAnotherUnit(
                                    use,
                                    cell,
                                    AmountUnits.stored(unit.words(), unit.thousands(), use.heading()),
                                    faults)
                            || isNotKronor(use, cell, unit.words(), faults))) {
                return null;
            }
            number = CellNumbers.of(part);
        } else {
            if (part.chars().anyMatch(Character::isLetter)
                    && (isInThousands(use, cell, part, 0, faults)
                            || isInAnotherUnit(use, cell, AmountUnits.large(part), faults))) {
                return null;
            }
            String bare = AmountText.bare(part, words.strip());
            Character decimal = AmountText.needsSign(bare) ? sign() : Character.valueOf('.');
            if (decimal == null && AmountText.isNumber(bare)) {
                refuse(faults, use, cell, Problem.LIST_AMOUNT_SIGN, heading, MappingReader.shortened(part));
                return null;
            }
            number = decimal == null ? Optional.empty() : AmountText.read(bare, decimal);
        }
        if (number.isEmpty() || cell.kind() == ListCell.Kind.DATE) {
            refuse(faults, use, cell, Problem.LIST_AMOUNT, heading, MappingReader.shortened(part));
            return null;
        }
        BigDecimal times = use.times();
        BigDecimal shown = CellNumbers.shown(number.get());
        BigDecimal amount = CellNumbers.shown(times == null ? shown : shown.multiply(times));
        if (amount.scale() > DECIMALS) {
            refuse(faults, use, cell, Problem.LIST_AMOUNT_DECIMALS, heading, MappingReader.shortened(part));
            return null;
        }
        return amount.signum() == 0 && use.zeroIsMissing() ? null : amount.toPlainString();
    }

    /// Whether an amount is said to be in thousands or millions while the description says nothing of that, which is
    /// refused: read as kronor it would be a thousandth of what people read.
    private static boolean isInThousands(ColumnUse use, ListCell cell, String said, int scaled, List<Refusal> faults) {
        Optional<AmountUnits.Unit> unit = use.times() == null ? AmountUnits.large(said) : Optional.empty();
        if (unit.isEmpty() || unit.get().thousands() <= scaled) {
            return false;
        }
        String heading = MappingReader.shortened(use.heading());
        refuse(
                faults,
                use,
                cell,
                Problem.LIST_AMOUNT_UNIT,
                heading,
                unit.get().word(),
                unit.get().times(scaled));
        return true;
    }

    /// Whether an amount is said to be in another unit than the one that the description multiplies,
    /// which is refused: of 0 alone it is no matter. Kronor that stand beside an amount the description
    /// itself has taken off. A format for currency is often laid over a column whose heading says
    /// thousands.
    private static boolean isInAnotherUnit(
            ColumnUse use, ListCell cell, Optional<AmountUnits.Unit> said, List<Refusal> faults) {
        BigDecimal times = use.times();
        Integer thousands = times == null ? null : AmountUnits.thousands(times);
        if (times == null
                || thousands == null
                || thousands == 0
                || said.isEmpty()
                || said.get().thousands() == thousands
                || AmountUnits.isZero(cell.text())) {
            return false;
        }
        CellUnit format = cell.unit();
        boolean divided = format != null && format.thousands() > 0;
        boolean currency = !divided && said.get().thousands() == 0;
        if (currency
                && AmountUnits.thousands(use.heading())
                        .filter(thousands::equals)
                        .isPresent()) {
            return false;
        }
        refuse(
                faults,
                use,
                cell,
                divided ? Problem.LIST_AMOUNT_TIMES_SHOWN : Problem.LIST_AMOUNT_TIMES,
                MappingReader.shortened(use.heading()),
                said.get().word(),
                times.toPlainString(),
                AmountUnits.name(thousands));
        return true;
    }

    /// Whether the number's format shows another currency, which is refused unless the description has that taken off,
    /// or a share, of which the cell shows a hundred times what is stored.
    private boolean isNotKronor(ColumnUse use, ListCell cell, String said, List<Refusal> faults) {
        String other = AmountUnits.notKronor(said).orElse("");
        boolean share = other.equals("%");
        if (other.isEmpty()
                || (!share && words.strip().stream().map(CellWords::folded).anyMatch(other::equals))) {
            return false;
        }
        String shown = CellNumbers.of(cell.text())
                .map(number -> share ? CellNumbers.shown(number.movePointRight(2)) : number)
                .map(BigDecimal::toPlainString)
                .orElse(cell.text());
        refuse(
                faults,
                use,
                cell,
                Problem.LIST_AMOUNT,
                MappingReader.shortened(use.heading()),
                MappingReader.shortened(shown + " " + other));
        return true;
    }

    private @Nullable Character sign() {
        if (!looked) {
            looked = true;
            sign = found.get();
        }
        return sign;
    }

    private static void refuse(List<Refusal> faults, ColumnUse use, ListCell cell, Problem problem, String... args) {
        faults.add(new Refusal(cell.at(), "", use.key(), problem, args));
    }
}
