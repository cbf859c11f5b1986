package se.projektbokslut.documents;

import java.nio.charset.StandardCharsets;

/// Knows a long number as Excel shows it in a cell that is not formatted as text: `1,6212E+11`. A CSV file
/// keeps what was shown, so that the digits of an id or a code are lost and several of them have become
/// one. A code as `12E3` has no plus.
public final class ExponentForm {
    private static final int SHORTEST = "1E+11".length();

    private ExponentForm() {}

    public static boolean is(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return is(bytes, 0, bytes.length);
    }

    /// Whether the bytes from `from` to `to`, exclusive, without the blanks around them, are a digit,
    /// decimals or not, `E+` and two digits or three.
    public static boolean is(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] == ' ') {
            end--;
        }
        // Of almost every cell these two bytes tell.
        return end - from >= SHORTEST
                && (bytes[end - 3] == '+' || bytes[end - 4] == '+')
                && isWithPower(bytes, from, end);
    }

    private static boolean isWithPower(byte[] bytes, int from, int end) {
        int begin = from;
        while (bytes[begin] == ' ') {
            begin++;
        }
        int power = digitsBefore(bytes, begin, end);
        int exponent = power - "E+".length();
        if (exponent <= begin || power == end || bytes[exponent] != 'E' || bytes[exponent + 1] != '+') {
            return false;
        }
        int last = digitsBefore(bytes, begin, exponent);
        boolean whole = last == begin && exponent == begin + 1;
        boolean broken = last == begin + 2
                && last < exponent
                && (bytes[begin + 1] == ',' || bytes[begin + 1] == '.')
                && digitsBefore(bytes, begin, begin + 1) == begin;
        return whole || broken;
    }

    /// Where the digits begin that end there.
    private static int digitsBefore(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && bytes[at - 1] >= '0' && bytes[at - 1] <= '9') {
            at--;
        }
        return at;
    }
}
