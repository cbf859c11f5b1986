package se.projektbokslut.lists;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words that accounting systems and offices write as headings of their ledgers' lists, in Swedish and
/// English, and the keys that they mean. Of two columns that mean a key the one has it whose word stands
/// before the other's here.
final class LedgerWords {
    private static final String ENTRIES = """
            date | bokföringsdatum, bokf.datum, bokföringsdag, posting date, verdatum, verifikationsdatum, ver.datum, voucher date, datum, date, transaktionsdatum, trans.datum, transdatum
            month | bokföringsperiod, period, månad, month
            account | kontonr, konto nr, kontonummer, kontokod, konto, account
            account-text | kontotext, kontonamn, kontobenämning, account text, account name
            project | projektkod, projektnr, projekt, proj, project
            project-text | projekttext, projektnamn, projektbenämning, project name
            series | serie, verserie, ver.serie, verifikationsserie, series
            voucher | vernr, ver.nr, verifikationsnummer, verifikationsnr, ver nr, voucher number, verifikation, verifikat, ver, voucher
            debit | debet, debetbelopp, debit
            credit | kredit, kreditbelopp, credit
            amount | belopp exkl moms, belopp exkl. moms, belopp exklusive moms, belopp, amount, konterat belopp exklusive moms, konterat belopp exkl moms, konterat belopp, redovisat belopp, bokfört belopp, nettobelopp, utfall, summa
            """;

    private static final String PURCHASES = """
            buyer-id | köpare id, köpar-id, köpare orgnr, köparens orgnr, köparens organisationsnummer, kopare_id, buyer id
            buyer | köpare, kopare, köpande enhet, förvaltning, bolag, buyer
            voucher | verifikationsnummer, verifikationsnr, vernr, ver.nr, ver nr, verifikation, verifikat, ver, voucher number, voucher, fakturanr, fakturanummer, invoice number, löpnr, löpnummer
            supplier | leverantör, leverantörsnamn, leverantörens namn, leverantor, supplier, supplier name
            supplier-id | leverantörsnr, leverantörsnummer, leverantörs-id, leverantör id, levnr, lev.nr, leverantörens orgnr, leverantörens organisationsnummer, leverantor_id, supplier id
            account | kontonr, konto nr, konto_nr, kontonummer, kontokod, konto, account
            account-text | kontotext, kontonamn, konto text, konto_text, kontobenämning, account text
            amount | belopp exkl moms, belopp exkl. moms, belopp exklusive moms, konterat belopp exklusive moms, konterat belopp exkl moms, nettobelopp, konterat belopp, redovisat belopp, bokfört belopp, belopp, amount, summa, fakturabelopp
            date | bokföringsdatum, bokf.datum, bokföringsdag, posting date, verdatum, verifikationsdatum, datum, date, fakturadatum, invoice date
            project | projektkod, projekt kod, projekt_kod, projektnr, projekt, project
            """;

    /// What a list of purchases has and a ledger's entries have not, and the other way round.
    private static final Set<String> OF_PURCHASES_ONLY = Set.of("supplier", "supplier-id");

    private static final Set<String> OF_ENTRIES_ONLY = Set.of("series", "debit", "credit");

    private static final Set<String> COMPANIES = Set.of(
            "bolag", "bolagsnr", "företag", "orgnr", "org.nr", "organisationsnummer", "company", "company number");

    private static final Map<String, String> OF_ENTRIES = DraftWords.words(ENTRIES);
    private static final Map<String, String> OF_PURCHASES = DraftWords.words(PURCHASES);

    private LedgerWords() {}

    /// The keys that words mean in a list of that kind; none of one of records.
    static Map<String, String> words(ColumnDescription.Kind kind) {
        return switch (kind) {
            case RECORDS -> Map.of();
            case ENTRIES -> OF_ENTRIES;
            case SUPPLIER_LEDGER -> OF_PURCHASES;
        };
    }

    /// What a heading means.
    static Optional<DraftWords.Meaning> of(ColumnDescription.Kind kind, String heading) {
        Map<String, String> words = words(kind);
        String folded = CellWords.folded(heading);
        return Optional.ofNullable(word(words, folded)).map(words::get).map(key -> {
            DraftWords.Meaning meaning = new DraftWords.Meaning(key, null);
            return meaning.isAmount()
                    ? new DraftWords.Meaning(key, AmountUnits.thousands(folded).orElse(null))
                    : meaning;
        });
    }

    /// How well a heading says what it means, the lower the better; 0 of records, and where it means
    /// nothing.
    static int rank(ColumnDescription.Kind kind, String heading) {
        Map<String, String> words = words(kind);
        String word = word(words, CellWords.folded(heading));
        return word == null ? 0 : List.copyOf(words.keySet()).indexOf(word);
    }

    private static @Nullable String word(Map<String, String> words, String folded) {
        String exact = DraftWords.word(words, DraftWords.plain(folded));
        return exact != null ? exact : DraftWords.word(words, DraftWords.plain(AmountUnits.without(folded)));
    }

    /// Whether the column says whose the entries are.
    static boolean isCompany(String heading) {
        return COMPANIES.contains(DraftWords.plain(CellWords.folded(heading)));
    }

    /// The kind of list that has these headings: purchases name suppliers, a voucher, a date and an amount;
    /// entries an account, and an amount or both sides of one.
    ///
    /// @param ofLedger whether it is one of the ledger's, so that it is of the kind that it is nearest to
    static ColumnDescription.Kind kind(List<String> headings, boolean ofLedger) {
        Set<String> entry = keys(ColumnDescription.Kind.ENTRIES, headings);
        Set<String> purchase = keys(ColumnDescription.Kind.SUPPLIER_LEDGER, headings);
        boolean supplied =
                !Collections.disjoint(purchase, OF_PURCHASES_ONLY) && Collections.disjoint(entry, OF_ENTRIES_ONLY);
        if (supplied && purchase.containsAll(Set.of("voucher", "date", "amount"))) {
            return ColumnDescription.Kind.SUPPLIER_LEDGER;
        }
        if (entry.contains("account") && (entry.contains("amount") || entry.contains("debit"))) {
            return ColumnDescription.Kind.ENTRIES;
        }
        return !ofLedger
                ? ColumnDescription.Kind.RECORDS
                : supplied ? ColumnDescription.Kind.SUPPLIER_LEDGER : ColumnDescription.Kind.ENTRIES;
    }

    private static Set<String> keys(ColumnDescription.Kind kind, List<String> headings) {
        return headings.stream()
                .flatMap(heading -> of(kind, heading).stream())
                .map(DraftWords.Meaning::key)
                .collect(Collectors.toSet());
    }
}
