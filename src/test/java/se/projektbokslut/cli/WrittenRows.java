package se.projektbokslut.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Writes lists as offices have them and knows how many rows stand in them, and which of them can be used: an
/// oracle that shares nothing with what reads them.
///
/// @param bytes the file
/// @param rows how many rows with a value it has below its headings
/// @param sound the ids of the rows that nothing is wrong with
@SuppressWarnings("ArrayRecordComponent") // a file's bytes, which nobody changes or compares
record WrittenRows(byte[] bytes, int rows, List<String> sound) {
    private static final List<String> HEADINGS =
            List.of("id", "title", "status", "start", "end", "leader", "purpose", "economy.budget");
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r", "\r\r\n");
    /// What stands in cells without quotes around them.
    private static final List<String> WORDS = List.of(
            "Ny portal",
            "Byte till 5\" skärm",
            "27\"",
            "Så kallad \"förstudie\"",
            "Åäö",
            "a'b",
            "\u00A0x",
            "5\" och 7\"",
            "");

    static WrittenRows random(SplittableRandom random) {
        return new Writer(random).write();
    }

    private static final class Writer {
        private final SplittableRandom random;
        private final String separator;
        private final String lineEnd;
        private final Charset charset;
        private final StringBuilder text = new StringBuilder();
        private final List<String> sound = new ArrayList<>();
        private int rows;

        Writer(SplittableRandom random) {
            this.random = random;
            this.separator = List.of(",", ";", "\t").get(random.nextInt(3));
            this.lineEnd = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
            this.charset = random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        }

        WrittenRows write() {
            boolean emptyColumns = random.nextInt(4) == 0;
            if (random.nextInt(4) == 0) {
                text.append("sep=").append(separator).append(lineEnd);
            }
            if (random.nextInt(4) == 0) {
                text.append("Projektlista 2019").append(separator.repeat(7)).append(lineEnd);
                text.append(separator.repeat(7)).append(lineEnd);
            }
            text.append(String.join(separator, HEADINGS)).append(emptyColumns ? separator.repeat(2) : "");
            text.append(lineEnd);
            int many = 1 + random.nextInt(30);
            for (int i = 0; i < many; i++) {
                switch (random.nextInt(12)) {
                    case 0 -> text.append(separator.repeat(random.nextInt(9)));
                    case 1 -> row("r" + i, 1 + random.nextInt(6));
                    default -> row("r" + i, -1);
                }
                text.append(emptyColumns ? separator.repeat(2) : "");
                text.append(i + 1 < many || random.nextBoolean() ? lineEnd : "");
            }
            var out = new ByteArrayOutputStream();
            if (charset.equals(StandardCharsets.UTF_8) && random.nextBoolean()) {
                out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            }
            out.writeBytes(text.toString().getBytes(charset));
            return new WrittenRows(out.toByteArray(), rows, sound);
        }

        /// @param unclosed the column in which a quote opens that nothing closes; -1: none, and the row is sound
        private void row(String id, int unclosed) {
            rows++;
            if (unclosed < 0) {
                sound.add(id);
            }
            // Behind a lone quote nothing of the row is known to be a cell: it stands on one line, and no other
            // quote of it ends a cell.
            String title = unclosed < 0 ? title() : "Ny";
            String purpose = unclosed < 0 ? purpose() : "Mer av 5\" skärm";
            List<String> cells = List.of(id, title, "closed", "2019-01-15", "2019", "Kim Exempel", purpose, "150000");
            for (int i = 0; i < cells.size(); i++) {
                text.append(i == 0 ? "" : separator).append(i == unclosed ? "\"" : "");
                text.append(i == unclosed ? "Lös" : cells.get(i));
            }
        }

        private String title() {
            String word = WORDS.get(random.nextInt(WORDS.size() - 1));
            return random.nextInt(3) == 0 ? quoted(word) : word;
        }

        /// Prose over several lines, with the separator in it; or nothing.
        private String purpose() {
            return switch (random.nextInt(5)) {
                case 0 ->
                    quoted("Två" + separator + " tre" + lineEnd + "rader med \"ord\"" + lineEnd + lineEnd + "till");
                case 1 -> quoted(lineEnd);
                default -> WORDS.get(random.nextInt(WORDS.size()));
            };
        }

        private static String quoted(String word) {
            return '"' + word.replace("\"", "\"\"") + '"';
        }
    }
}
