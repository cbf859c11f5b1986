package se.projektbokslut.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import se.projektbokslut.documents.Words;

/// Reads entries and vouchers in the form in which nearly all programs write them: one space between the fields,
/// codes of at most seven plain characters, quotes around objects alone, amounts with a point and two decimals.
///
/// Whatever is written in another way is left to [SliceReader], which reads this form too, to the same result:
/// here it costs half, as few decisions are made and all of them about bytes at hand.
final class PlainRecords {
    static final Label ENTRY = Label.of("#TRANS ");
    static final Label VOUCHER = Label.of("#VER ");

    /// What [#entry] and [#voucher] give for a record that is not plain.
    static final int NOT_PLAIN = -1;

    private final Vouchers vouchers;

    /// The last voucher's date, `yyyymmdd`.
    private int date = SieDates.INVALID;

    /// The eight bytes that stand for the date: vouchers of one day follow each other.
    private long dateBytes;

    PlainRecords(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    /// A label and the space after it, as the first bytes of a word.
    record Label(long bytes, long mask, int length) {
        static Label of(String text) {
            byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), Long.BYTES);
            return new Label(Words.at(bytes, 0), -1L >>> (Long.SIZE - 8 * text.length()), text.length());
        }

        boolean begins(long word) {
            return (word & mask) == bytes;
        }
    }

    /// Adds the entry whose [#ENTRY] stands there.
    ///
    /// @return where it goes on after its amount; [#NOT_PLAIN] where it is not plain, and is not added
    int entry(byte[] b, int start, long line) {
        int p = start + ENTRY.length;
        long word = Words.at(b, p);
        int length = Keys.plainLength(word);
        if (!isKey(length) || b[p + length] != ' ' || b[p + length + 1] != '{') {
            return NOT_PLAIN;
        }
        long account = Keys.ofPlain(word, length);
        long project = Keys.NONE;
        p += length + 2;
        while (b[p] != '}') {
            int dimension = b[p] - '0';
            if (b[p + 1] != ' ' || b[p + 2] != '"' || !isRead(dimension, project)) {
                return NOT_PLAIN;
            }
            p += 3;
            word = Words.at(b, p);
            length = Keys.plainLength(word);
            if (!isKey(length) || b[p + length] != '"' || b[p + length - 1] == '\\') {
                return NOT_PLAIN;
            }
            if (dimension == ObjectList.PROJECT) {
                project = Keys.ofPlain(word, length);
            }
            p += length + 1;
            p += b[p] == ' ' ? 1 : 0;
        }
        if (b[p + 1] != ' ') {
            return NOT_PLAIN;
        }
        p += 2;
        length = Amounts.plainLength(b, p);
        if (length == 0) {
            return NOT_PLAIN;
        }
        vouchers.add(line, account, project, Amounts.plain(b, p, length));
        return p + length;
    }

    private static boolean isKey(int length) {
        return length > 0 && length < Long.BYTES;
    }

    /// Whether an object of the dimension can be read here: a second project cannot, nor one that has to be
    /// counted.
    private static boolean isRead(int dimension, long project) {
        return dimension == ObjectList.PROJECT
                ? project == Keys.NONE
                : dimension > 0 && dimension <= ObjectList.LAST_UNCOUNTED;
    }

    /// Begins the voucher whose [#VOUCHER] stands there.
    ///
    /// @return where it goes on after its date; [#NOT_PLAIN] where it is not plain, and has not begun
    int voucher(byte[] b, int start, long line) {
        int p = start + VOUCHER.length;
        long word = Words.at(b, p);
        int length = Keys.plainLength(word);
        if (!isKey(length) || b[p + length] != ' ') {
            return NOT_PLAIN;
        }
        long series = Keys.ofPlain(word, length);
        p += length + 1;
        word = Words.at(b, p);
        length = Words.digits(word);
        if (!isKey(length) || b[p + length] != ' ') {
            return NOT_PLAIN;
        }
        long number = Words.number(word, length);
        p += length + 1;
        word = Words.at(b, p);
        if (word != dateBytes) {
            date = SieDates.parse(b, p, p + Long.BYTES);
            dateBytes = word;
        }
        p += Long.BYTES;
        if (date == SieDates.INVALID || b[p] != ' ') {
            return NOT_PLAIN;
        }
        vouchers.begin(line, series, number, date);
        return p;
    }
}
