package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// All records of the input together.
///
/// @param projects the records that are used, by id in code point order; no two ids are the same ignoring case
/// @param refusals every fault, by file, line, column and field
/// @param read the number of records found, used and refused together
/// @param refused the number of records refused, each once
/// @param ids the ids of all records as far as they could be read, used or refused
/// @param files the same counts for each record file, by its path
/// @param findings what is to be said of the files themselves, in their order; not yet accepted
/// @param cuts the texts that a ` #` cut short, by the id of their record; of records that are used only
/// @param letters the characters of each file's records, by its path, as [RecordFile#letters]
public record Portfolio(
        List<Project> projects,
        List<Refusal> refusals,
        int read,
        int refused,
        SortedSet<String> ids,
        SortedMap<String, Counts> files,
        List<Finding> findings,
        SortedMap<String, List<TextCut>> cuts,
        SortedMap<String, String> letters) {
    static final Comparator<Refusal> REFUSAL_ORDER = Comparator.comparing((Refusal r) -> r.at().file())
            .thenComparingInt(r -> r.at().line())
            .thenComparingInt(r -> r.at().column())
            .thenComparing(Refusal::field)
            .thenComparing(Refusal::problem);

    public Portfolio {
        projects = List.copyOf(projects);
        refusals = List.copyOf(refusals);
        ids = Collections.unmodifiableSortedSet(ids);
        files = Collections.unmodifiableSortedMap(files);
        findings = List.copyOf(findings);
        cuts = Collections.unmodifiableSortedMap(cuts);
        letters = Collections.unmodifiableSortedMap(letters);
    }

    /// How many records a file holds, and how many of them are refused.
    public record Counts(int read, int refused) {
        Counts refusing(int more) {
            return new Counts(read, refused + more);
        }
    }

    /// Merges what the files hold. Records that share an id, ignoring case, are all refused, also where only
    /// one of them would be used; each refusal names the places of the others.
    public static Portfolio of(List<RecordFile> files) {
        List<Project> all = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        SortedSet<String> ids = new TreeSet<>();
        SortedMap<String, Counts> counts = new TreeMap<>();
        Completions completions = new Completions(files);
        for (RecordFile file : files) {
            all.addAll(completions.projects(file));
            refusals.addAll(completions.refusals(file));
            ids.addAll(file.refusedIds());
            counts.put(file.file(), completions.counts(file));
        }
        SortedMap<String, SortedSet<String>> refusedIn = new TreeMap<>();
        for (RecordFile file : files) {
            completions
                    .refusedIds(file)
                    .forEach(id -> refusedIn
                            .computeIfAbsent(fold(id), _ -> new TreeSet<>())
                            .add(file.file()));
        }
        Set<String> seen = HashSet.newHashSet(all.size());
        Map<String, List<Project>> twins = new HashMap<>();
        for (Project project : all) {
            ids.add(project.id());
            String folded = fold(project.id());
            if (!seen.add(folded) || refusedIn.containsKey(folded)) {
                twins.put(folded, new ArrayList<>());
            }
        }
        List<Project> used = new ArrayList<>(all.size());
        for (Project project : all) {
            List<Project> sharing = twins.get(fold(project.id()));
            (sharing == null ? used : sharing).add(project);
        }
        Map<String, String> rows = completions.refusedRows(files);
        Set<String> lists = lists(files);
        Map<String, Integer> refusedTwins = new HashMap<>();
        for (List<Project> sharing : twins.values()) {
            for (Project project : sharing) {
                refusals.add(refusal(
                        project, sharing, refusedIn.getOrDefault(fold(project.id()), new TreeSet<>()), rows, lists));
                counts.computeIfPresent(project.at().file(), (_, before) -> before.refusing(1));
                refusedTwins.merge(project.at().file(), 1, Integer::sum);
            }
        }
        refusals.addAll(incompleteTwins(completions, files));
        // Whoever shares an id with one of them is refused all the same.
        Predicate<RecordFile> floods = file -> file.projects().size() > Refusal.MOST_ROWS
                && refused(file, counts) - completions.counts(file).refused() > Refusal.MOST_ROWS;
        if (files.stream().anyMatch(floods)) {
            return of(files.stream()
                    .map(file -> floods.test(file) ? file.refusedAsTooMany(refused(file, counts)) : file)
                    .toList());
        }
        used.sort(Comparator.comparing(Project::id));
        refusals.sort(REFUSAL_ORDER);
        int read = counts.values().stream().mapToInt(Counts::read).sum();
        int refused = counts.values().stream().mapToInt(Counts::refused).sum();
        List<Finding> findings = files.stream()
                .flatMap(file -> completions.findings(file).stream()
                        .map(found -> ListReport.without(found, refusedTwins.getOrDefault(file.file(), 0))))
                .toList();
        return new Portfolio(used, refusals, read, refused, ids, counts, findings, cuts(files, used), letters(files));
    }

    /// A record may hold what a list completes it with, so each file has the characters of those lists too.
    private static SortedMap<String, String> letters(List<RecordFile> files) {
        String ofLists = files.stream()
                .filter(RecordFile::completes)
                .map(RecordFile::letters)
                .collect(Collectors.joining());
        SortedMap<String, String> letters = new TreeMap<>();
        files.forEach(file -> letters.merge(file.file(), file.letters() + ofLists, String::concat));
        return letters;
    }

    /// Records of one id that are refused for what a list could complete, if there were only one of them:
    /// each is told of the others too.
    private static List<Refusal> incompleteTwins(Completions completions, List<RecordFile> files) {
        Set<String> lists = lists(files);
        Map<String, List<Project>> incomplete = new TreeMap<>();
        files.stream()
                .filter(file -> !file.completes())
                .flatMap(completions::notCompleted)
                .forEach(project -> incomplete
                        .computeIfAbsent(fold(project.id()), _ -> new ArrayList<>())
                        .add(project));
        return incomplete.values().stream()
                .filter(sharing -> sharing.size() > 1)
                .flatMap(
                        sharing -> sharing.stream().map(project -> duplicate(project, sharing, new TreeSet<>(), lists)))
                .toList();
    }

    private static Set<String> lists(List<RecordFile> files) {
        return files.stream()
                .filter(file -> file.findings().stream().anyMatch(found -> found.code() == FindingCode.LIST_READ))
                .map(RecordFile::file)
                .collect(Collectors.toSet());
    }

    private static int refused(RecordFile file, Map<String, Counts> counts) {
        return counts.getOrDefault(file.file(), new Counts(0, 0)).refused();
    }

    private static SortedMap<String, List<TextCut>> cuts(List<RecordFile> files, List<Project> used) {
        SortedMap<String, List<TextCut>> cuts = new TreeMap<>();
        for (RecordFile file : files) {
            file.cuts()
                    .forEach(cut -> cuts.computeIfAbsent(cut.record(), _ -> new ArrayList<>())
                            .add(cut));
        }
        if (!cuts.isEmpty()) {
            cuts.keySet().retainAll(used.stream().map(Project::id).collect(Collectors.toSet()));
        }
        return cuts;
    }

    static String fold(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /// Where the only other one is the row of a list that would complete the record, that row is the cause.
    ///
    /// @param refusedIn the files in which a record of that id is refused for another fault
    /// @param rows by folded id, the place of such a row that is refused
    /// @param lists the files that are described lists
    private static Refusal refusal(
            Project project,
            List<Project> sharing,
            SortedSet<String> refusedIn,
            Map<String, String> rows,
            Set<String> lists) {
        String row = rows.get(fold(project.id()));
        Refusal duplicate = duplicate(project, sharing, refusedIn, lists);
        return row == null || sharing.size() > 1 || refusedIn.size() != 1
                ? duplicate
                : new Refusal(duplicate.at(), project.id(), "id", Problem.COMPLETING_ROW_REFUSED, project.id(), row);
    }

    /// The refusal stands at the record's key `id`. It names the first few of the others.
    ///
    /// @param refusedIn the files in which a record of that id is refused for another fault
    /// @param lists the files that are described lists: rows of one are told what its description can do
    private static Refusal duplicate(
            Project project, List<Project> sharing, SortedSet<String> refusedIn, Set<String> lists) {
        String others = Stream.concat(
                        sharing.stream()
                                .filter(other -> !other.at().equals(project.at()))
                                .limit(5)
                                .map(other -> other.placeOf("id").ofLine())
                                .sorted(),
                        refusedIn.stream().limit(5))
                .collect(Collectors.joining(", "));
        Location id = project.placeOf("id");
        Location at = id.column() == 0 ? id.at(id.line(), project.at().column()) : id;
        String file = project.at().file();
        boolean rowsOfList = lists.contains(file)
                && sharing.stream()
                                .filter(other -> other.at().file().equals(file))
                                .limit(2)
                                .count()
                        > 1;
        Problem problem = rowsOfList ? Problem.LIST_ID_DUPLICATE : Problem.ID_DUPLICATE;
        return new Refusal(at, project.id(), "id", problem, project.id(), others);
    }
}
