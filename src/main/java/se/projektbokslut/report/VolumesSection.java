package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// How much the processes handled, as the office itself has measured it (`volumes.csv`).
final class VolumesSection {
    static final String PLACE = "volumes";

    private VolumesSection() {}

    static boolean hasSomething(Edition edition) {
        return !edition.report.volumes().isEmpty();
    }

    static void print(Edition edition) {
        edition.pdf.heading(2, edition.words("volumes.title"), PLACE);
        edition.pdf.paragraph(edition.words("volumes.intro"));
        List<Row> rows = new ArrayList<>();
        for (Volume volume : edition.report.volumes()) {
            rows.add(Row.of(List.of(
                    Text.of(edition.processName(volume.process())),
                    Text.of(volume.measure()),
                    Text.of(edition.formats.number(volume.value())),
                    volume.unit() == null ? edition.missing() : Text.of(volume.unit()),
                    volume.source() == null ? edition.missing() : Text.of(volume.source()))));
        }
        List<Column> columns = List.of(
                Column.text(edition.label("column.process"), 108),
                Column.text(edition.label("volumes.measure")),
                Column.figures(edition.label("volumes.value"), 74),
                Column.text(edition.label("volumes.unit"), 54),
                Column.text(edition.label("volumes.source"), 110));
        edition.pdf.table(new Table(edition.words("volumes.caption", edition.report.year()), columns, rows));
    }
}
