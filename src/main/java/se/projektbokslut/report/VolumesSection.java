package se.projektbokslut.report;

import org.jspecify.annotations.Nullable;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Text;

/// How much the processes handled, as the office itself has measured it (`volumes.csv`).
final class VolumesSection {
    static final String PLACE = "volumes";

    private VolumesSection() {}

    static boolean hasSomething(Edition edition) {
        return !edition.report.volumes().isEmpty();
    }

    static void print(Edition edition, Text title) {
        edition.pdf.heading(2, title, PLACE);
        edition.pdf.paragraph(edition.words("volumes.intro"));
        edition.pdf.table(new StatedTable<>(edition, edition.report.volumes())
                .always(
                        Column.text(edition.label("column.process"), 108),
                        volume -> edition.processText(volume.process()))
                .always(Column.text(edition.label("volumes.measure")), volume -> Text.of(volume.measure()))
                .always(
                        Column.figures(edition.label("volumes.value"), 74),
                        volume -> Text.of(edition.formats.number(volume.value())))
                .stated(Column.text(edition.label("volumes.unit"), 54), volume -> orNull(volume.unit()))
                .stated(Column.text(edition.label("volumes.source"), 110), volume -> orNull(volume.source()))
                .table(edition.label("volumes.caption", edition.report.year()), "volumes.nowhere"));
    }

    private static @Nullable Text orNull(@Nullable String stated) {
        return stated == null ? null : Text.of(stated);
    }
}
