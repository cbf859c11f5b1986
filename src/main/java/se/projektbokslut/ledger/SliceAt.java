package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/// A slice of one of the files that are compared.
record SliceAt(int file, int slice) {
    /// The slices of some files that hold vouchers of some months.
    static List<SliceAt> of(List<SieSource> files, Predicate<SieSource> which, Set<Integer> months) {
        List<SliceAt> slices = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            List<SortedMap<Integer, Long>> own = files.get(file).index().slices();
            for (int slice = 0; slice < own.size() && which.test(files.get(file)); slice++) {
                if (own.get(slice).keySet().stream().anyMatch(months::contains)) {
                    slices.add(new SliceAt(file, slice));
                }
            }
        }
        return slices;
    }
}
