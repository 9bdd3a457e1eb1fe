package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Relaxation;
import java.util.List;

/** When nothing fits: the cheapest set of limits to ease, with exact amounts. */
final class WayOutPage {
    private WayOutPage() {}

    static void write(PlanBook plan) {
        Page page = new Page(
                plan,
                ResultSheet.WAY_OUT,
                plan.say(
                        "没有方案能同时满足全部限制。把下列限制一起放宽到所列数值，就有可行方案，这是代价最小的办法。",
                        "No plan fits all limits. Ease the limits below together to the values given, and one does; it is the cheapest way."));
        page.header(
                FIRST_ROW,
                plan.chinese() ? List.of("限制", "现值", "放宽到", "变化") : List.of("Limit", "Now", "Ease to", "Change"),
                false);
        page.widths(52, 20, 20, 20);
        int r = FIRST_ROW;
        for (Relaxation step : plan.result().wayOut()) {
            r++;
            boolean money = Vocabulary.money(step.kind());
            double from = money ? step.from() / Money.MINOR_PER_MAJOR : step.from();
            double to = money ? step.to() / Money.MINOR_PER_MAJOR : step.to();
            String format = money ? Page.MONEY : "#,##0.00";
            page.text(
                    r,
                    0,
                    plan.labels().limit(step.kind(), step.subject(), step.period()),
                    plan.styles().wrappedText());
            page.number(r, 1, from, format);
            page.number(r, 2, to, format);
            page.formula(r, 3, Page.at(r, 2) + "-" + Page.at(r, 1), to - from, format);
        }
        page.sheet().setTabColor(BookStyles.colour("C00000"));
        page.freeze(FIRST_ROW, 1);
    }
}
