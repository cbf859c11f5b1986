package se.projektbokslut.annual;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.ledger.SieLedger;

/// Tells the ledgers' companies apart: by organisation number, without one by name ignoring case. A file that
/// states only a name belongs to the company of the files that state the same name and one number.
final class Companies {
    private final Map<String, Set<String>> numbersByName = new HashMap<>();

    Companies(List<SieLedger> ledgers) {
        for (SieLedger ledger : ledgers) {
            SieLedger.Company company = ledger.company();
            if (company.number() != null && company.name() != null) {
                numbersByName
                        .computeIfAbsent(folded(company.name()), _ -> new HashSet<>())
                        .add(digits(company.number()));
            }
        }
    }

    /// Empty for a file that states neither number nor name.
    String key(SieLedger.Company company) {
        return company.number() != null ? digits(company.number()) : key(company.name());
    }

    /// @param stated an organisation number, with or without hyphen and century, or a name
    String key(@Nullable String stated) {
        if (stated == null) {
            return "";
        }
        if (stated.strip().matches("[0-9][0-9 -]*")) {
            return digits(stated);
        }
        String name = folded(stated);
        Set<String> numbers = numbersByName.getOrDefault(name, Set.of());
        return numbers.size() == 1 ? numbers.iterator().next() : name;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String digits(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.length() == 12 && digits.startsWith("16") ? digits.substring(2) : digits;
    }
}
