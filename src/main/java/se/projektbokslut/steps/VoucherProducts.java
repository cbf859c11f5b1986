package se.projektbokslut.steps;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.ledger.SharedVouchers;
import se.projektbokslut.ledger.SieSource;
import se.projektbokslut.ledger.VoucherUse;

/// What becomes of the vouchers that SIE files share, as a product in the cache: to find it out files are read
/// once more, so it is kept until any SIE file, or the processes, change.
///
/// @param processes digest of the settings that sums depend on
/// @param kept whether it is written: a command that only looks writes nothing
record VoucherProducts(RunPlan plan, ProductCache cache, String processes, boolean kept) {
    private record Uses(SortedMap<String, VoucherUse> byKey) {}

    /// By [SieLedger#key], what becomes of the file's vouchers, for those of which not all count.
    ///
    /// @param companies the files that are compared with each other
    SortedMap<String, VoucherUse> uses(List<List<SieSource>> companies) throws IOException {
        List<List<SieSource>> questioned =
                companies.stream().filter(SharedVouchers::mayBeIn).toList();
        if (questioned.isEmpty()) {
            return new TreeMap<>();
        }
        Optional<Uses> made = cache.read(name(), in -> CanonicalJson.mapper().readValue(in, Uses.class));
        if (made.isPresent()) {
            return made.get().byKey();
        }
        SortedMap<String, VoucherUse> uses = new TreeMap<>();
        for (List<SieSource> files : questioned) {
            uses.putAll(SharedVouchers.of(files));
        }
        if (kept) {
            cache.write(name(), out -> CanonicalJson.writeCompact(new Uses(uses), out));
        }
        return uses;
    }

    String name() {
        Digest digest = new Digest().add(plan.program().whole()).add(processes);
        plan.inventory().files().stream()
                .filter(VoucherProducts::mayHoldVouchers)
                .forEach(file -> digest.add(file.path()).add(file.sha256()));
        return "vouchers/" + digest.hex() + ".json";
    }

    private static boolean mayHoldVouchers(InputFile file) {
        return switch (file.kind()) {
            case LEDGER_SIE, LEDGER_CSV, LEDGER_XLSX, LEDGER_JSON -> true;
            case COLUMNS -> file.path().startsWith("ledger/");
            case RECORDS_YAML, RECORDS_JSON, RECORDS_CSV, RECORDS_XLSX, SOURCE, SETTINGS -> false;
        };
    }
}
