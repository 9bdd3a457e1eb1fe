package dev.peakplan.server.web;

import dev.peakplan.plan.DerivationStep;
import dev.peakplan.plan.DerivationText;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.StepKind;
import dev.peakplan.requirement.Requirements;
import dev.peakplan.server.text.NumberText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One step of how a team's required hours come about, as it is read.
 *
 * @param label what is found
 * @param subject of which queue or interval; empty when of the team and period
 * @param formula the formula in its symbols
 * @param inputs what goes in
 * @param value what comes out, with its unit
 * @param repeated whether it is one point of a curve, of which there are many
 */
public record NeedStep(String label, String subject, String formula, String inputs, String value, boolean repeated) {
    private static final int DIGITS = 5;
    private static final Set<StepKind> CURVES = EnumSet.of(StepKind.SERVICE_AT, StepKind.LOST_AT, StepKind.PRICE);

    /** The steps for a team and period, in order. */
    static List<NeedStep> of(PlanRequest request, String teamId, int period, Language language, NumberText n) {
        return Requirements.derive(request, teamId, period).steps().stream()
                .map(step -> of(step, language, n))
                .toList();
    }

    private static NeedStep of(DerivationStep step, Language language, NumberText n) {
        String inputs = step.inputs().stream()
                .map(input -> DerivationText.symbol(input, language) + " = "
                        + written(input.value(), input.unit(), language, n))
                .collect(Collectors.joining(language == Language.ZH ? "，" : ",  "));
        return new NeedStep(
                step.kind().label(language),
                step.subject(language),
                DerivationText.formula(step.kind(), language),
                inputs,
                written(step.value(), step.kind().unit(), language, n),
                CURVES.contains(step.kind()));
    }

    private static String written(double value, String unit, Language language, NumberText n) {
        return switch (unit) {
            case "share" -> n.percent(value);
            case "money" -> n.money(value * 100);
            default ->
                n.number(value, digits(value)) + (unit.isEmpty() ? "" : " " + DerivationText.unit(unit, language));
        };
    }

    /** Five figures that count, four behind the point at most. */
    private static int digits(double value) {
        int before = (int) Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1;
        return Math.max(0, DIGITS - before);
    }
}
