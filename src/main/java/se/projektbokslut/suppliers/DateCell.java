package se.projektbokslut.suppliers;

/// Dates as supplier ledgers write them, read from the bytes of a cell: `2019-12-31`, `20191231`, either with a
/// time of day after it (`2019-12-31 00:00:00`, `2019-12-31T00:00`), which is not looked at.
final class DateCell {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private DateCell() {}

    /// The date, `yyyymmdd`; 0 if what stands there is no day of the years 1900–2199.
    static int day(byte[] bytes, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && bytes[begin] == ' ') {
            begin++;
        }
        while (begin < end && bytes[end - 1] == ' ') {
            end--;
        }
        int dash = end - begin >= 10 && bytes[begin + 4] == '-' && bytes[begin + 7] == '-' ? 1 : 0;
        int length = 8 + 2 * dash;
        if (end - begin < length || (end - begin > length && !isTime(bytes, begin + length, end))) {
            return 0;
        }
        int year = number(bytes, begin, 4);
        int month = number(bytes, begin + 4 + dash, 2);
        int day = number(bytes, begin + 6 + 2 * dash, 2);
        boolean real = year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= daysIn(month, year);
        return real ? (year * 100 + month) * 100 + day : 0;
    }

    /// The digits' number; negative if one of them is none.
    private static int number(byte[] bytes, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int daysIn(int month, int year) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isTime(byte[] bytes, int from, int to) {
        if ((bytes[from] != ' ' && bytes[from] != 'T') || to - from < 6) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            byte b = bytes[i];
            boolean ofTime = (b >= '0' && b <= '9') || b == ':' || b == '.' || b == '+' || b == '-' || b == 'Z';
            if (!ofTime) {
                return false;
            }
        }
        return bytes[from + 3] == ':';
    }
}
