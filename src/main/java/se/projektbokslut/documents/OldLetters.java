package se.projektbokslut.documents;

/// Tells whether a text that is read as Windows-1252 is one of code page 850 or 437, as old programs write it: å, ä
/// and ö are then read as †, „ and ”, and Å, Ä and Ö as nothing, Ž and ™.
final class OldLetters {
    /// The bytes of å, ä, ö, Å, Ä and Ö in both code pages, and in Windows-1252.
    private static final String OLD = "\u0086\u0084\u0094\u008F\u008E\u0099";

    private static final String OWN = "\u00E5\u00E4\u00F6\u00C5\u00C4\u00D6";

    private static final int BIG_A_RING = 0x8F;
    private static final int BIG_O = 0x99;

    private OldLetters() {}

    /// Whether one of these letters stands where only a letter can, and none where Windows-1252 has it. The signs that
    /// they are read as stand around words: `Namn†`, `„namn”`, `Namn™`; and Ž begins names.
    static boolean areIn(byte[] bytes) {
        boolean found = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                continue;
            }
            char letter = (char) (bytes[i] & 0xFF);
            if (OWN.indexOf(letter) >= 0) {
                return false;
            }
            found |= OLD.indexOf(letter) >= 0 && isLetter(bytes, i, letter);
        }
        return found;
    }

    private static boolean isLetter(byte[] bytes, int at, char letter) {
        boolean behind = at > 0 && isLetter(bytes[at - 1]);
        boolean before = at + 1 < bytes.length && isLetter(bytes[at + 1]);
        return switch (letter) {
            // Windows-1252 has nothing there.
            case BIG_A_RING -> behind || before;
            case BIG_O -> before;
            default -> behind && before;
        };
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
