package se.projektbokslut.delivery;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a mail server answered. Its words are only looked into and never passed on: they may repeat an address.
///
/// @param code of RFC 5321; 0 where there was no answer
/// @param enhanced the code of RFC 3463, such as `5.7.1`; the empty string where there is none
/// @param words in lower case
record SmtpReply(int code, String enhanced, String words) {
    static final SmtpReply NONE = new SmtpReply(0, "", "");

    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\S)");

    /// @param text as it came, codes and all
    static SmtpReply of(int code, @Nullable String text) {
        String said = text == null ? "" : text;
        Matcher matcher = ENHANCED.matcher(said);
        return new SmtpReply(Math.max(code, 0), matcher.find() ? matcher.group(1) : "", said.toLowerCase(Locale.ROOT));
    }

    boolean isPermanent() {
        return code >= 500;
    }

    boolean isTransient() {
        return code >= 400 && code < 500;
    }

    /// What is wrong, whether it passes or not: `2.2` of `5.2.2`; the empty string where the server does not say.
    String detail() {
        return enhanced.isEmpty() ? "" : enhanced.substring(2);
    }

    /// Whether the subject of the enhanced code is that one: 1 address, 2 mailbox, 3 system, 7 policy.
    boolean isAbout(int subject) {
        return detail().startsWith(subject + ".");
    }

    boolean isMailboxFull() {
        return detail().equals("2.2");
    }

    /// Too large a mail, by its own code or by what servers without such codes mean by 552.
    boolean isTooLarge() {
        return detail().equals("3.4")
                || detail().equals("2.3")
                || (enhanced.isEmpty() && (code == 552 && !words.contains("quota") && !words.contains("full")))
                || code == 523;
    }

    /// A way to log in that is closed for the user, as Exchange Online says it: by the code that it has for a wrong
    /// password too.
    boolean isLoginDisabled() {
        return detail().equals("7.139") && words.contains("disabled");
    }

    boolean wantsLogin() {
        return code == 530 && !words.contains("starttls");
    }

    boolean wantsTls() {
        return (code == 530 || code == 538) && (words.contains("starttls") || code == 538);
    }

    /// As it is printed: `552 5.2.2`.
    @Override
    public String toString() {
        return enhanced.isEmpty() ? Integer.toString(code) : code + " " + enhanced;
    }
}
