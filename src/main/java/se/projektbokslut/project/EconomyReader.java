package se.projektbokslut.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;

/// Reads a record's amounts and the codes under which the ledger knows the project.
final class EconomyReader {
    private EconomyReader() {}

    static @Nullable Economy economy(MappingReader in) {
        MappingReader economy = in.mapping("economy", RecordKeys.of("economy"));
        return economy == null
                ? null
                : new Economy(
                        YearShapes.money(economy, "budget"),
                        YearShapes.money(economy, "forecast"),
                        Shapes.date(economy, "forecast-date"),
                        YearShapes.money(economy, "actual"),
                        economy.text("decision"),
                        economy.text("assessment"),
                        economy.text("comment"),
                        YearShapes.texts(economy, "explanations"));
    }

    static @Nullable List<Economy.LedgerCode> ledgerCodes(MappingReader in) {
        return Shapes.list(in, "ledger-codes", EconomyReader::ledgerCode);
    }

    private static Economy.@Nullable LedgerCode ledgerCode(MappingReader in, Node node, String key) {
        if (!(node instanceof Node.Mapping)) {
            String code = in.text(node, key);
            return code == null ? null : new Economy.LedgerCode(code, null, List.of());
        }
        MappingReader nested = in.mapping(node, key, RecordKeys.of(key));
        if (nested == null) {
            return null;
        }
        String code = nested.requiredText("code");
        String company = nested.text("company");
        List<Integer> years = Shapes.list(nested, "years", Shapes::year);
        return code == null ? null : new Economy.LedgerCode(code, company, years == null ? List.of() : years);
    }
}
