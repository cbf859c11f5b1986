package se.projektbokslut.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.delivery.AlertReason;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.inventory.Digesting;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.inventory.Inventory;
import se.projektbokslut.inventory.InventoryTaker;
import se.projektbokslut.program.ProgramDigest;
import se.projektbokslut.program.RunProgress;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.publication.KeptEditions;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.report.Texts;
import se.projektbokslut.settings.SettingsReader;
import se.projektbokslut.steps.RunPlan;

/// What a command finds out before it reads a record: the settings and the list of input files, or why it cannot
/// go on.
sealed interface Preparation {
    /// @param plan what can now be run; its generation is not known yet
    record Ready(RunPlan plan) implements Preparation {}

    /// The settings cannot be used, or there is no input.
    ///
    /// @param lines one a fault
    record Unusable(List<String> lines) implements Preparation {}

    /// There was input before and now there is none: an unmounted share, perhaps. What is published stays.
    ///
    /// @param why the same for a letter
    record Gone(String line, AlertReason why) implements Preparation {}

    /// So many files that are not read are named where nothing is.
    int MOST_UNREAD = 20;

    /// @param known files whose digests need not be taken
    /// @param asOfYear the calendar year up to which ongoing projects stand
    /// @param published what earlier runs left in the output
    /// @param digesting takes the digests of files that are not known
    /// @param progress told how much of the input has been looked at
    static Preparation prepare(
            RunProperties options,
            KnownFiles known,
            int asOfYear,
            AnnualReport.Provenance provenance,
            PublishedOutput published,
            Digesting digesting,
            RunProgress progress)
            throws IOException {
        Path input = options.input();
        boolean publishedBefore = published.exists();
        if (!Files.isDirectory(input)) {
            return nothing(
                    input + ": there is no such folder",
                    new AlertReason("no-input", input),
                    List.of(),
                    publishedBefore,
                    options);
        }
        SettingsReader.Outcome settings = SettingsReader.read(input);
        if (!settings.faults().isEmpty()) {
            Texts texts = Texts.of(options.lang());
            return new Unusable(
                    settings.faults().stream().map(fault -> line(fault, texts)).toList());
        }
        Inventory inventory = InventoryTaker.take(
                input,
                known,
                digesting,
                bytes -> progress.begins(RunProgress.Work.TAKING_INVENTORY, bytes),
                progress::advanced);
        inventory = inventory.with(ofKeptEditions(options.output(), known));
        boolean accepted = publishedBefore && (options.acceptRemovals() || published.isOfNothing());
        if (!accepted
                && inventory.files().stream().noneMatch(Preparation::isRead)
                && inventory.refusals().isEmpty()) {
            Texts texts = Texts.of(options.lang());
            return nothing(
                    input + ": there is no record under projects/ and no file under ledger/",
                    new AlertReason("empty-input", input),
                    inventory.findings().stream()
                            .map(found -> line(found, texts))
                            .toList(),
                    publishedBefore,
                    options);
        }
        return new Ready(new RunPlan(
                options, known, inventory, settings.settings(), asOfYear, ProgramDigest.compute(), provenance, 0));
    }

    /// What has happened to editions that nothing can make again.
    private static List<Finding> ofKeptEditions(Path output, KnownFiles known) throws IOException {
        return new KeptEditions(output, known)
                .damage().stream().map(KeptEditions.Damage::finding).toList();
    }

    /// A problem as compilers print it: `file:line:column: severity: message`.
    static String line(Refusal refusal, Texts texts) {
        return refusal.at() + ": " + Severity.ERROR.code() + ": " + texts.problem(refusal);
    }

    static String line(Finding finding, Texts texts) {
        String accepted = finding.accepted() ? " (" + texts.label("findings.accepted") + ")" : "";
        return finding.at() + ": " + finding.severity().code() + ": " + texts.findingMessage(finding) + accepted;
    }

    /// @param unread what lies there all the same, one line each
    private static Preparation nothing(
            String what, AlertReason why, List<String> unread, boolean publishedBefore, RunProperties options) {
        if (!publishedBefore) {
            List<String> lines = new ArrayList<>(List.of(what + "; name the folder of records with --input"));
            unread.stream().limit(MOST_UNREAD).forEach(lines::add);
            return new Unusable(lines);
        }
        String accepted = Files.isDirectory(options.input())
                ? " If all was removed on purpose, run once with --accept-removals."
                : "";
        return new Gone(
                what + "; is the share mounted?" + accepted + " What is published in " + options.output()
                        + " stays as it is",
                why);
    }

    private static boolean isRead(InputFile file) {
        return Stream.of("projects/", "ledger/").anyMatch(file.path()::startsWith);
    }
}
