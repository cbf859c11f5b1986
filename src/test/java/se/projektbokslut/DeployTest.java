package se.projektbokslut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/// The files that operate several machines are what Compose and Kubernetes take.
class DeployTest {
    private static final Path DEPLOY = Path.of("deploy");

    /// Refuses a manifest with a field that is unknown, misplaced or missing.
    @FunctionalInterface
    private interface Model {
        void validate(JsonElement manifest) throws IOException;
    }

    private static final Map<String, Model> MODELS = Map.of(
            "ConfigMap", V1ConfigMap::validateJsonElement,
            "PersistentVolumeClaim", V1PersistentVolumeClaim::validateJsonElement,
            "Deployment", V1Deployment::validateJsonElement,
            "CronJob", V1CronJob::validateJsonElement);

    @Test
    void composeFileKeepsToItsSpecification() throws IOException {
        Object compose = new Yaml().load(Files.readString(DEPLOY.resolve("compose.yaml")));
        Schema schema = SchemaRegistry.withDialect(Dialect.builder(Dialects.getDraft201909())
                        .keyword(new NonValidationKeyword("id"))
                        .build())
                .getSchema(JsonMapper.shared().readTree(Path.of("src/test/resources/compose-spec.json")));

        assertThat(schema.validate(JsonMapper.shared().writeValueAsString(compose), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings.yaml", "worker.yaml", "run.yaml"})
    void manifestsKeepToKubernetesModels(String file) throws IOException {
        for (JsonElement manifest : manifests(file)) {
            String kind = manifest.getAsJsonObject().get("kind").getAsString();
            Model model = Objects.requireNonNull(MODELS.get(kind), kind);
            assertThatCode(() -> model.validate(manifest)).as(kind).doesNotThrowAnyException();
        }
    }

    @Test
    void aMisspelledFieldIsNoticed() throws IOException {
        JsonElement run = manifests("run.yaml").getFirst();
        run.getAsJsonObject().get("spec").getAsJsonObject().addProperty("shedule", "0 0 * * *");

        assertThatCode(() -> V1CronJob.validateJsonElement(run)).hasMessageContaining("shedule");
    }

    /// Its shell is the container's first process, which no signal ends that it does not ask for.
    @ParameterizedTest
    @CsvSource({"3, 0", "1, 1", "143, 143"})
    void theNightsShellHandsTheEndOnAndWaitsForIt(int code, int translated, @TempDir Path folder) throws Exception {
        Path java = Files.writeString(folder.resolve("java"), """
                #!/bin/sh
                trap 'kill $!; echo told; exit %s' TERM
                sleep 60 &
                echo running
                wait
                """.formatted(code));
        assumeTrue(
                java.toFile().setExecutable(true) && Files.isExecutable(Path.of("/bin/sh")), "there is no shell here");
        ProcessBuilder night = new ProcessBuilder("/bin/sh", "-c", nightsCommand());
        night.environment().merge("PATH", "", (path, _) -> folder + ":" + path);

        Process shell = night.start();
        try (BufferedReader said = shell.inputReader()) {
            assertThat(said.readLine()).isEqualTo("running");
            // The process itself would close the stream as well.
            shell.toHandle().destroy();
            assertThat(said.readLine()).isEqualTo("told");
        }
        assertThat(shell.waitFor()).isEqualTo(translated);
    }

    /// The hour from 2 to 3 is skipped when summer time begins, and comes twice when it ends.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deploy/kubernetes/run.yaml    | schedule: \\d+ (\\d+) \\* \\* \\*
            src/dist/projektbokslut.cron  | \\n\\d+ (\\d+) \\* \\* \\*
            src/dist/projektbokslut.timer | OnCalendar=\\*-\\*-\\* 0?(\\d+):
            docs/OPERATIONS.md            | \\n\\d+ (\\d+) \\* \\* \\*
            docs/INSTALL.md               | 0?(\\d+)[.]\\d\\d, efter den timme
            docs/INSTALL.en.md            | 0?(\\d+)[.]\\d\\d, after the hour
            """)
    void noNightBeginsInTheHourThatSummerTimeTakes(String file, String pattern) throws IOException {
        List<String> hours = Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(hours).as(file).isNotEmpty().doesNotContain("2");
    }

    private static String nightsCommand() throws IOException {
        JsonElement container = manifests("run.yaml")
                .getFirst()
                .getAsJsonObject()
                .getAsJsonObject("spec")
                .getAsJsonObject("jobTemplate")
                .getAsJsonObject("spec")
                .getAsJsonObject("template")
                .getAsJsonObject("spec")
                .getAsJsonArray("containers")
                .get(0);
        return container.getAsJsonObject().getAsJsonArray("args").get(0).getAsString();
    }

    private static List<JsonElement> manifests(String file) throws IOException {
        List<JsonElement> manifests = new ArrayList<>();
        for (Object document :
                new Yaml().loadAll(Files.readString(DEPLOY.resolve("kubernetes").resolve(file)))) {
            manifests.add(new Gson().toJsonTree(document));
        }
        assertThat(manifests).isNotEmpty();
        return manifests;
    }
}
