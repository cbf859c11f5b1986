package se.projektbokslut.suppliers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// The heading row of a supplier-ledger file: where the columns stand that the figures need.
///
/// A heading is known whatever its case, spaces, underscores and accents: `Köpare ID` is `kopare_id`.
///
/// @param names the headings as written, without unnamed columns after the last
/// @param width how many columns the heading row has, those unnamed ones included
/// @param buyer the index of `kopare_id`, from 0
/// @param buyerName of `kopare`
/// @param voucher of `verifikationsnummer`
/// @param supplier of `leverantor`
/// @param supplierNumber of `leverantor_id`
/// @param account of `konto_nr`
/// @param accountText of `konto_text`
/// @param amount of `belopp`
/// @param date of `datum`
/// @param project of `projekt_kod`, which the specification does not have; -1 where the file has none
/// @param lastRequired of the last column that the specification requires
/// @param renamed the columns with another name than the specification's, as `bokforingsdatum for datum`
record SupplierColumns(
        List<String> names,
        int width,
        int buyer,
        int buyerName,
        int voucher,
        int supplier,
        int supplierNumber,
        int account,
        int accountText,
        int amount,
        int date,
        int project,
        int lastRequired,
        List<String> renamed) {

    /// The columns that the national specification 1.1 requires, in its order.
    private static final List<String> REQUIRED = List.of(
            "kopare_id",
            "kopare",
            "verifikationsnummer",
            "leverantor",
            "leverantor_id",
            "konto_nr",
            "konto_text",
            "belopp",
            "datum");

    /// Other names that real files give to columns, used only where the specification's own name is missing.
    private static final Map<String, String> OTHER_NAMES = Map.of("datum", "bokforingsdatum", "belopp", "nettobelopp");

    /// No heading is longer; a long text is not looked at letter by letter.
    private static final int LONGEST_NAME = 100;

    private static final String PROJECT = "projekt_kod";

    SupplierColumns {
        names = List.copyOf(names);
        renamed = List.copyOf(renamed);
    }

    /// How many of the required columns are among the cells.
    static int known(List<String> cells) {
        Set<String> names = new HashSet<>();
        cells.stream().filter(cell -> cell.length() <= LONGEST_NAME).forEach(cell -> names.add(plain(cell)));
        int known = 0;
        for (String column : REQUIRED) {
            String other = OTHER_NAMES.get(column);
            known += names.contains(plain(column)) || (other != null && names.contains(plain(other))) ? 1 : 0;
        }
        return known;
    }

    /// The names of the required columns.
    static String required() {
        return String.join(", ", REQUIRED);
    }

    /// The columns of that heading row; empty, with a fault noted, where it is no supplier ledger's.
    ///
    /// @param at the heading row
    static Optional<SupplierColumns> of(List<String> cells, Location at, List<Refusal> faults) {
        int named = cells.size();
        while (named > 0 && cells.get(named - 1).isEmpty()) {
            named--;
        }
        List<String> names = cells.subList(0, named);
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.computeIfAbsent(plain(names.get(i)), _ -> new ArrayList<>()).add(i);
        }
        Map<String, Integer> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        List<String> renamed = new ArrayList<>();
        List<String> wanted = new ArrayList<>(REQUIRED);
        wanted.add(PROJECT);
        for (String column : wanted) {
            String other = OTHER_NAMES.get(column);
            List<Integer> indices = places.getOrDefault(plain(column), List.of());
            if (indices.isEmpty() && other != null) {
                indices = places.getOrDefault(plain(other), List.of());
                if (!indices.isEmpty()) {
                    renamed.add(other + " for " + column);
                }
            }
            if (indices.size() > 1) {
                String name = MappingReader.shortened(names.get(indices.get(1)));
                faults.add(new Refusal(
                        new Location(at.file(), at.line(), indices.get(1) + 1),
                        "",
                        column,
                        Problem.SUPPLIER_COLUMN_TWICE,
                        name));
            }
            if (!indices.isEmpty()) {
                found.put(column, indices.getFirst());
            } else if (!column.equals(PROJECT)) {
                missing.add(column);
            }
        }
        if (!missing.isEmpty()) {
            faults.add(new Refusal(at, "", "", Problem.SUPPLIER_COLUMNS, String.join(", ", missing), at.file()));
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SupplierColumns(
                names,
                cells.size(),
                found.getOrDefault("kopare_id", -1),
                found.getOrDefault("kopare", -1),
                found.getOrDefault("verifikationsnummer", -1),
                found.getOrDefault("leverantor", -1),
                found.getOrDefault("leverantor_id", -1),
                found.getOrDefault("konto_nr", -1),
                found.getOrDefault("konto_text", -1),
                found.getOrDefault("belopp", -1),
                found.getOrDefault("datum", -1),
                found.getOrDefault(PROJECT, -1),
                REQUIRED.stream().mapToInt(found::get).max().orElseThrow(),
                renamed));
    }

    int count() {
        return names.size();
    }

    /// Whether a row of so many cells has all that are required, and its last one is whole: of a date it is seen where
    /// the end of the file has cut it off.
    boolean mayEndAfter(int cells) {
        return cells > lastRequired + 1 || (cells == lastRequired + 1 && lastRequired == date);
    }

    /// The heading's letters and digits in lower case, without accents.
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
