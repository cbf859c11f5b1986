package se.projektbokslut.steps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import se.projektbokslut.documents.ListBytes;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.ledger.EntryListSums;
import se.projektbokslut.ledger.EntryLists;
import se.projektbokslut.ledger.LedgerListDescription;
import se.projektbokslut.ledger.ProcessOfAccount;
import se.projektbokslut.ledger.SieSource;
import se.projektbokslut.lists.ColumnDescription;
import se.projektbokslut.lists.DescribedList;
import se.projektbokslut.lists.DescriptionReader;
import se.projektbokslut.suppliers.SupplierLedger;
import se.projektbokslut.suppliers.SupplierLists;

/// The office's own lists among the ledger files of a run, each read by its description.
final class LedgerLists {
    private final RunPlan plan;
    private final ProcessOfAccount processes;
    private final Runnable endIfTold;
    private final InputAsFound input;

    /// By path; each is read once.
    private final Map<String, DescriptionReader.Outcome> descriptions = new ConcurrentHashMap<>();

    /// @param endIfTold asked now and then, and throws where the process is told to end
    LedgerLists(RunPlan plan, ProcessOfAccount processes, Runnable endIfTold) {
        this.plan = plan;
        this.processes = processes;
        this.endIfTold = endIfTold;
        this.input = new InputAsFound(plan);
    }

    /// Whether the file is a list of entries, or one of which nobody has said what it is.
    boolean isOfEntries(InputFile file) {
        return switch (file.kind()) {
            case LEDGER_XLSX, LEDGER_JSON -> !isSupplierLedger(file);
            case LEDGER_CSV -> plan.inventory().descriptionOf(file).isPresent() && !isSupplierLedger(file);
            case RECORDS_YAML, RECORDS_JSON, RECORDS_CSV, RECORDS_XLSX, COLUMNS, LEDGER_SIE, SOURCE, SETTINGS -> false;
        };
    }

    private boolean isSupplierLedger(InputFile file) {
        return description(file)
                .map(DescriptionReader.Outcome::description)
                .filter(known -> known.kind() == ColumnDescription.Kind.SUPPLIER_LEDGER)
                .isPresent();
    }

    private Optional<DescriptionReader.Outcome> description(InputFile list) {
        return plan.inventory()
                .descriptionOf(list)
                .map(file -> descriptions.computeIfAbsent(file.path(), _ -> outcome(file)));
    }

    private DescriptionReader.Outcome outcome(InputFile description) {
        try {
            return LedgerListDescription.read(description.path(), input.bytes(description));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the file says.
    EntryListSums read(InputFile file) throws IOException {
        Optional<DescriptionReader.Outcome> described = description(file);
        if (described.isEmpty()) {
            return EntryLists.unusable(List.of(DescribedList.undescribed(file.path(), input.bytes(file))));
        }
        ColumnDescription description = described.get().description();
        if (description == null) {
            return EntryLists.unusable(described.get().faults());
        }
        try {
            EntryListSums sums = EntryLists.read(file.path(), bytes(file), description, processes);
            input.endIfChanged(file);
            return sums;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Whether the file is a list of purchases.
    boolean isOfPurchases(InputFile file) {
        return switch (file.kind()) {
            case LEDGER_CSV, LEDGER_XLSX, LEDGER_JSON -> isSupplierLedger(file);
            case RECORDS_YAML, RECORDS_JSON, RECORDS_CSV, RECORDS_XLSX, COLUMNS, LEDGER_SIE, SOURCE, SETTINGS -> false;
        };
    }

    /// What a list of purchases says.
    ///
    /// @param workers how many threads fold it
    SupplierLedger purchases(InputFile file, int workers) throws IOException {
        try {
            SupplierLedger ledger = SupplierLists.read(file.path(), bytes(file), described(file), workers);
            input.endIfChanged(file);
            return ledger;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// A list of purchases as the specification's CSV.
    InputStream csv(InputFile file) throws IOException {
        return SupplierLists.csv(file.path(), bytes(file), described(file));
    }

    private ColumnDescription described(InputFile file) {
        return description(file).map(DescriptionReader.Outcome::description).orElseThrow();
    }

    /// The ledgers of the list.
    ///
    /// @param sums gives what it says, as often as it is asked
    List<SieSource> sources(InputFile file, Supplier<EntryListSums> sums) {
        ColumnDescription description =
                description(file).map(DescriptionReader.Outcome::description).orElse(null);
        return EntryLists.sources(file.path(), sums, bytes(file), description, processes);
    }

    /// The list's bytes as long as it is the one of the inventory.
    private ListBytes bytes(InputFile file) {
        return () -> {
            input.endIfChanged(file);
            return new CountedStream(Files.newInputStream(input.path(file)), _ -> {}, endIfTold);
        };
    }
}
