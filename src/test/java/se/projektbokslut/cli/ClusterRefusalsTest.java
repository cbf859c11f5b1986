package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;

/// What cannot work with several machines is refused with one line that says what to do.
@Timeout(600)
class ClusterRefusalsTest {
    @TempDir
    Path folder;

    private TestBroker broker;
    private ClusterOffice cluster;

    @BeforeEach
    void begin() {
        broker = new TestBroker();
        cluster = new ClusterOffice(Portfolios.small(folder.resolve("spread")), broker);
    }

    @AfterEach
    void end() {
        cluster.close();
        broker.close();
    }

    @Test
    void aWrongBrokerPasswordIsWrongConfiguration() {
        assertRefused(cluster.runHere("--spring.artemis.password=wrong"), 2, "spring.artemis.password");
    }

    @Test
    void aBrokerThatDoesNotAnswerIsAFailureOfTheNight() {
        assertRefused(
                cluster.runHere("--spring.artemis.broker-url=tcp://localhost:1?trustStorePassword=secret"),
                1,
                "tcp://localhost:1: the message broker does not answer");
    }

    @Test
    void anAddressThatIsNoneIsWrongConfiguration() {
        assertRefused(
                cluster.runHere("--spring.artemis.broker-url=localhost:61616?trustStorePassword=secret"),
                2,
                "spring.artemis.broker-url: \"localhost:61616\" cannot be used; write tcp://HOST:61616");
    }

    @Test
    void aTimeOrPortThatCannotBeUsedIsWrongConfigurationForRunAndWorker() {
        assertRefused(
                cluster.runHere("--projektbokslut.cluster.lease=0s"),
                2,
                "projektbokslut.cluster.lease: \"0ms\" cannot be used; write a time such as 10s");
        assertRefused(
                cluster.office()
                        .command(
                                "worker",
                                "--spring.datasource.url=" + cluster.database(),
                                "--projektbokslut.cluster.port=70000"),
                2,
                "projektbokslut.cluster.port: \"70000\" cannot be used; write a number from 1 to 65535");
    }

    @Test
    @Thorough
    void aBrokerWithACertificateIsUsedByWhoTrustsIt() throws Exception {
        Path key = folder.resolve("key.p12");
        Path certificate = folder.resolve("broker.crt");
        Path trust = folder.resolve("trust.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-keystore",
                key.toString());
        keytool("-exportcert", "-alias", "broker", "-file", certificate.toString(), "-keystore", key.toString());
        keytool("-importcert", "-noprompt", "-file", certificate.toString(), "-keystore", trust.toString());
        String tls = "?sslEnabled=true;keyStorePath=" + key + ";keyStorePassword=changeit";
        try (TestBroker secure = new TestBroker(tls)) {
            String url = "--spring.artemis.broker-url=" + secure.url() + "?sslEnabled=true&trustStorePath=" + trust;
            String soon = "--projektbokslut.cluster.patience=1s";

            assertRefused(cluster.runHere(url + "&trustStorePassword=changeit", soon), 1, "no worker took a partition");
            assertRefused(cluster.runHere(url + "&trustStorePassword=secret", soon), 1, "trustStorePath");
            String open = "--spring.artemis.broker-url=" + secure.url() + "?callTimeout=3000";
            assertRefused(cluster.runHere(open, soon), 1, "sslEnabled");
        }
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", "changeit"));
        assertThat(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void aLogThatNoOtherMachineSeesIsWrongConfiguration() {
        assertRefused(cluster.office().run("--spring.profiles.active=cluster"), 2, "jdbc:postgresql://HOST/DATABASE");
        assertRefused(cluster.office().command("worker"), 2, "jdbc:postgresql://HOST/DATABASE");
    }

    @Test
    @Thorough
    void aRunForWhichNoWorkerComesFailsAndTheNextTakesItUp() {
        assertRefused(cluster.runHere("--projektbokslut.cluster.patience=1s"), 1, "no worker took a partition");
        cluster.startedWorker("late");
        assertThat(cluster.runHere().code()).isIn(0, 3);
    }

    @Test
    @EnabledIfSystemProperty(named = "cluster.faults", matches = "all")
    @Thorough
    void aWorkerOfAnotherBuildRefusesAndLeavesTheWorkToOthers() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other/se/projektbokslut"));
        Files.writeString(other.resolve("other.txt"), "another build");
        Process wrong = cluster.startedWorkerOfAnotherBuild("wrong", folder.resolve("other"));
        assertRefusesTheRun(wrong, "install the same on all machines");
    }

    @Test
    @EnabledIfSystemProperty(named = "cluster.faults", matches = "all")
    @Thorough
    void aWorkerThatSeesAnotherStateFolderRefuses() throws Exception {
        Process wrong = cluster.startedWorker("wrong", List.of("--state=" + folder.resolve("elsewhere")));
        assertRefusesTheRun(wrong, "mount the folder that the run has as --state");
    }

    @Test
    @EnabledIfSystemProperty(named = "cluster.faults", matches = "all")
    @Thorough
    void aWorkerThatSeesAnotherOutputFolderRefuses() throws Exception {
        Process wrong = cluster.startedWorker("wrong", List.of("--output=" + folder.resolve("elsewhere")));
        assertRefusesTheRun(wrong, "mount that folder under the same path");
    }

    @Test
    @EnabledIfSystemProperty(named = "cluster.faults", matches = "all")
    @Thorough
    void aWorkerThatSeesOtherSettingsRefuses() throws Exception {
        Process wrong = cluster.startedWorker("wrong", List.of("--input=" + otherInput("years.yaml", "2018: {}\n")));
        assertRefusesTheRun(wrong, "mount the run's input folder");
    }

    @Test
    @EnabledIfSystemProperty(named = "cluster.faults", matches = "all")
    @Thorough
    void aWorkerThatSeesAnotherFileFailsTheRunByName() throws Exception {
        Path input = otherInput("ledger/ledger-1.se", "#FLAGGA 0\n");
        cluster.startedWorker("wrong", List.of("--input=" + input));

        assertRefused(cluster.runHere(), 1, "ledger/ledger-1.se: worker ");
        try (Stream<Path> logs = Files.list(cluster.office().state().resolve("workers"))) {
            assertThat(logs.filter(log -> log.toString().endsWith(".log")))
                    .singleElement()
                    .satisfies(log -> assertThat(log).content().contains("readLedger", "ledger/ledger-1.se: worker "));
        }
    }

    private Path otherInput(String path, String content) throws IOException {
        Path input = folder.resolve("other-input");
        Office.copyTree(cluster.office().input(), input);
        Files.writeString(input.resolve(path), content);
        return input;
    }

    /// The wrong worker ends; a right one does the work.
    private void assertRefusesTheRun(Process wrong, String line) throws Exception {
        Process run = cluster.run();
        assertThat(wrong.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(wrong.exitValue()).as(cluster.errors("wrong")).isEqualTo(2);
        assertThat(cluster.errors("wrong").lines().filter(it -> !it.isEmpty() && !it.startsWith("WARNING")))
                .singleElement()
                .asString()
                .contains(line);
        cluster.startedWorker("right");
        assertThat(run.waitFor()).as(cluster::errors).isIn(0, 3);
    }

    private static void assertRefused(Office.Ended ended, int code, String line) {
        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.errLines()).singleElement().asString().contains(line).doesNotContain("secret");
    }
}
