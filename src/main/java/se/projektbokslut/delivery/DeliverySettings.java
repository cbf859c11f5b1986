package se.projektbokslut.delivery;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.words.Language;

/// To whom what is delivered, and how. Names of properties in messages are those that the operator writes.
///
/// @param recipients who get the reports by mail
/// @param preliminary how often, while a year is open
/// @param leaders a project leader's name, as the records state it, to an address: who get the list of what is
///     missing in their own records
/// @param owners the same of project owners: who get the list of what only an owner can mend
/// @param operator who is told when nothing could be published; null: nobody
/// @param folder where a copy of each published state is put; null: nowhere
/// @param from the sender, an address or a name and an address in angle brackets; null only where no mail is sent
/// @param baseUrl where the output folder can be opened by its readers; null where it cannot
/// @param maxBytes the size up to which a mail carries its attachments, as they are sent (encoded)
/// @param smtp null where no mail is sent
public record DeliverySettings(
        List<Recipient> recipients,
        Cadence preliminary,
        Map<String, String> leaders,
        Map<String, String> owners,
        @Nullable String operator,
        @Nullable Path folder,
        @Nullable String from,
        @Nullable URI baseUrl,
        long maxBytes,
        @Nullable Smtp smtp) {
    static final String PREFIX = "projektbokslut.delivery.";

    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    public DeliverySettings {
        recipients = spelt(recipients);
        leaders = sorted(leaders);
        owners = sorted(owners);
        operator = operator == null ? null : MailAddress.bare(operator);
    }

    /// In an order that every start has.
    private static Map<String, String> sorted(Map<String, String> people) {
        SortedMap<String, String> sorted = new TreeMap<>(people);
        sorted.replaceAll((_, address) -> MailAddress.bare(address));
        return Collections.unmodifiableSortedMap(sorted);
    }

    /// An address is the same in whatever case it is written: a domain by the standard, and what stands before it at
    /// every server that people use. Each is spelt as where it stands first, which is how the receipts know it, so
    /// nobody gets a mail twice.
    private static List<Recipient> spelt(List<Recipient> recipients) {
        Map<String, String> first = new HashMap<>();
        return recipients.stream()
                .map(one -> {
                    String bare = MailAddress.bare(one.address());
                    return new Recipient(
                            first.computeIfAbsent(bare.toLowerCase(Locale.ROOT), _ -> bare),
                            one.processes(),
                            one.language());
                })
                .toList();
    }

    /// @param processes ids; the recipient hears of these only. Empty: of all
    /// @param language of the mail and of what is attached
    public record Recipient(String address, List<String> processes, Language language) {
        public Recipient {
            processes = List.copyOf(processes);
        }

        /// What tells the recipient apart from the others: one address may hear of several processes apart.
        String identity() {
            return processes.isEmpty() ? address : address + " " + processes;
        }
    }

    /// How the connection to the mail server is kept from being read.
    public enum Security {
        /// Begins in the clear and must change to TLS before anything is said.
        STARTTLS,
        /// TLS from the first byte.
        TLS,
        /// In the clear.
        NONE
    }

    /// The mail server.
    ///
    /// @param user null: the server wants no password
    /// @param passwordFile its first line is the password; used where no password is given
    /// @param timeout of a connection, and of each answer
    /// @param retryFor no new try begins later than this after the first one of the night
    /// @param trust a PEM file of certificates to trust instead of Java's own; null: Java's own
    /// @param heloName the name by which this machine greets the server; null: the one that it has
    public record Smtp(
            String host,
            int port,
            Security security,
            @Nullable String user,
            @Nullable String password,
            @Nullable Path passwordFile,
            Duration timeout,
            Duration retryFor,
            @Nullable Path trust,
            @Nullable String heloName) {
        private static final int LAST_PORT = 65535;

        /// What is no port, and times without which a silent server would be waited for without end.
        private List<String> faults() {
            List<String> faults = new ArrayList<>();
            if (host.contains("://") || host.matches("[^:]*:[0-9]*|\\[.*]:[0-9]*")) {
                faults.add(
                        "%ssmtp.host: \"%s\" is more than the name of a server; write the name alone, the port as %ssmtp.port, and whether it speaks TLS as %ssmtp.security"
                                .formatted(PREFIX, host, PREFIX, PREFIX));
            }
            boolean hasPassword = password != null || passwordFile != null;
            if (user != null && !hasPassword) {
                faults.add(
                        "%ssmtp.user: set, and no password is; write %ssmtp.password-file, or take the user away where the server wants no log-in"
                                .formatted(PREFIX, PREFIX));
            }
            if (user == null && hasPassword) {
                faults.add(
                        "%ssmtp.user: not set, and a password is; write the user, or take the password away where the server wants no log-in"
                                .formatted(PREFIX));
            }
            if (port < 1 || port > LAST_PORT) {
                faults.add("%ssmtp.port: %s is no port; write one from 1 to %s, such as 587"
                        .formatted(PREFIX, port, LAST_PORT));
            }
            if (timeout.compareTo(SHORTEST_TIMEOUT) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
                faults.add("%ssmtp.timeout: a server is waited for between 1 ms and 1 h; write a time such as 10s"
                        .formatted(PREFIX));
            }
            if (retryFor.isNegative()) {
                faults.add("%ssmtp.retry-for: less than no time; write a time such as 30s".formatted(PREFIX));
            }
            return faults;
        }

        /// Never the password: this may end in a log.
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /// Where readers open a file of the output: a link, or without an address of the output its path.
    ///
    /// @param path relative to the output
    String whereItIs(String path) {
        String base = baseUrl == null ? "" : baseUrl.toString();
        return base.isEmpty() || base.endsWith("/") ? base + path : base + "/" + path;
    }

    /// What the recipients' processes name that is none, one line each.
    ///
    /// @param processIds the processes that there are
    public List<String> unknownProcesses(Set<String> processIds) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < recipients.size(); i++) {
            for (String process : recipients.get(i).processes()) {
                if (!processIds.contains(process)) {
                    faults.add("%s.processes: \"%s\" is no process of processes.yaml; write one of %s"
                            .formatted(
                                    recipientName(i),
                                    process,
                                    String.join(
                                            ", ", processIds.stream().sorted().toList())));
                }
            }
        }
        return faults;
    }

    /// What cannot be used, one line each: what, where, what to do.
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < recipients.size(); i++) {
            checkAddress(recipients.get(i).address(), recipientName(i) + ".address", faults);
        }
        leaders.values().forEach(address -> checkAddress(address, PREFIX + "leaders", faults));
        owners.values().forEach(address -> checkAddress(address, PREFIX + "owners", faults));
        checkNames(leaders, PREFIX + "leaders", faults);
        checkNames(owners, PREFIX + "owners", faults);
        if (operator != null) {
            checkAddress(operator, PREFIX + "operator", faults);
        }
        if (from != null) {
            checkSender(from, faults);
        }
        if (sendsMail() && from == null) {
            faults.add(PREFIX + "from: not set, and mail is to be sent; write the address that it comes from");
        }
        if (smtp != null) {
            faults.addAll(smtp.faults());
        }
        if (maxBytes <= 0) {
            faults.add(PREFIX + "max-size: nothing is as small; write a size such as 10MB");
        }
        if (sendsMail() && (smtp == null || smtp.host().isBlank())) {
            faults.add(PREFIX + "smtp.host: not set, and mail is to be sent; write the name of the mail server");
        }
        if (baseUrl != null && !List.of("http", "https").contains(String.valueOf(baseUrl.getScheme()))) {
            faults.add("%sbase-url: \"%s\" is no web address; write one that begins with https://"
                    .formatted(PREFIX, baseUrl));
        }
        return faults;
    }

    static String recipientName(int index) {
        return PREFIX + "recipients[" + index + "]";
    }

    private boolean sendsMail() {
        return !recipients.isEmpty() || !leaders.isEmpty() || !owners.isEmpty() || operator != null;
    }

    private static void checkAddress(String address, String property, List<String> faults) {
        if (MailAddress.of(address).isEmpty()) {
            faults.add("%s: \"%s\" is no mail address; write one such as ekonomi@example.org"
                    .formatted(property, oneLine(address)));
        }
    }

    /// Names that are compared as one must have one address.
    private static void checkNames(Map<String, String> people, String property, List<String> faults) {
        Map<String, String> first = new HashMap<>();
        people.forEach((name, address) -> {
            String other = first.putIfAbsent(MendingLists.plain(name), name);
            if (other != null && !address.equals(people.get(other))) {
                faults.add(
                        "%s: \"%s\" and \"%s\" are the same name, since spaces, signs and case tell no names apart, and have different addresses; give them one address, or take one of them out"
                                .formatted(property, oneLine(other), oneLine(name)));
            }
        });
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static void checkSender(String from, List<String> faults) {
        if (MailAddress.named(from).isEmpty()) {
            faults.add(
                    "%sfrom: \"%s\" is no mail address; write one such as ekonomi@example.org, or Ekonomi <ekonomi@example.org>"
                            .formatted(PREFIX, from));
        }
    }
}
