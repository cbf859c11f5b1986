package se.projektbokslut.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.projektbokslut.lists.ListKeys;
import se.projektbokslut.words.Spelling;

/// The keys that the columns of a ledger's list may be given to, by the kind of list.
public enum EntryKeys implements ListKeys {
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
    /// Each row is a purchase, and a key a column of the national specification 1.1.
    SUPPLIER_LEDGER("""
            buyer-id     | TEXT   | kopare_id
            buyer        | TEXT   | kopare
            voucher      | TEXT   | verifikationsnummer
            supplier     | TEXT   | leverantor
            supplier-id  | TEXT   | leverantor_id
            account      | TEXT   | konto_nr
            account-text | TEXT   | konto_text
            amount       | AMOUNT | belopp
            date         | DATE   | datum
            project      | TEXT   | projekt_kod
            """);

    /// What an office may write in a key's place.
    private static final Map<String, String> IN_SWEDISH = Map.of(
            "datum", "date",
            "period", "month",
            "konto", "account",
            "kontonamn", "account-text",
            "projekt", "project",
            "serie", "series",
            "vernr", "voucher",
            "debet", "debit",
            "kredit", "credit",
            "belopp", "amount");

    @SuppressWarnings("ImmutableEnumChecker") // filled once, in the order of the table
    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    @SuppressWarnings("ImmutableEnumChecker") // the same
    private final Map<String, String> columns = new LinkedHashMap<>();

    EntryKeys(String table) {
        table.lines().map(line -> line.split("\\|", -1)).forEach(row -> {
            shapes.put(row[0].strip(), Shape.valueOf(row[1].strip()));
            if (row.length > 2) {
                columns.put(row[0].strip(), row[2].strip());
            }
        });
    }

    /// By key, the specification's column, in a fixed order; empty for entries.
    public Map<String, String> columns() {
        return columns;
    }

    @Override
    public Optional<Shape> shape(String key) {
        return Optional.ofNullable(shapes.get(key));
    }

    @Override
    public Optional<String> meant(String word) {
        Optional<String> byColumn = columns.entrySet().stream()
                .filter(column -> column.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
        return byColumn.or(() -> Spelling.meant(word, shapes.keySet()))
                .or(() -> Spelling.meant(word, IN_SWEDISH.keySet())
                        .map(IN_SWEDISH::get)
                        .filter(shapes::containsKey));
    }
}
