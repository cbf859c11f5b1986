package se.projektbokslut.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.projektbokslut.content.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes of what this version of the program published what another might have.
final class AnotherVersion {
    private AnotherVersion() {}

    /// A year's report that lacks what this version writes and says what it does not know, with a manifest that
    /// lists it so, and receipts that know that manifest.
    ///
    /// @param folder the year's
    static void published(Path folder, int year) throws IOException {
        String name = "annual-report-" + year + ".json";
        Path json = folder.resolve(name);
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode report = (ObjectNode) mapper.readTree(json.toFile());
        report.remove("trend");
        report.remove("refusals");
        ((ObjectNode) report.get("projects").get(0)).remove("allocations");
        report.put("mood", "said by a later version");
        Files.writeString(json, mapper.writeValueAsString(report));
        Path list = folder.resolve("manifest.json");
        String digest = Digest.of(list);
        ObjectNode manifest = (ObjectNode) mapper.readTree(list.toFile());
        ((ObjectNode) manifest.get("provenance")).put("program", "0.0.9");
        manifest.put("mood", "said by a later version");
        for (JsonNode file : manifest.get("outputs")) {
            if (file.get("path").asString().equals(name)) {
                ((ObjectNode) file).put("bytes", Files.size(json)).put("sha256", Digest.of(json));
            }
        }
        Files.writeString(list, mapper.writeValueAsString(manifest));
        Path output = folder;
        while (!Files.exists(output.resolve("receipts.jsonl"))) {
            output = output.resolveSibling(".").normalize();
        }
        for (String written : new String[] {"receipts.jsonl", "receipt.json"}) {
            Path receipts = output.resolve(written);
            Files.writeString(receipts, Files.readString(receipts).replace(digest, Digest.of(list)));
        }
    }
}
