package se.projektbokslut.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.content.Digest;
import se.projektbokslut.delivery.DeliverySettings.Recipient;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.publication.Delivery.Kind;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.publication.Rendering;
import se.projektbokslut.publication.YearManifest;
import se.projektbokslut.report.ReportOptions;
import se.projektbokslut.report.Texts;

/// One night's deliveries: compares what is published with what each recipient got last, and hands over what
/// differs and is due. Everything is found in the output, so a night on which nothing was published can still
/// deliver what is pending.
public final class Deliveries {
    private final DeliverySettings settings;
    private final Path output;
    private final Rendering rendering;
    private final Outbox outbox;
    private final DeliveryRound round;
    private final PublishedOutput published;
    private final KeptReports kept;

    /// @param rendering how the reports are published
    /// @param asOf the run's date: decides what is due
    /// @param clock for the mails' date and for how long it is tried
    public Deliveries(
            DeliverySettings settings,
            Path output,
            Rendering rendering,
            Outbox outbox,
            LocalDate asOf,
            Clock clock,
            Sleeper sleeper) {
        this.settings = settings;
        this.output = output;
        this.rendering = rendering;
        this.outbox = outbox;
        this.round = new DeliveryRound(settings, outbox, asOf, clock, sleeper);
        this.published = new PublishedOutput(output);
        this.kept = new KeptReports(output);
    }

    /// Hands over what has changed and is due, and notes it.
    ///
    /// @param chosen the years that this run is about
    public void deliver(IntPredicate chosen) throws IOException {
        handOver(wanted(chosen));
    }

    /// What has changed since each recipient got something last. What was pending and is not wanted any more is
    /// withdrawn.
    ///
    /// @param chosen the years that this run is about
    public List<Wanted> wanted(IntPredicate chosen) throws IOException {
        List<Wanted> wanted = new ArrayList<>();
        for (int year : published.years()) {
            Optional<YearManifest> manifest = published.manifest(year);
            if (chosen.test(year) && manifest.isPresent()) {
                addYear(new PublishedReport(published, manifest.get(), published.folder(year)), wanted);
                Optional<YearManifest> proposed = published.proposed(year);
                if (proposed.isPresent()) {
                    addProposal(new PublishedReport(published, proposed.get(), published.proposedFolder(year)), wanted);
                }
            }
        }
        addMending(wanted);
        round.withdrawOthers(wanted, chosen);
        return wanted;
    }

    /// Hands over, over one connection, what is due of all that is wanted tonight, and forgets the editions that
    /// nobody's next mail is compared with any more.
    public void handOver(List<Wanted> wanted) throws IOException {
        round.handOver(wanted);
        kept.retain(outbox);
    }

    /// Tells the operator that nothing was published, once until a run ends well again.
    ///
    /// @param line what does not tie: tells one cause from another
    /// @param why the same, for the letter
    public void alert(String line, AlertReason why) throws IOException {
        String operator = settings.operator();
        String statement = new Digest().add(line).hex();
        if (operator == null || outbox.isAlerted(statement)) {
            return;
        }
        Letter letter = AlertLetter.of(why, Texts.of(rendering.language()));
        round.handOver(List.of(new Wanted(
                new Outbox.Key(Kind.ALERT, null, shortDigest(operator)),
                operator,
                statement,
                null,
                0,
                LocalDate.MIN,
                (mailer, id) -> mail(mailer, letter, operator, id, null, DeliverySettings.PREFIX + "operator"))));
    }

    private void addYear(PublishedReport report, List<Wanted> wanted) throws IOException {
        int year = report.manifest().year();
        Path folder = settings.folder();
        if (folder != null) {
            DropFolder drop = new DropFolder(folder);
            Outbox.Key key = new Outbox.Key(Kind.FOLDER, year, drop.digest().substring(0, 12));
            boolean used = outbox.lastHandedOver().stream()
                    .anyMatch(
                            one -> one.kind() == Kind.FOLDER && one.recipient().equals(key.recipient()));
            add(report, key, drop.digest(), (_, _) -> drop.missing(used).orElseGet(() -> drop.put(report)), wanted);
        }
        for (int i = 0; i < settings.recipients().size(); i++) {
            Recipient recipient = settings.recipients().get(i);
            String identity = identity(i);
            Outbox.Key key = new Outbox.Key(Kind.REPORT, year, shortDigest(identity));
            Delivery last = outbox.lastHandedOver(key).orElse(null);
            boolean twice = wanted.stream().anyMatch(one -> one.key().equals(key));
            if (!twice && (last == null || !isUnaffected(report, last, new Scope(recipient.processes())))) {
                add(report, key, identity, reportMail(report, recipient, i, last), wanted);
            }
        }
    }

