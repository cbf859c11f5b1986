package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.projektbokslut.findings.Refusal;

/// Which records of lists complete which records of other files: where there is one of an id here and one there.
final class Completions {
    /// By folded id, the record of a list.
    private final Map<String, Project> lists = new HashMap<>();

    Completions(List<RecordFile> files) {
        if (files.stream().noneMatch(RecordFile::completes)) {
            return;
        }
        Map<String, Integer> ofLists = new HashMap<>();
        Map<String, Integer> others = new HashMap<>();
        for (RecordFile file : files) {
            for (Project project : file.projects()) {
                String id = Portfolio.fold(project.id());
                (file.completes() ? ofLists : others).merge(id, 1, Integer::sum);
                if (file.completes()) {
                    lists.put(id, project);
                }
            }
            Set<String> incomplete = incomplete(file);
            // A record that is refused for another fault completes nothing and is completed by nothing.
            file.refusedIds().stream()
                    .map(Portfolio::fold)
                    .forEach(id -> others.merge(id, incomplete.contains(id) ? 1 : 2, Integer::sum));
        }
        lists.keySet().removeIf(id -> ofLists.getOrDefault(id, 0) != 1 || others.getOrDefault(id, 0) != 1);
    }

    private static Set<String> incomplete(RecordFile file) {
        Set<String> ids = new HashSet<>();
        file.incomplete()
                .forEach(lacking -> ids.add(Portfolio.fold(lacking.project().id())));
        return ids;
    }

    /// The file's usable records, completed; without those that complete another one.
    List<Project> projects(RecordFile file) {
        if (lists.isEmpty()) {
            return file.projects();
        }
        List<Project> projects = new ArrayList<>();
        for (Project project : file.projects()) {
            Project list = lists.get(Portfolio.fold(project.id()));
            if (list == null) {
                projects.add(project);
            } else if (!file.completes()) {
                projects.add(Completed.of(project, list));
            }
        }
        for (Incomplete lacking : file.incomplete()) {
            Project list = lists.get(Portfolio.fold(lacking.project().id()));
            if (list != null) {
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

    /// The ids of the file's records that stay refused.
    List<String> refusedIds(RecordFile file) {
        Set<String> incomplete = incomplete(file);
        return file.refusedIds().stream()
                .filter(id -> !(incomplete.contains(Portfolio.fold(id)) && lists.containsKey(Portfolio.fold(id))))
                .toList();
    }

    /// What completes another record is no record of its own.
    Portfolio.Counts counts(RecordFile file) {
        int completing = file.completes()
                ? (int) file.projects().stream()
                        .filter(project -> lists.containsKey(Portfolio.fold(project.id())))
                        .count()
                : 0;
        int mended = (int) file.incomplete().stream().filter(this::isCompleted).count();
        return new Portfolio.Counts(file.read() - completing, file.refused() - mended);
    }

    private boolean isCompleted(Incomplete lacking) {
        return lists.containsKey(Portfolio.fold(lacking.project().id()));
    }
}
