package se.projektbokslut.annual;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.projektbokslut.suppliers.SupplierFiles;
import se.projektbokslut.suppliers.SupplierLedger;
import se.projektbokslut.suppliers.SupplierLedgerReader;
import se.projektbokslut.suppliers.SupplierParts;
import se.projektbokslut.suppliers.SupplierRereading;
import se.projektbokslut.suppliers.VoucherChoice;
import se.projektbokslut.suppliers.VoucherUnits;

/// Supplier-ledger files in memory, which can be read again.
final class SupplierTexts implements SupplierRereading {
    private static final String HEADING =
            "kopare_id,kopare,verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text,belopp,datum,projekt_kod";

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    /// @param rows `number day amount`, and buyer and project where they are not `b` and none
    SupplierTexts file(String name, String... rows) {
        var text = new StringBuilder(HEADING).append('\n');
        for (String row : rows) {
            String[] p = (row + (row.split(" ", -1).length == 3 ? " b -" : "")).split(" ", -1);
            text.append("%s,Staden,%s,Firma,1,6100,x,%s,%s,%s\n".formatted(p[3], p[0], p[2], p[1], p[4]));
        }
        files.put("ledger/" + name, text.toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    List<SupplierLedger> ledgers() {
        return files.entrySet().stream()
                .map(file -> {
                    try {
                        return SupplierFiles.read(file.getKey(), file.getValue());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    @Override
    public Map<BuyerMonth, VoucherUnits> vouchers(SupplierLedger file, Set<BuyerMonth> months) {
        try {
            return SupplierLedgerReader.vouchers(file, in(file), months);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SupplierParts parts(SupplierLedger file, Map<BuyerMonth, VoucherChoice> choices) {
        try {
            return SupplierLedgerReader.parts(file, in(file), choices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream in(SupplierLedger file) {
        return new ByteArrayInputStream(files.getOrDefault(file.file(), new byte[0]));
    }
}