    /// The notice to those who hear of the whole report, or to all where nobody does, that a decision is asked
    /// for: at once, and again when the proposal has changed, at most every seventh day.
    private void addProposal(PublishedReport proposal, List<Wanted> wanted) {
        YearManifest edition = proposal.manifest();
        boolean anyWhole = settings.recipients().stream()
                .anyMatch(recipient -> recipient.processes().isEmpty());
        for (int i = 0; i < settings.recipients().size(); i++) {
            Recipient recipient = settings.recipients().get(i);
            String identity = identity(i);
            Outbox.Key key = new Outbox.Key(Kind.PROPOSAL, edition.year(), shortDigest(identity));
            Delivery last = outbox.lastHandedOver(key).orElse(null);
            boolean twice = wanted.stream().anyMatch(one -> one.key().equals(key));
            boolean concerned = recipient.processes().isEmpty() || !anyWhole;
            if (twice || !concerned || (last != null && last.statement().equals(edition.statement()))) {
                continue;
            }
            LocalDate due = last == null || last.revision() != edition.revision()
                    ? LocalDate.MIN
                    : LocalDate.parse(last.date()).plusWeeks(1);
            String who = DeliverySettings.recipientName(i);
            wanted.add(new Wanted(
                    key,
                    identity,
                    edition.statement(),
                    edition.state(),
                    edition.revision(),
                    due,
                    (mailer, id) -> mail(
                            mailer,
                            ProposalLetter.of(proposal, Texts.of(recipient.language()), settings),
                            recipient.address(),
                            id,
                            last == null ? null : last.id(),
                            who)));
        }
    }

    /// What tells a recipient apart from the others. An address that is named once is told apart without a
    /// language, as every receipt has had it; one that is named again has the second mail in its own right.
    private String identity(int index) {
        Recipient recipient = settings.recipients().get(index);
        boolean again = settings.recipients().subList(0, index).stream()
                .anyMatch(earlier ->
                        earlier.identity().equals(recipient.identity()) && earlier.language() != recipient.language());
        return again ? recipient.identity() + " " + recipient.language().tag() : recipient.identity();
    }

    /// Whether the open year says other things than the recipient got last, but none that the recipient hears of.
    private boolean isUnaffected(PublishedReport report, Delivery last, Scope scope) throws IOException {
        if (scope.isWhole() || report.isAdopted()) {
            return false;
        }
        AnnualReport before = kept.before(report, last);
        return before != null
                && WhatChanged.lines(report.value(), before, scope, Texts.of(rendering.language()))
                        .isEmpty();
    }

    private Wanted.Hand reportMail(PublishedReport report, Recipient recipient, int index, @Nullable Delivery last) {
        return (mailer, id) -> {
            Letter letter = new ReportLetter(report, new Scope(recipient.processes()), Texts.of(recipient.language()))
                    .write(
                            last == null ? null : kept.before(report, last),
                            last == null ? null : last.date(),
                            settings,
                            new ReportOptions(rendering.mostCards()));
            kept.keep(report);
            return mail(
                    mailer,
                    letter,
                    recipient.address(),
                    id,
                    last == null ? null : last.id(),
                    DeliverySettings.recipientName(index));
        };
    }

    /// A year's report for one recipient, where it is another one than the last.
    private void add(PublishedReport report, Outbox.Key key, String address, Wanted.Hand hand, List<Wanted> wanted) {
        YearManifest year = report.manifest();
        Delivery last = outbox.lastHandedOver(key).orElse(null);
        boolean sameEdition = last != null && last.state() == year.state() && last.revision() == year.revision();
        boolean differs = last == null
                || (report.isAdopted() ? !sameEdition : !last.statement().equals(year.statement()));
        if (differs) {
            LocalDate due =
                    report.isAdopted() ? LocalDate.MIN : settings.preliminary().due(dateOf(last));
            wanted.add(new Wanted(key, address, year.statement(), year.state(), year.revision(), due, hand));
        }
    }

    private void addMending(List<Wanted> wanted) throws IOException {
        if (!settings.leaders().isEmpty()) {
            addMending(MendingLists.ofLeaders(output).of(settings.leaders()), "leaders", wanted);
        }
        if (!settings.owners().isEmpty()) {
            addMending(MendingLists.ofOwners(output).of(settings.owners()), "owners", wanted);
        }
    }

    /// @param property that has the addresses
    private void addMending(List<MendingLists.Listed> lists, String property, List<Wanted> wanted) {
        Texts texts = Texts.of(rendering.language());
        for (MendingLists.Listed listed : lists) {
            Outbox.Key key = new Outbox.Key(Kind.MISSING, null, shortDigest(listed.identity()));
            Delivery last = outbox.lastHandedOver(key).orElse(null);
            String statement = listed.statement();
            if (last == null || !last.statement().equals(statement)) {
                wanted.add(new Wanted(
                        key,
                        listed.identity(),
                        statement,
                        null,
                        0,
                        settings.preliminary().due(dateOf(last)),
                        (mailer, id) -> mail(
                                mailer,
                                listed.letter(texts),
                                listed.address(),
                                id,
                                last == null ? null : last.id(),
                                "an address under " + DeliverySettings.PREFIX + property)));
            }
        }
    }

    private static @Nullable LocalDate dateOf(@Nullable Delivery last) {
        return last == null ? null : LocalDate.parse(last.date());
    }

    private static Handing mail(
            @Nullable Mailer mailer, Letter letter, String to, String id, @Nullable String previous, String who) {
        if (mailer == null) {
            throw new IllegalStateException("mail to send and no server: the settings were not checked");
        }
        return mailer.send(letter, new Mailer.Envelope(to, id, previous, who));
    }

    private static String shortDigest(String address) {
        return new Digest().add(address).hex().substring(0, 12);
    }
}
