package se.projektbokslut.suppliers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListBytes;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.ledger.EntryDates;
import se.projektbokslut.ledger.EntryFaults;
import se.projektbokslut.ledger.EntryKeys;
import se.projektbokslut.lists.ColumnDescription;
import se.projektbokslut.lists.DescribedList;

/// Reads an office's own list of purchases: its rows are written as the national specification's CSV has them,
/// each on the line that it has in the list, and read as such a file is.
public final class SupplierLists {
    private final DescribedList list;
    private final List<DescribedList.@Nullable Use> uses = new ArrayList<>();
    private final @Nullable String companyColumn;
    private final @Nullable String company;
    private final List<Refusal> refusals = new ArrayList<>();
    private long refused;
    private long passedOver;

    private SupplierLists(DescribedList list) {
        this.list = list;
        for (String key : EntryKeys.SUPPLIER_LEDGER.columns().keySet()) {
            uses.add(list.uses().stream()
                    .filter(use -> use.of().key().equals(key))
                    .findFirst()
                    .orElse(null));
        }
        ColumnDescription.Company of = list.description().company();
        companyColumn = of == null ? null : of.column();
        company = of == null ? null : of.name();
    }

    /// @param workers as [SupplierLedgerReader#read] has it
    /// @throws IOException if the list cannot be read
    public static SupplierLedger read(String file, ListBytes bytes, ColumnDescription description, int workers)
            throws IOException {
        return switch (DescribedList.open(file, bytes, description)) {
            case DescribedList.Opened.Refused(List<Refusal> why, int rows) ->
                new SupplierLedger(file, "", List.of(), List.of(), new TreeMap<>(), rows, rows, why, null, List.of());
            case DescribedList.Opened.Ready(DescribedList list) -> {
                var rows = new SupplierLists(list);
                try (InputStream in = rows.csv()) {
                    SupplierLedger read =
                            SupplierLedgerReader.read(file, in, () -> new SupplierLists(list).csv(), workers);
                    yield rows.ledger(read);
                }
            }
        };
    }

    /// The list as the specification's CSV.
    ///
    /// @throws IOException if it cannot be read
    public static InputStream csv(String file, ListBytes bytes, ColumnDescription description) throws IOException {
        return switch (DescribedList.open(file, bytes, description)) {
            case DescribedList.Opened.Refused _ -> InputStream.nullInputStream();
            case DescribedList.Opened.Ready(DescribedList list) -> new SupplierLists(list).csv();
        };
    }

    private InputStream csv() {
        return new PushedBytes(out -> {
            write(out, String.join(",", EntryKeys.SUPPLIER_LEDGER.columns().values()));
            int[] line = {1};
            list.each(row -> {
                String written = row(row);
                if (written != null) {
                    write(out, "\n".repeat(Math.max(1, row.at().line() - line[0])) + written);
                    line[0] = Math.max(line[0] + 1, row.at().line());
                }
            });
            write(out, "\n");
        });
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Null where the row is passed over or refused.
    private @Nullable String row(ListRow row) {
        List<Refusal> faults = new ArrayList<>(row.faults());
        if (faults.isEmpty() && list.isPassedOver(row, faults)) {
            passedOver++;
            return null;
        }
        List<String> cells = new ArrayList<>();
        for (DescribedList.Use use : uses) {
            ListCell cell = use == null ? null : row.cell(use.column());
            List<String> texts =
                    use == null || cell == null ? List.of() : list.cells().read(use.of(), cell, faults);
            cells.add(texts.isEmpty() ? "" : texts.getFirst());
        }
        if (uses.getFirst() == null) {
            ListCell cell = companyColumn == null ? null : list.cell(row, companyColumn);
            Refusal lost = cell == null || companyColumn == null ? null : EntryFaults.lostCompany(cell, companyColumn);
            if (lost != null) {
                faults.add(lost);
            }
            cells.set(0, cell != null ? cell.text() : company == null ? "" : company);
        }
        if (!faults.isEmpty()) {
            if (EntryFaults.repeatsHeadings(row, list)) {
                faults.clear();
                faults.add(new Refusal(row.at(), "", "", Problem.SUPPLIER_HEADING_AGAIN));
            }
            refused++;
            if (refusals.size() <= 2 * Refusal.MOST_ROWS) {
                faults.forEach(fault -> refusals.add(EntryFaults.withoutValue(fault, list)));
            }
            return null;
        }
        int date = cells.size() - 2;
        cells.set(
                date, EntryDates.date(cells.get(date)).map(LocalDate::toString).orElse(cells.get(date)));
        return String.join(",", cells.stream().map(SupplierLists::quoted).toList());
    }

    private static String quoted(String cell) {
        String line = cell.replaceAll("[\\r\\n]+", " ");
        return line.matches("[^\",]*") ? line : "\"" + line.replace("\"", "\"\"") + "\"";
    }

    /// What was read of the CSV, with the places and headings of the list.
    private SupplierLedger ledger(SupplierLedger read) {
        long all = read.refusedRows() + refused;
        List<Refusal> why = new ArrayList<>(refusals);
        read.refusals().forEach(refusal -> why.add(inList(refusal)));
        if (all > Refusal.MOST_ROWS && read.refusedRows() < read.rows()) {
            return new SupplierLedger(
                    read.file(),
                    read.shape(),
                    List.of(),
                    List.of(),
                    new TreeMap<>(),
                    read.rows() + refused,
                    read.rows() + refused,
                    List.of(Refusal.ofTooMany(list.head(), all)),
                    null,
                    List.of());
        }
        why.sort(Comparator.comparingInt(refusal -> refusal.at().line()));
        return new SupplierLedger(
                read.file(),
                read.shape(),
                read.groups(),
                read.months(),
                read.names(),
                read.rows() + refused,
                all,
                why,
                read.repeated(),
                findings(read.rows(), all));
    }

    /// How the list was read, and what of its description meets nothing.
    ///
    /// @param written how many rows are neither refused here nor passed over
    /// @param notUsed how many rows are refused, here or among those written
    private List<Finding> findings(long written, long notUsed) {
        long rows = written + refused + passedOver;
        List<String> args = List.of(
                list.description().file(),
                list.written(null),
                Long.toString(rows),
                Long.toString(written + refused - notUsed),
                Long.toString(passedOver),
                Long.toString(notUsed),
                "purchases");
        FindingCode code = FindingCode.LEDGER_LIST_READ;
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(list.head(), "", null, "", code, code.severity(), args, false));
        findings.addAll(list.findings(passedOver == rows));
        return findings;
    }

    private Refusal inList(Refusal refusal) {
        int column = refusal.at().column() - 1;
        DescribedList.Use use = column >= 0 && column < uses.size() ? uses.get(column) : null;
        Location at = new Location(
                refusal.at().file(),
                refusal.at().line(),
                use == null ? 0 : use.column() + 1,
                list.shape().sheet());
        String heading = use == null ? "" : use.of().heading();
        Map<String, String> columns = EntryKeys.SUPPLIER_LEDGER.columns();
        List<String> args = refusal.args().stream()
                .map(arg -> columns.containsValue(arg) && use != null ? heading : arg)
                .toList();
        return new Refusal(at, "", use == null ? "" : use.of().key(), refusal.problem(), args);
    }
}
