package se.projektbokslut.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Keeps the keys of `docs/RECORDS.md` the same as the table of record keys.
class RecordsPageTest {
    private static final Path PAGE = Path.of("docs", "RECORDS.md");

    @Test
    void thePageHasTheKeysOfTheTable() throws IOException {
        String page = Files.readString(PAGE);
        page = Generated.between(
                page,
                "<!-- nycklar: ur programmets tabell, skrivna av RecordsPageTest -->\n",
                "<!-- slut på nycklar -->",
                table("| nyckel | form | vad som står där |", "krävs: ", "endera: ", RecordKey::sv));
        page = Generated.between(
                page,
                "<!-- keys: of the program's table, written by RecordsPageTest -->\n",
                "<!-- end of keys -->",
                table("| key | shape | what stands there |", "required: ", "either: ", RecordKey::en));
        Generated.compare(PAGE, page, "SchemaTest,RecordsPageTest", "schema.write");
    }

    private static String table(String heading, String required, String either, Function<RecordKey, String> words) {
        StringBuilder table = new StringBuilder(heading).append("\n| --- | --- | --- |\n");
        for (RecordKey key : RecordTable.KEYS.values()) {
            String need = switch (key.need()) {
                case REQUIRED -> required;
                case EITHER -> either;
                case NONE -> "";
            };
            String shape = key.codes().isEmpty() ? key.shape() : "`" + String.join("` `", key.codes()) + "`";
            table.append("| `%s` | %s%s%s | %s |\n"
                    .formatted(key.name(), need, key.stated() ? "◇ " : "", shape, words.apply(key)));
        }
        return table.toString();
    }
}
