package se.projektbokslut.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.words.Spelling;

/// The rows that a description uses by the words of their cells (`only`), and which of these words no row has.
final class OnlyRows {
    /// Of different words of a column; what is met behind so many is noted only where it is wanted.
    private static final int MOST_SEEN = 1_000;

    /// So many of what a word could have been are named.
    private static final int MOST_NAMED = 3;

    private final Map<String, List<ColumnDescription.Stated>> only;

    /// In the order of the description.
    private final Map<String, Set<String>> wanted = new LinkedHashMap<>();

    /// By heading, folded words of rows as the first of these writes them.
    private final Map<String, Map<String, String>> seen = new HashMap<>();

    OnlyRows(Map<String, List<ColumnDescription.Stated>> only) {
        this.only = only;
        only.forEach((heading, words) -> {
            wanted.put(
                    heading,
                    words.stream().map(word -> CellWords.folded(word.text())).collect(Collectors.toSet()));
            seen.put(heading, new TreeMap<>());
        });
    }

    /// A row that one of its cells leaves out is passed over, whatever another column has.
    ///
    /// @param cells the row's by the headings of their columns
    /// @param faults take why that cannot be told, by the first column that does not tell it
    boolean isPassedOver(Function<String, @Nullable ListCell> cells, List<Refusal> faults) {
        boolean passedOver = false;
        Refusal untold = null;
        for (Map.Entry<String, Set<String>> column : wanted.entrySet()) {
            ListCell cell = cells.apply(column.getKey());
            if (cell != null && (cell.kind() == ListCell.Kind.ERROR || cell.kind() == ListCell.Kind.MERGED)) {
                untold = untold == null ? untold(cell, column.getKey()) : untold;
            } else {
                passedOver |= cell == null || !isMet(column.getKey(), column.getValue(), cell.text());
            }
        }
        if (!passedOver && untold != null) {
            faults.add(untold);
        }
        return passedOver;
    }

    private static Refusal untold(ListCell cell, String heading) {
        Problem problem = cell.kind() == ListCell.Kind.ERROR ? Problem.LIST_CELL_ERROR : Problem.LIST_CELL_MERGED;
        return new Refusal(cell.at(), "", "", problem, MappingReader.shortened(heading), cell.text());
    }

    private boolean isMet(String heading, Set<String> words, String text) {
        String folded = CellWords.folded(text);
        boolean met = words.contains(folded);
        Map<String, String> here = seen.getOrDefault(heading, Map.of());
        if (met || here.size() < MOST_SEEN) {
            here.putIfAbsent(folded, text);
        }
        return met;
    }

    /// The words that no row has, where a row has nearly that word, or none is used at all; after the rows have been
    /// read.
    ///
    /// @param none whether the list gives nothing
    /// @param quoted whether what stands in rows may be named
    List<Finding> unmet(boolean none, boolean quoted) {
        List<Finding> unmet = new ArrayList<>();
        only.forEach((heading, words) -> {
            Map<String, String> here = seen.getOrDefault(heading, Map.of());
            for (ColumnDescription.Stated word : words) {
                String folded = CellWords.folded(word.text());
                Optional<String> near = Spelling.meant(folded, here.keySet());
                if (!here.containsKey(folded) && (none || near.isPresent())) {
                    List<String> could =
                            near.map(List::of).orElseGet(() -> Spelling.nearest(folded, here.keySet(), MOST_NAMED));
                    String named = could.stream()
                            .map(one -> MappingReader.shortened(here.getOrDefault(one, one)))
                            .collect(Collectors.joining(", "));
                    unmet.add(Finding.of(
                            FindingCode.SETTING_UNUSED,
                            word.at(),
                            null,
                            "only: " + MappingReader.shortened(word.text()),
                            quoted && !named.isEmpty() ? named : "–"));
                }
            }
        });
        unmet.sort(Comparator.comparingInt((Finding one) -> one.at().line())
                .thenComparingInt(one -> one.at().column()));
        return unmet;
    }
}
