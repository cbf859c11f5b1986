package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Severity;

/// Findings that say the same, each of another project or file.
///
/// @param about in their order
record FindingGroup(
        FindingCode code, Severity severity, boolean accepted, String message, String remedy, List<Finding> about) {

    /// What makes findings say the same.
    private record Saying(FindingCode code, Severity severity, boolean accepted, String message, String remedy) {}

    /// The groups in the catalogue's order, those of one code in the order of their first findings.
    static List<FindingGroup> of(List<Finding> findings, Texts texts) {
        FindingWords words = new FindingWords(texts);
        Map<Saying, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Saying saying = new Saying(
                    finding.code(),
                    finding.severity(),
                    finding.accepted(),
                    words.message(finding),
                    texts.findingRemedy(finding));
            groups.computeIfAbsent(saying, _ -> new ArrayList<>()).add(finding);
        }
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(FindingGroup::code))
                .toList();
    }

    private static FindingGroup of(Saying saying, List<Finding> about) {
        return new FindingGroup(
                saying.code(),
                saying.severity(),
                saying.accepted(),
                saying.message(),
                saying.remedy(),
                List.copyOf(about));
    }

    /// How much it matters, in words, and whether the office has accepted it.
    String weight(Texts texts) {
        String words = texts.constant("severity", severity);
        return accepted ? words + ", " + texts.label("findings.accepted") : words;
    }
}
