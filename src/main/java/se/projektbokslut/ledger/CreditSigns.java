package se.projektbokslut.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.lists.ColumnUse;
import se.projektbokslut.lists.DescribedList;

/// Whether the credits of a list all carry a minus, as programs write them that give every sum its sign.
/// Read as they stand they would be debits. A list in which a debit has a minus too states corrections, and
/// one in which a credit has none means by a minus what it says.
final class CreditSigns {
    private boolean positive;
    private boolean negative;
    private boolean debitNegative;

    void credit(long ore) {
        positive |= ore > 0;
        negative |= ore < 0;
    }

    void debit(long ore) {
        debitNegative |= ore < 0;
    }

    /// That they do, with how to describe the column so that they are credits.
    Optional<Finding> finding(DescribedList list) {
        if (!negative || positive || debitNegative) {
            return Optional.empty();
        }
        return list.uses().stream()
                .map(DescribedList.Use::of)
                .filter(use -> use.key().equals("credit"))
                .findFirst()
                .map(use -> finding(list, use));
    }

    private static Finding finding(DescribedList list, ColumnUse use) {
        BigDecimal stated = use.times();
        BigDecimal times = stated == null ? BigDecimal.ONE.negate() : stated.negate();
        FindingCode code = FindingCode.LEDGER_CREDIT_NEGATIVE;
        List<String> args = List.of(
                MappingReader.shortened(use.heading()), list.description().file(), times.toPlainString());
        return new Finding(list.head(), "", null, "", code, code.severity(), args, false);
    }
}
