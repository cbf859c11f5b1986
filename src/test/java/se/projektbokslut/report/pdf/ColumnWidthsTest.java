package se.projektbokslut.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnWidthsTest {
    private static final float PAD = 4;

    private final Fonts fonts = new Fonts("0123456789abcdef");

    @ParameterizedTest
    @ValueSource(strings = {"12 345 678 901,23", "−999 999 999 999,99", "23 058 430 092 136 939,51"})
    void noAmountIsBrokenHoweverLongTheWordsBesideIt(String amount) {
        String figure = amount.replace(' ', '\u00a0');
        List<Table.Row> rows = List.of(
                row("Leverantörsfakturahanteringssystemupphandlingsprojekt".repeat(3), figure, false),
                row("Totalt", figure, true));
        assertNoFigureIsBroken(rows);
    }

    @Test
    void aLongAmountFarDownIsNotBrokenEither() {
        List<Table.Row> rows = new ArrayList<>(Collections.nCopies(300, row("projekt ".repeat(30), "1,00", false)));
        rows.add(row("Totalt", "999\u00a0999\u00a0999\u00a0999,99", true));
        assertNoFigureIsBroken(rows);
    }

    @Test
    void typeIsAsLargeAsElsewhereWhereWordsCanGiveWay() {
        ColumnWidths widths = ColumnWidths.of(
                fonts, table(List.of(row("ord".repeat(60), "12\u00a0345\u00a0678\u00a0901,23", false))), PAD);
        assertThat(widths.scale()).isEqualTo(1);
    }

    private void assertNoFigureIsBroken(List<Table.Row> rows) {
        ColumnWidths widths = ColumnWidths.of(fonts, table(rows), PAD);
        double sum = IntStream.range(0, 5).mapToDouble(i -> widths.widths()[i]).sum();
        assertThat(sum).isCloseTo(Page.WIDTH, within(0.1));
        assertThat(widths.widths()[0]).isGreaterThan(40);
        for (Table.Row row : rows) {
            for (int i = 1; i < 5; i++) {
                Type type = row.type().times(widths.scale());
                TextBlock cell = new TextBlock(fonts, row.cells().get(i), type, widths.widths()[i] - 2 * PAD);
                assertThat(cell.lines()).hasSize(1);
            }
        }
    }

    private static Table table(List<Table.Row> rows) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("Projekt")));
        columns.addAll(Collections.nCopies(4, Table.Column.figures("Budget", 80)));
        return new Table(Text.EMPTY, columns, rows);
    }

    private static Table.Row row(String words, String figure, boolean total) {
        List<Text> cells = new ArrayList<>(List.of(Text.of(words)));
        cells.addAll(Collections.nCopies(4, Text.of(figure)));
        return new Table.Row(cells, total);
    }
}
