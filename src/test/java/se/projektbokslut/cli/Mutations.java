package se.projektbokslut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Real and sample files with bytes exchanged, left out, doubled, cut off, and with words that hurt put in.
final class Mutations {
    private static final String SAMPLES = "src/test/resources/se/projektbokslut/annual/findings";

    private static final List<String> YAML_WORDS = List.of(
            "!!java.lang.Runtime ",
            "&a ",
            "*a",
            "<<: *a\n",
            "--- ",
            "...\n",
            "? ",
            "|-\n",
            ">\n",
            "- - - ",
            "{{{{",
            "]]");
    private static final List<String> ANY_WORDS = List.of(
            "\0",
            "\uFEFF",
            "../",
            "9".repeat(30),
            "1e400",
            "-",
            "\"",
            "\\",
            "\r",
            "\n\n",
            "=cmd()",
            "åäö",
            "\uD83D\uDE00");
    private static final List<String> SIE_WORDS = List.of(
            "#VER ",
            "#TRANS ",
            "#RAR 0 ",
            "#KSUMMA\n",
            "{",
            "}",
            "{6 \"",
            "#FORMAT UTF8\n",
            "<?xml version=\"1.0\"?><x/>",
            "#IB -1 ");
    private static final List<String> CSV_WORDS =
            List.of("\"\"", ";", ",", "\t", "NaN", "2019-02-30", "1 234,56", "*", "\n\"");

    /// A kind of input file: its ending and folder, files to begin with, and words to put in.
    ///
    /// @param path of the file in an input folder
    record Kind(String path, List<byte[]> samples, List<String> words) {}

    private Mutations() {}

    static List<Kind> kinds() {
        List<byte[]> json = List.of(bytes("""
                [{"id": "a-1", "title": "Över \\u0041", "status": "closed", "end": "2019-12", "aliases": ["x"]},
                 {"id": "b-2", "title": "T", "status": {"value": "ongoing", "lines": ["1"]}, "start": 2018,
                  "economy": {"budget": {"2019": 5.50}}}]
                """));
        List<byte[]> csv = List.of(bytes("""
                id;title;status;start;end;aliases;economy.budget
                a-1;"Över ""f""\";closed;2019;2019;x|y;10
                b-2;"Två
                rader";ongoing;hösten 2019;;;1000.50
                """));
        List<byte[]> suppliers = List.of(
                bytes("""
                kopare_id,kopare,verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text,belopp,datum
                1,Exempelstad,7,Papper AB,556000-0000,6100,Kontor,10.00,2019-02-01
                1,Exempelstad,7,"Papper, AB",556000-0000,6100,Kontor,"1 234,56",2019-02-01
                1,Exempelstad,8,*,-,6100,Kontor,-10.00,2020-12-31
                """),
                "kopare_id;kopare;verifikationsnummer;leverantor;leverantor_id;konto_nr;konto_text;nettobelopp;bokforingsdatum\r\n1;E;7;P;5;6100;K;-1,50;2019-02-01\r\n"
                        .getBytes(StandardCharsets.UTF_16));
        List<byte[]> sie = new ArrayList<>(samples(Path.of(SAMPLES), ".se"));
        sie.add(Portfolios.sie("A", 2019, 20));
        return List.of(
                new Kind("projects/fuzz.yaml", samples(Path.of("input/projects"), ".yaml"), YAML_WORDS),
                new Kind("projects/fuzz.json", json, ANY_WORDS),
                new Kind("projects/fuzz.csv", csv, CSV_WORDS),
                new Kind("ledger/fuzz.se", sie, SIE_WORDS),
                new Kind("ledger/fuzz.csv", suppliers, CSV_WORDS));
    }

    static byte[] mutated(Kind kind, SplittableRandom random) {
        byte[] bytes = kind.samples().get(random.nextInt(kind.samples().size()));
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int at = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, at + random.nextInt(40));
            bytes = switch (random.nextInt(7)) {
                case 0 -> spliced(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt(256)});
                case 1 -> spliced(bytes, at, to, new byte[0]);
                case 2 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
                case 3 -> spliced(bytes, at, at, word(kind.words(), random));
                case 4 -> spliced(bytes, at, at, word(ANY_WORDS, random));
                case 5 -> {
                    int from = random.nextInt(bytes.length + 1);
                    yield spliced(bytes, at, to, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 60)));
                }
                default -> random.nextInt(8) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            };
        }
        return bytes;
    }

    private static byte[] word(List<String> words, SplittableRandom random) {
        return bytes(words.get(random.nextInt(words.size())));
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] with) {
        byte[] result = new byte[bytes.length - (to - from) + with.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(with, 0, result, from, with.length);
        System.arraycopy(bytes, to, result, from + with.length, bytes.length - to);
        return result;
    }

    private static List<byte[]> samples(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> samples = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                samples.add(Files.readAllBytes(file));
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
