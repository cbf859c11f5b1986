package se.projektbokslut.words;

/// The shape of ids (CONTRACT, "Shapes": `[A-Za-z0-9][A-Za-z0-9._-]{0,63}`).
public final class Ids {
    private static final int LONGEST = 64;

    private Ids() {}

    public static boolean isValid(String id) {
        if (id.isEmpty() || id.length() > LONGEST || !isAlphanumeric(id.charAt(0))) {
            return false;
        }
        for (int i = 1; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!isAlphanumeric(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
