package se.projektbokslut.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.projektbokslut.lists.ListKeys;
import se.projektbokslut.words.Spelling;

/// The keys that the columns of a ledger's list may be given to, by the kind of list.
enum EntryKeys implements ListKeys {
    /// Each row is an entry.
    ENTRIES("""
            date         | DATE
            month        | DATE
            account      | TEXT
            account-text | TEXT
            project      | TEXT
            project-text | TEXT
            series       | TEXT
            voucher      | TEXT
            debit        | AMOUNT
            credit       | AMOUNT
            amount       | AMOUNT
            """),
    /// Each row is a purchase, as the national specification 1.1 has it.
    SUPPLIER_LEDGER("""
            buyer-id     | TEXT
            buyer        | TEXT
            voucher      | TEXT
            supplier     | TEXT
            supplier-id  | TEXT
            account      | TEXT
            account-text | TEXT
            amount       | AMOUNT
            date         | DATE
            project      | TEXT
            """);

    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    EntryKeys(String table) {
        table.lines().map(line -> line.split("\\|", -1)).forEach(row ->
                shapes.put(row[0].strip(), Shape.valueOf(row[1].strip())));
    }

    @Override
    public Optional<Shape> shape(String key) {
        return Optional.ofNullable(shapes.get(key));
    }

    @Override
    public Optional<String> meant(String word) {
        return Spelling.meant(word, shapes.keySet());
    }
}
