package se.projektbokslut.generate;

import se.projektbokslut.generate.Chance.About;
import se.projektbokslut.generate.Vocabulary.Subject;

/// What the projects of a portfolio are called, each by its index alone.
final class Titles {
    private static final int TITLES =
            Vocabulary.ACTIVITIES.size() * Vocabulary.SUBJECTS.size() * Vocabulary.OFFICES.size();
    /// A prime that does not divide the number of titles, so that its multiples visit each title once.
    private static final int STRIDE = 7919;

    private final ProjectPlanner plans;
    private final int offset;

    Titles(PortfolioShape portfolio, ProjectPlanner plans) {
        this.plans = plans;
        this.offset = new Chance(portfolio.seed(), About.PORTFOLIO, 0).below(TITLES);
    }

    static String id(int index) {
        String number = Integer.toString(index + 1);
        return "exempel-" + "0".repeat(Math.max(0, 6 - number.length())) + number;
    }

    Subject subject(int index) {
        return Vocabulary.SUBJECTS.get(number(index) % Vocabulary.SUBJECTS.size());
    }

    String office(int index) {
        return Vocabulary.OFFICES.get(number(index) / Vocabulary.SUBJECTS.size() % Vocabulary.OFFICES.size());
    }

    /// The title without the office, as the ledger names the code.
    String brief(int index) {
        int activity = number(index) / Vocabulary.SUBJECTS.size() / Vocabulary.OFFICES.size();
        return Vocabulary.ACTIVITIES.get(activity) + " " + subject(index).name() + stage(index);
    }

    String full(int index) {
        int round = index / TITLES + 1;
        return brief(index) + " – " + office(index) + (round == 1 ? "" : ", omgång " + round);
    }

    private String stage(int index) {
        return plans.isSequel(index) ? ", steg 2" : "";
    }

    /// A project that takes up another one's work has its title.
    private int number(int index) {
        int named = plans.isSequel(index) ? index - 1 : index;
        return (int) ((offset + (long) named * STRIDE) % TITLES);
    }
}
