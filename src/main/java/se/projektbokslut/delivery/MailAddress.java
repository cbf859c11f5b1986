package se.projektbokslut.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A mail address as it is sent: the domain in ASCII (`xn--…`, RFC 5891), which every server takes.
///
/// @param name who it is of, as people read it; null where that is not said
/// @param local before the `@`; may hold letters that only a server with SMTPUTF8 takes (RFC 6531)
/// @param domain in ASCII
record MailAddress(@Nullable String name, String local, String domain) {
    private static final Pattern NAMED =
            Pattern.compile("(?U)\\s*(?<name>[^<>\\p{Cntrl}]*?)\\s*<(?<address>[^<>]+)>\\s*");

    /// An address and nothing else; empty where it is none.
    static Optional<MailAddress> of(String stated) {
        return of(null, stated);
    }

    /// An address, or a name and an address in angle brackets; empty where it is neither.
    static Optional<MailAddress> named(String stated) {
        Matcher matcher = NAMED.matcher(stated);
        if (!matcher.matches()) {
            return of(stated);
        }
        String name = matcher.group("name");
        if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
            name = name.substring(1, name.length() - 1).replace("\\", "");
        }
        return of(name.isBlank() ? null : name.strip(), matcher.group("address"));
    }

    /// The address without a name beside it and blanks around it, as receipts know whoever it is of; what is stated
    /// where that is none.
    static String bare(String stated) {
        Matcher matcher = NAMED.matcher(stated);
        String address = (matcher.matches() ? matcher.group("address") : stated).strip();
        return of(address).isPresent() ? address : stated;
    }

    private static Optional<MailAddress> of(@Nullable String name, String stated) {
        // Some systems copy a letter and its dots apart.
        String address = Normalizer.normalize(stated, Normalizer.Form.NFC);
        try {
            InternetAddress[] parsed = InternetAddress.parse(address, true);
            int at = address.lastIndexOf('@');
            if (parsed.length != 1 || !parsed[0].getAddress().equals(address) || at <= 0) {
                return Optional.empty();
            }
            parsed[0].validate();
            String domain = address.substring(at + 1);
            // The older rules are the JDK's; of what a domain may be named here the newer ones say the same.
            return domain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new MailAddress(name, address.substring(0, at), inAscii(domain)));
        } catch (AddressException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String inAscii(String domain) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(domain) ? domain : IDN.toASCII(domain);
    }

    /// Whether only a server with SMTPUTF8 takes it.
    boolean needsUtf8() {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(local);
    }

    InternetAddress header() throws AddressException {
        InternetAddress header = new InternetAddress(local + "@" + domain);
        if (name != null) {
            try {
                header.setPersonal(name, "UTF-8");
            } catch (UnsupportedEncodingException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }
        return header;
    }
}
