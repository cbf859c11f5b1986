package se.projektbokslut.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.generate.PortfolioShape.Format;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.Balance;
import se.projektbokslut.ledger.SieReading;
import se.projektbokslut.money.Money;
import se.projektbokslut.suppliers.SupplierFiles;
import se.projektbokslut.suppliers.SupplierLedger;

class LedgerGeneratorTest {
    private static final Charset CP437 = Charset.forName("IBM437");

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        assertThat(written("again", portfolio(7))).isEqualTo(written("first", portfolio(7)));
        assertThat(written("other", portfolio(8))).isNotEqualTo(written("third", portfolio(7)));
    }

    @Test
    void theMachinesLanguageAndZoneChangeNothing() throws IOException {
        SortedMap<String, String> here = written("here", portfolio(7));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(written("there", portfolio(7))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theLedgerHasEachProjectsCostsAndTiesWithItsBalances() throws IOException {
        PortfolioShape portfolio = portfolio(7);
        written("ledger", portfolio);
        ProjectPlanner plans = new ProjectPlanner(portfolio);
        long entries = 0;
        SortedMap<String, Money> closing = new TreeMap<>();
        for (int year = 2015; year <= 2020; year++) {
            SieLedger ledger = ledger("ledger", year);
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.refusals()).isEmpty();
            SortedMap<String, Money> planned = new TreeMap<>();
            for (int index = 0; index < portfolio.projects(); index++) {
                ProjectPlan plan = plans.of(index);
                Money booked = plan.booked(year);
                if (booked != null) {
                    planned.put(String.valueOf(plan.code()) + (plan.investment() ? " 1180" : ""), booked);
                }
            }
            assertThat(planned).hasSizeGreaterThan(5);
            assertThat(costs(ledger)).isEqualTo(planned);
            if (year > 2015) {
                assertThat(balances(ledger, Balance.Kind.OPENING)).isEqualTo(closing);
            }
            closing = balances(ledger, Balance.Kind.CLOSING);
            assertThat(closing.values().stream().mapToLong(Money::ore).sum()).isZero();
            entries += ledger.entries();
        }
        assertThat(entries).isEqualTo(4_001);
    }

    @Test
    void theFilesLookLikeThoseOfOldProgramsAndSayThatTheyAreFictional() throws IOException {
        written("look", portfolio(7));
        List<String> files = sieTexts("look");

        assertThat(files)
                .hasSize(6)
                .allSatisfy(text -> assertThat(text)
                        .contains(
                                "#FORMAT PC8\r\n",
                                "#FNAMN \"Exempelstad (påhittad kommun)\"\r\n",
                                "#DIM 1 \"Kostnadsställe\"\r\n")
                        .doesNotContainPattern("[^\r]\n"));
        assertThat(files).anyMatch(text -> text.contains("#RTRANS ") && text.contains("#BTRANS "));
        assertThat(files.stream().filter(text -> text.contains("#KSUMMA"))).hasSize(1);
    }

    @Test
    void theOrganisationNumberIsNobodys() {
        assertThat(luhn(Municipality.NUMBER) % 10).isNotZero();
        assertThat(luhn("212000-0001") % 10).isZero();
    }

    @Test
    void someCodesAreInTheLedgerOnlyAndSomeInTheRecordsOnly() {
        ProjectPlanner plans = new ProjectPlanner(portfolio(7));
        List<ProjectPlan> all =
                Stream.iterate(0, i -> i + 1).limit(200).map(plans::of).toList();

        assertThat(all).anyMatch(plan -> plan.claimed() && !plan.carried());
        assertThat(all).anyMatch(plan -> plan.carried() && !plan.claimed());
        assertThat(all).anyMatch(ProjectPlan::investment);
    }

    @Test
    void theSupplierLedgerIsReadAsItIs() throws IOException {
        written("suppliers", portfolio(7));
        long rows = 0;
        for (int year = 2015; year <= 2020; year++) {
            String name = "leverantorsreskontra-" + year + ".csv";
            Path file = folder.resolve("suppliers/ledger").resolve(name);
            SupplierLedger read = SupplierFiles.read(name, Files.readAllBytes(file));
            assertThat(read.refusals()).isEmpty();
            assertThat(read.groups())
                    .as("a group a month of the one buyer")
                    .hasSize(12)
                    .allMatch(group -> group.buyer().equals(Municipality.NUMBER) && group.project() == null);
            assertThat(read.groups().stream()
                            .mapToLong(SupplierLedger.Group::invoices)
                            .sum())
                    .isLessThan(read.rows());
            rows += read.rows();
        }
        assertThat(rows).isEqualTo(301);
    }

    @Test
    void theLeastPossibleNumberOfEntriesIsNamedAndEnough() throws IOException {
        PortfolioShape tooFew = new PortfolioShape(60, 3, 1, 2015, 2020, Format.YAML, 10, 0);
        PortfolioGenerator generator = new PortfolioGenerator(tooFew);
        String message = String.valueOf(
                catchThrowable(() -> generator.write(folder.resolve("few"))).getMessage());
        assertThat(folder.resolve("few")).doesNotExist();

        long least = Long.parseLong(message.replaceAll("[^0-9]*([0-9]+).*", "$1"));
        written("least", new PortfolioShape(60, 3, 1, 2015, 2020, Format.YAML, least, 0));
        long entries = 0;
        for (int year = 2015; year <= 2020; year++) {
            SieLedger ledger = ledger("least", year);
            assertThat(ledger.findings()).isEmpty();
            entries += ledger.entries();
        }
        assertThat(entries).isEqualTo(least);
    }

    @Test
    void aLedgerThatIsThereIsNeverWrittenOver() throws IOException {
        Files.createDirectories(folder.resolve("real/ledger"));

        assertThatThrownBy(() -> written("real", portfolio(1))).hasMessageContaining("ledger");
    }

    private static PortfolioShape portfolio(long seed) {
        return new PortfolioShape(60, seed, 2, 2015, 2020, Format.YAML, 4_001, 301);
    }

    /// Path to content of every file, as if it were CP437, so that every byte counts.
    private SortedMap<String, String> written(String name, PortfolioShape portfolio) throws IOException {
        Path into = folder.resolve(name);
        new PortfolioGenerator(portfolio).write(into);
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(into)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> contents.put(into.relativize(file).toString(), text(file)));
        }
        return contents;
    }

    private List<String> sieTexts(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name).resolve("ledger"))) {
            return files.filter(file -> file.toString().endsWith(".se"))
                    .map(LedgerGeneratorTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), CP437);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SieLedger ledger(String name, int year) throws IOException {
        String file = "huvudbok-" + year + ".se";
        return SieReading.ledger(folder.resolve(name).resolve("ledger").resolve(file), file, (y, account) -> "total");
    }

    /// Code (and account, where it is capitalised) to net cost.
    private static SortedMap<String, Money> costs(SieLedger ledger) {
        SortedMap<String, Money> costs = new TreeMap<>();
        for (SieLedger.Group group : ledger.groups()) {
            if (group.project() != null) {
                String key = group.project() + (group.account().equals("1180") ? " 1180" : "");
                costs.merge(key, group.debit().minus(group.credit()), Money::plus);
            }
        }
        return costs;
    }

    private static SortedMap<String, Money> balances(SieLedger ledger, Balance.Kind kind) {
        SortedMap<String, Money> balances = new TreeMap<>();
        ledger.balances().stream()
                .filter(balance -> balance.kind() == kind)
                .forEach(balance -> balances.put(balance.account(), balance.amount()));
        return balances;
    }

    /// The sum that ends in 0 for a number with the right check digit.
    private static int luhn(String number) {
        String digits = number.replace("-", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return sum;
    }
}
