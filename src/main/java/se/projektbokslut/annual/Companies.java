package se.projektbokslut.annual;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.ledger.OrganisationNumber;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.StatedCompany;
import se.projektbokslut.suppliers.SupplierLedger;

/// Tells the ledgers' companies apart: by organisation number, without one by name ignoring case and blanks
/// (CONTRACT, "Never twice"). A file, or a row of a supplier ledger, that states only a name belongs to the company of
/// those that state the same name and one number. A file that states neither belongs to the only company of the
/// others, where there is one: its entries would else be added to the same ones from another file.
final class Companies {
    private final Map<String, Set<String>> numbersByName = new HashMap<>();

    /// Of the ledgers' companies: they are asked for once a code.
    private final Map<SieLedger.Company, String> keys = new HashMap<>();

    /// Of a file that states neither number nor name.
    private final String nameless;

    Companies(List<SieLedger> ledgers, List<SupplierLedger> suppliers) {
        for (SieLedger ledger : ledgers) {
            SieLedger.Company company = ledger.company();
            if (company.number() != null && company.name() != null) {
                learn(company.name(), company.number());
            }
        }
        for (SupplierLedger file : suppliers) {
            file.names().forEach((buyer, name) -> {
                if (StatedCompany.isNumber(buyer)) {
                    learn(name, buyer);
                }
            });
        }
        var named = new HashSet<String>();
        for (SieLedger ledger : ledgers) {
            SieLedger.Company company = ledger.company();
            if (company.number() != null || company.name() != null) {
                named.add(keys.computeIfAbsent(company, this::found));
            }
        }
        this.nameless = named.size() == 1 ? named.iterator().next() : "";
    }

    private void learn(String name, String number) {
        numbersByName
                .computeIfAbsent(StatedCompany.folded(name), _ -> new HashSet<>())
                .add(OrganisationNumber.canonical(number));
    }

    /// Empty for a file that states neither number nor name, where the others are of several companies or of none.
    String key(SieLedger.Company company) {
        String known = keys.get(company);
        return known == null ? found(company) : known;
    }

    private String found(SieLedger.Company company) {
        if (company.number() != null) {
            return OrganisationNumber.canonical(company.number());
        }
        return company.name() == null ? nameless : key(company.name());
    }

    /// The number of the company that a file which states none belongs to by its name; null where it states
    /// one, or belongs to none.
    @Nullable
    String numberOf(SieLedger.Company company) {
        return company.number() != null || company.name() == null ? null : numberOf(company.name());
    }

    /// The same of a row that states a company; null where that is a number.
    @Nullable
    String numberOf(String stated) {
        Set<String> numbers = StatedCompany.isNumber(stated)
                ? Set.of()
                : numbersByName.getOrDefault(StatedCompany.folded(stated), Set.of());
        return numbers.size() == 1 ? numbers.iterator().next() : null;
    }

    /// @param stated an organisation number, with or without hyphen and century, a VAT number, or a name
    String key(@Nullable String stated) {
        if (stated == null) {
            return "";
        }
        String number = numberOf(stated);
        return number == null ? StatedCompany.key(stated) : number;
    }
}
