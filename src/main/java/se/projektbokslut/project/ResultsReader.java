package se.projektbokslut.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Problem;

/// Reads what a project was to reach and what it left behind.
final class ResultsReader {
    private static final Choice<Boolean> INQUIRY = Choice.of("inquiry", "objective");
    private static final Choice<Results.ObjectiveState> OBJECTIVE = Choice.of(Results.ObjectiveState.values());
    private static final Choice<Results.DeliverableState> DELIVERABLE = Choice.of(Results.DeliverableState.values());
    private static final Choice<Results.BenefitState> BENEFIT = Choice.of(Results.BenefitState.values());
    private static final Choice<Results.RiskState> RISK = Choice.of(Results.RiskState.values());
    private static final Results NONE = new Results(null, null, null, null, null, null, null);
    private static final int LONGEST_NUMBER = 40;

    private ResultsReader() {}

    static Results read(MappingReader in) {
        Results results = new Results(
                Shapes.list(in, "objectives", ResultsReader::objective),
                Shapes.list(in, "measures", ResultsReader::measure),
                Shapes.list(in, "deliverables", ResultsReader::deliverable),
                Shapes.bool(in, "deliverables-complete"),
                handover(in),
                Shapes.list(in, "benefits", ResultsReader::benefit),
                Shapes.list(in, "risks", ResultsReader::risk));
        return results.equals(NONE) ? NONE : results;
    }

    private static Results.@Nullable Objective objective(MappingReader in, Node node, String key) {
        if (!(node instanceof Node.Mapping)) {
            String what = in.text(node, key);
            return what == null ? null : new Results.Objective(what, false, null, null, null);
        }
        MappingReader nested = in.mapping(node, key, RecordKeys.of(key));
        if (nested == null) {
            return null;
        }
        String what = nested.requiredText("what");
        Boolean inquiry = Shapes.choice(nested, "kind", INQUIRY);
        Results.ObjectiveState state = Shapes.choice(nested, "state", OBJECTIVE);
        PartialDate date = Shapes.date(nested, "date");
        String comment = nested.text("comment");
        return what == null ? null : new Results.Objective(what, inquiry != null && inquiry, state, date, comment);
    }

    private static Results.@Nullable Measure measure(MappingReader in, Node node, String key) {
        MappingReader nested = in.mapping(node, key, RecordKeys.of(key));
        if (nested == null) {
            return null;
        }
        String what = nested.requiredText("what");
        String about = nested.text("about");
        String value = number(nested, "value");
        String min = number(nested, "min");
        String max = number(nested, "max");
        String unit = nested.text("unit");
        Boolean approximate = Shapes.bool(nested, "approximate");
        if (min != null && max != null && new BigDecimal(min).compareTo(new BigDecimal(max)) > 0) {
            nested.refuseValue("min", Problem.MINIMUM_ABOVE_MAXIMUM, min, max);
        }
        return what == null
                ? null
                : new Results.Measure(what, about, value, min, max, unit, approximate != null && approximate);
    }

    /// An exact decimal, `-?\d+(\.\d+)?`, as written.
    private static @Nullable String number(MappingReader in, String key) {
        String text = in.text(key);
        if (text == null) {
            return null;
        }
        int first = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        String whole = text.substring(first, point < 0 ? text.length() : Math.max(first, point));
        String decimals = point < 0 ? "0" : text.substring(point + 1);
        boolean exact = text.length() <= LONGEST_NUMBER
                && !whole.isEmpty()
                && !decimals.isEmpty()
                && whole.chars().allMatch(Shapes::isDigit)
                && decimals.chars().allMatch(Shapes::isDigit);
        if (!exact) {
            in.refuseValue(key, Problem.NUMBER_INVALID, key, MappingReader.shortened(text));
            return null;
        }
        return text;
    }

    private static Results.@Nullable Deliverable deliverable(MappingReader in, Node node, String key) {
        if (!(node instanceof Node.Mapping)) {
            String what = in.text(node, key);
            return what == null ? null : new Results.Deliverable(what, null, null);
        }
        MappingReader nested = in.mapping(node, key, RecordKeys.of(key));
        if (nested == null) {
            return null;
        }
        String what = nested.requiredText("what");
        Results.DeliverableState state = Shapes.choice(nested, "state", DELIVERABLE);
        PartialDate date = Shapes.date(nested, "date");
        return what == null ? null : new Results.Deliverable(what, state, date);
    }

    private static Results.@Nullable Handover handover(MappingReader in) {
        MappingReader handover = in.mapping("handover", RecordKeys.of("handover"));
        if (handover == null) {
            return null;
        }
        Boolean toUnclear = Shapes.bool(handover, "to-unclear");
        return new Results.Handover(
                Shapes.date(handover, "date"),
                handover.text("to"),
                toUnclear != null && toUnclear,
                handover.texts("what"));
    }

    private static Results.@Nullable Benefit benefit(MappingReader in, Node node, String key) {
        MappingReader nested = in.mapping(node, key, RecordKeys.of(key));
        if (nested == null) {
            return null;
        }
        String what = nested.requiredText("what");
        String responsible = nested.text("responsible");
        String indicator = nested.text("indicator");
        PartialDate followUp = Shapes.date(nested, "follow-up");
        Results.BenefitState state = Shapes.choice(nested, "state", BENEFIT);
        return what == null ? null : new Results.Benefit(what, responsible, indicator, followUp, state);
    }

    private static Results.@Nullable Risk risk(MappingReader in, Node node, String key) {
        MappingReader nested = in.mapping(node, key, RecordKeys.of(key));
        if (nested == null) {
            return null;
        }
        String what = nested.requiredText("what");
        Integer likelihood = oneToFive(nested, "likelihood");
        Integer consequence = oneToFive(nested, "consequence");
        String measure = nested.text("measure");
        String responsible = nested.text("responsible");
        Results.RiskState state = Shapes.choice(nested, "state", RISK);
        return what == null
                ? null
                : new Results.Risk(
                        what,
                        likelihood,
                        consequence,
                        measure,
                        responsible,
                        state == null ? Results.RiskState.OPEN : state);
    }

    private static @Nullable Integer oneToFive(MappingReader in, String key) {
        String text = in.text(key);
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-5]")) {
            in.refuseValue(key, Problem.SCALE_INVALID, key, MappingReader.shortened(text));
            return null;
        }
        return Integer.valueOf(text);
    }
}
