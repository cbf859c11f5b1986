package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;

/// What a command says that is told to end (SIGTERM), as a process of its own. The runs that are stopped while
/// they read are those of [CrashTest] and [LogDatabaseTest].
@Timeout(120)
@Thorough
class StopLinesTest {
    /// So many vouchers that a command is still at work when it is told to end.
    private static final int MANY = 200_000;

    @TempDir
    private Path root;

    @Test
    void aCheckLeavesNothingAndSaysSo() throws Exception {
        Office office = manyVouchers();
        Process check = OfficeProcess.check(office, loading()).start();
        OfficeProcess.awaitSign(check, () -> isLoaded("ledger.SliceReader"));
        check.destroy();

        assertEnded(check, OfficeProcess.errors(office), "check: stopped before its end; nothing was written");
        assertThat(office.output()).doesNotExist();
        assertThat(office.state()).doesNotExist();
    }

    @Test
    void aRunThatComparesVouchersIsTakenUp() throws Exception {
        Office office = manyVouchers();
        office.write("ledger/more.se", Portfolios.sie("A0", 2017, MANY + 1));
        Process run = OfficeProcess.of(office, loading()).start();
        OfficeProcess.awaitSign(run, () -> isLoaded("ledger.VoucherKeys"));
        run.destroy();

        assertEnded(run, OfficeProcess.errors(office), "the run was stopped; the next one takes up where it stopped");
        assertThat(office.run().code()).isIn(0, 3);
        assertThat(office.publishedLines("receipts.jsonl").getLast()).contains("\"read\":0,");
    }

    /// Nothing is under way yet that could be stopped in good order.
    @Test
    void aRunThatHasHardlyBegunSaysTheSame() throws Exception {
        Office office = Office.withSixProjects(root);
        Process run = OfficeProcess.of(office, loading()).start();
        OfficeProcess.awaitSign(run, () -> isLoaded("cli.StateFolder"));
        run.destroy();

        assertEnded(run, OfficeProcess.errors(office), "the run was stopped; the next one takes up where it stopped");
    }

    @Test
    void whatGenerateHasWrittenIsNotWhole() throws Exception {
        Office office = Office.empty(root);
        ProcessBuilder process = OfficeProcess.of(office);
        List<String> command = new ArrayList<>(process.command());
        Path into = root.resolve("made");
        int main = command.indexOf(Projektbokslut.class.getName());
        command.subList(main + 1, command.size()).clear();
        command.addAll(List.of("generate", "--into=" + into, "--projects=1000", "--entries=50000000"));
        Process generate = process.command(command).start();
        OfficeProcess.awaitSign(generate, () -> Files.exists(into.resolve("ledger")));
        generate.destroy();

        assertEnded(
                generate,
                OfficeProcess.errors(office),
                "generate: stopped before its end; " + into + " is not whole, remove what is there and generate again");
    }

    private static void assertEnded(Process process, Path errors, String line) throws Exception {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(Files.readAllLines(errors)).containsExactly(line);
    }

    private Office manyVouchers() {
        Office office = Office.withSixProjects(root);
        return office.write("ledger/many.se", Portfolios.sie("A0", 2017, MANY));
    }

    /// Lets the process note which classes it loads.
    private String loading() {
        return "-Xlog:class+load:file=" + classes();
    }

    private Path classes() {
        return root.resolve("classes.txt");
    }

    private boolean isLoaded(String name) {
        try {
            return Files.exists(classes()) && Files.readString(classes()).contains(" se.projektbokslut." + name + " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
