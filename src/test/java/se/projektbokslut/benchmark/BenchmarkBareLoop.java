package se.projektbokslut.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What the reading of a ledger is measured against: the loop that one writes in an hour to sum a generator's
/// file by year, account group and project. It reads bytes through one buffer and decodes nothing but project
/// codes; it knows no quote within a text, no other order of fields and no second spelling of an amount, checks
/// nothing and has no findings. Its sums are a plain map with a record as key, so that they are right and can be
/// printed whatever the codes are; nothing else in it is slower than it need be.
final class BenchmarkBareLoop {
    private static final int SIZE = 1 << 18;

    private final Map<Key, long[]> sums = new HashMap<>();

    /// @param group the account's first two digits
    /// @param project empty where the entry has none
    record Key(int year, int group, String project) {}

    /// The sum in öre and the number of entries of each key.
    static Map<Key, long[]> sums(Path file) throws IOException {
        var loop = new BenchmarkBareLoop();
        loop.read(file);
        return loop.sums;
    }

    private void read(Path file) throws IOException {
        byte[] b = new byte[SIZE];
        int filled = 0;
        int year = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(b); n > 0; n = in.read(b, filled, SIZE - filled)) {
                filled += n;
                int end = filled;
                while (end > 0 && b[end - 1] != '\n') {
                    end--;
                }
                for (int p = 0; p < end; p++) {
                    while (b[p] == ' ') {
                        p++;
                    }
                    if (b[p] == '#' && b[p + 1] == 'V' && b[p + 2] == 'E') {
                        p = after(b, after(b, p + 5, ' '), ' ');
                        year = (int) number(b, p, p + 4);
                    } else if (b[p] == '#' && b[p + 1] == 'T') {
                        p = entry(b, p + 7, year);
                    }
                    while (b[p] != '\n') {
                        p++;
                    }
                }
                System.arraycopy(b, end, b, 0, filled - end);
                filled -= end;
            }
        }
    }

    private int entry(byte[] b, int account, int year) {
        String project = "";
        int p = after(b, account, '{');
        while (b[p] != '}') {
            int code = after(b, p, '"');
            int codeEnd = after(b, code, '"') - 1;
            if (b[p] == '6' && b[p + 1] == ' ') {
                project = new String(b, code, codeEnd - code, StandardCharsets.ISO_8859_1);
            }
            p = b[codeEnd + 1] == ' ' ? codeEnd + 2 : codeEnd + 1;
        }
        int amount = p + 2;
        int end = after(b, amount, ' ') - 1;
        long ore = number(b, amount, end);
        Key key = new Key(year, (int) number(b, account, account + 2), project);
        long[] sum = sums.computeIfAbsent(key, _ -> new long[2]);
        sum[0] += b[amount] == '-' ? -ore : ore;
        sum[1]++;
        return end;
    }

    private static int after(byte[] b, int from, char c) {
        int p = from;
        while (b[p] != c) {
            p++;
        }
        return p + 1;
    }

    /// The digits' number; a sign and a point are passed over.
    private static long number(byte[] b, int from, int to) {
        long number = 0;
        for (int p = from; p < to; p++) {
            if (b[p] >= '0') {
                number = number * 10 + b[p] - '0';
            }
        }
        return number;
    }
}
