package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Refusal;

/// Which records of lists complete which records of other files: where there is one of an id here and one there.
final class Completions {
    /// By folded id, the record of a list.
    private final Map<String, Project> completing = new HashMap<>();

    Completions(List<RecordFile> files) {
        if (files.stream().noneMatch(RecordFile::completes)) {
            return;
        }
        Map<String, Integer> ofLists = new HashMap<>();
        Map<String, Integer> others = new HashMap<>();
        Map<String, Incomplete> lists = new HashMap<>();
        Map<String, Incomplete> records = new HashMap<>();
        for (RecordFile file : files) {
            Map<String, Integer> counts = file.completes() ? ofLists : others;
            for (Project project : file.projects()) {
                counts.merge(id(project), 1, Integer::sum);
                if (file.completes()) {
                    completing.put(id(project), project);
                }
            }
            for (Incomplete lacking : file.incomplete()) {
                (file.completes() ? lists : records).put(id(lacking.project()), lacking);
                if (file.completes()) {
                    completing.put(id(lacking.project()), lacking.project());
                }
            }
            Set<String> incomplete = incomplete(file);
            // A record that is refused for another fault completes nothing and is completed by nothing.
            file.refusedIds().stream()
                    .map(Portfolio::fold)
                    .forEach(id -> counts.merge(id, incomplete.contains(id) ? 1 : 2, Integer::sum));
        }
        completing.keySet().removeIf(id -> ofLists.getOrDefault(id, 0) != 1 || others.getOrDefault(id, 0) != 1);
        lists.forEach((id, lacking) -> {
            Incomplete record = records.get(id);
            if (record != null && record.lacksAs(lacking)) {
                completing.remove(id);
            }
        });
    }

    private static String id(Project project) {
        return Portfolio.fold(project.id());
    }

    private static Set<String> incomplete(RecordFile file) {
        return file.incomplete().stream().map(lacking -> id(lacking.project())).collect(Collectors.toSet());
    }

    /// The file's usable records, completed; without those that complete another one.
    List<Project> projects(RecordFile file) {
        if (completing.isEmpty()) {
            return file.projects();
        }
        List<Project> projects = new ArrayList<>();
        for (Project project : file.projects()) {
            Project list = completing.get(id(project));
            if (list == null) {
                projects.add(project);
            } else if (!file.completes()) {
                projects.add(Completed.of(project, list));
            }
        }
        for (Incomplete lacking : file.incomplete()) {
            Project list = completing.get(id(lacking.project()));
            if (list != null && !file.completes()) {
                projects.add(Completed.of(lacking.project(), list));
            }
        }
        return projects;
    }

    /// The file's refusals, without those of records that are complete now.
    List<Refusal> refusals(RecordFile file) {
        Set<Refusal> mended = new HashSet<>();
        file.incomplete().stream().filter(this::isCompleted).forEach(lacking -> mended.addAll(lacking.refusals()));
        return file.refusals().stream()
                .filter(refusal -> !mended.contains(refusal))
                .toList();
    }

    /// The file's records that stay refused for what a list could complete.
    Stream<Project> notCompleted(RecordFile file) {
        return file.incomplete().stream()
                .filter(lacking -> !isCompleted(lacking))
                .map(Incomplete::project);
    }

    /// The ids of the file's records that stay refused.
    List<String> refusedIds(RecordFile file) {
        Set<String> incomplete = incomplete(file);
        return file.refusedIds().stream()
                .filter(id -> !(incomplete.contains(Portfolio.fold(id)) && completing.containsKey(Portfolio.fold(id))))
                .toList();
    }

    /// By folded id, the place of the list's row that completes nothing since it is refused.
    Map<String, String> refusedRows(List<RecordFile> files) {
        Map<String, String> rows = new HashMap<>();
        files.stream()
                .filter(RecordFile::completes)
                .flatMap(file -> file.refusals().stream())
                .filter(refusal -> !refusal.record().isEmpty())
                .forEach(refusal -> rows.putIfAbsent(
                        Portfolio.fold(refusal.record()), refusal.at().ofLine()));
        return rows;
    }

    /// What completes another record is no record of its own.
    Portfolio.Counts counts(RecordFile file) {
        int mended = mended(file);
        int others = file.completes()
                ? mended
                        + (int) file.projects().stream()
                                .filter(project -> completing.containsKey(id(project)))
                                .count()
                : 0;
        return new Portfolio.Counts(file.read() - others, file.refused() - mended);
    }

    /// What is to be said of the file, of a list with the rows that are used after all.
    List<Finding> findings(RecordFile file) {
        int mended = file.completes() ? mended(file) : 0;
        return mended == 0
                ? file.findings()
                : file.findings().stream()
                        .map(found -> found.code() == FindingCode.LIST_READ ? ListReport.using(found, mended) : found)
                        .toList();
    }

    /// How many refused records are complete now, or complete another one.
    private int mended(RecordFile file) {
        return (int) file.incomplete().stream().filter(this::isCompleted).count();
    }

    private boolean isCompleted(Incomplete lacking) {
        return completing.containsKey(id(lacking.project()));
    }
}
