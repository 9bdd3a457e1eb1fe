package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.plan.Derivation;
import dev.peakplan.plan.DerivationStep;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** How required hours came about, step by step: formula, what goes in, what comes out. */
final class DerivationPage {
    private DerivationPage() {}

    static void write(PlanBook plan, List<Derivation> derivations) {
        Page page = new Page(
                plan,
                ResultSheet.DERIVATION,
                plan.say(
                        "需求工时的逐步推导；公式及出处见 FORMULAS",
                        "How required hours came about; formulas and their sources are in FORMULAS"));
        page.widths(34, 14, 30, 44, 12, 8);
        int r = FIRST_ROW;
        for (Derivation derivation : derivations) {
            page.heading(
                    r,
                    plan.labels().team(derivation.teamId()) + " · "
                            + plan.periods().get(derivation.periodIndex()).label());
            page.header(
                    r + 1,
                    plan.chinese()
                            ? List.of("步骤", "对象", "公式", "代入", "结果", "单位")
                            : List.of("Step", "Of", "Formula", "With", "Result", "Unit"),
                    false);
            r += 2;
            for (DerivationStep step : derivation.steps()) {
                page.text(
                        r, 0, step.kind().label(plan.language()), plan.styles().wrappedText());
                page.text(r, 1, step.subject(plan.language()));
                page.text(r, 2, step.formula(), plan.styles().wrappedText());
                page.text(
                        r,
                        3,
                        step.inputs().stream()
                                .map(input ->
                                        (input.symbol() + " = " + shown(input.value()) + " " + input.unit()).strip())
                                .collect(Collectors.joining("; ")),
                        plan.styles().wrappedText());
                page.number(r, 4, step.value(), "#,##0.0000");
                page.text(r, 5, step.kind().unit());
                page.fitHeight(r);
                r++;
            }
            r++;
        }
        page.freeze(FIRST_ROW - 1, 1);
    }

    private static String shown(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString()
                : "∞";
    }
}
