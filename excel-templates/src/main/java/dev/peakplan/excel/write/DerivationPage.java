package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.plan.Derivation;
import dev.peakplan.plan.DerivationStep;
import java.util.List;

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
        // together no wider than a page in print; the step's words on one line
        if (plan.chinese()) {
            page.widths(44, 15, 46, 62, 13, 10);
        } else {
            page.widths(56, 14, 38, 57, 13, 10);
        }
        DerivationWords words = new DerivationWords(plan);
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
                page.text(r, 2, words.formula(step), plan.styles().wrappedText());
                page.text(r, 3, words.inputs(step), plan.styles().wrappedText());
                page.number(r, 4, step.value(), "#,##0.0000");
                page.text(r, 5, words.unit(step.kind().unit()));
                page.fitHeight(r);
                r++;
            }
            r++;
        }
        page.freeze(FIRST_ROW - 1, 1);
    }
}
