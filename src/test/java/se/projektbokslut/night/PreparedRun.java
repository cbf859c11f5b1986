package se.projektbokslut.night;

import java.io.IOException;
import java.nio.file.Path;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.inventory.Digesting;
import se.projektbokslut.program.PlainOptions;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.steps.RunPlan;

/// What a first run finds to do in a folder with `input`, `output` and `state`, as of 2026.
public final class PreparedRun {
    private PreparedRun() {}

    public static RunPlan in(Path folder) throws IOException {
        return in(folder, Digesting.ONLY);
    }

    public static RunPlan in(Path folder, Digesting digesting) throws IOException {
        return ((Preparation.Ready) Preparation.prepare(
                        PlainOptions.of(folder.resolve("input"), folder.resolve("output"), folder.resolve("state")),
                        KnownFiles.none(),
                        2026,
                        new AnnualReport.Provenance("1", "1"),
                        new PublishedOutput(folder.resolve("output")),
                        digesting,
                        RunProgress.NONE))
                .plan();
    }
}
