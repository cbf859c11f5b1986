package se.projektbokslut.report;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The path of a changed figure or fact, taken apart.
///
/// @param owner the project's, process's or account's id, or the key figure's name; empty for the report's own
/// @param rest the path below it: `economy.budget.total`
record ChangedField(Kind kind, String owner, String rest) {
    enum Kind {
        /// What a record states.
        FACT,
        /// What was computed of a project.
        PROJECT,
        PROCESS,
        VOLUME,
        KEY_FIGURE,
        ACCOUNT,
        REPORT
    }

    private static final Pattern FACT = Pattern.compile("projects\\.(?<owner>.+?)\\.stated\\.(?<rest>.+)");
    private static final Pattern PROJECT = Pattern.compile("projects\\.(?<owner>[^\\[]+?)\\.(?<rest>"
            + "status|year_basis|started|processes_(?:direct|touched)(?:\\[\\d+])?|allocations\\..+\\.\\w+"
            + "|budget|actual|variance|forecast|budget_total|actual_to_date|variance_total|actual_basis)");
    private static final Pattern PROCESS =
            Pattern.compile("processes\\.(?<owner>.+?)\\.(?<rest>(?:(?:ledger|name|investment)\\.)?\\w+)");
    private static final Pattern VOLUME = Pattern.compile("volumes\\.(?<owner>[^.]+)\\.(?<rest>.+)");
    private static final Pattern KEY_FIGURE = Pattern.compile("key_figures\\.(?<owner>\\w+)\\.(?<rest>\\w+)");
    private static final Pattern ACCOUNT = Pattern.compile("other_accounts\\.(?<owner>.+)\\.(?<rest>\\w+)");

    private static final Set<String> AMOUNTS = Set.of("budget", "actual", "variance", "forecast");

    static ChangedField of(String path) {
        for (Kind kind : Kind.values()) {
            Matcher matcher = pattern(kind).matcher(path);
            if (matcher.matches()) {
                return new ChangedField(kind, matcher.group("owner"), matcher.group("rest"));
            }
        }
        throw new IllegalStateException("every path is of some kind: " + path);
    }

    private static Pattern pattern(Kind kind) {
        return switch (kind) {
            case FACT -> FACT;
            case PROJECT -> PROJECT;
            case PROCESS -> PROCESS;
            case VOLUME -> VOLUME;
            case KEY_FIGURE -> KEY_FIGURE;
            case ACCOUNT -> ACCOUNT;
            case REPORT -> Pattern.compile("(?<owner>)(?<rest>(?s:.*))");
        };
    }

    boolean isOfProject() {
        return kind == Kind.FACT || kind == Kind.PROJECT;
    }

    /// Whether the input says it, and no rule.
    boolean isStated() {
        return kind == Kind.FACT || kind == Kind.VOLUME || isOfSettings();
    }

    /// Whether a file of settings says it: the office's name, or the manager's comment.
    boolean isOfSettings() {
        return kind == Kind.REPORT && (rest.startsWith("organisation") || rest.startsWith("comment."));
    }

    /// The first name of the path below the owner, without an index: `objectives`.
    String head() {
        return rest.replaceFirst("[.\\[].*", "");
    }

    /// The last name, without an index.
    String leaf() {
        return rest.substring(rest.lastIndexOf('.') + 1).replaceFirst("\\[.*", "");
    }

    /// Which of a project's amounts it is, whether of a year, of the whole or of one process's part; empty for
    /// anything else.
    String amount() {
        String name = (kind == Kind.FACT && head().equals("economy") ? rest.substring("economy.".length()) : rest)
                .replaceFirst("^allocations\\..+\\.", "")
                .replaceFirst("\\.(total|years\\.\\d+)$", "")
                .replaceFirst("_(total|to_date)$", "");
        return isOfProject() && AMOUNTS.contains(name) ? name : "";
    }
}
