package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Relaxation;
import java.util.List;

/** When nothing fits: the cheapest set of limits to ease, with exact amounts. */
final class WayOutPage {
    private WayOutPage() {}

    /** Whether it is proven that nothing fits, or nothing was found. */
    static String title(PlanBook plan) {
        return plan.result().proof().covers() == Proof.Covers.NOTHING_FITS
                ? plan.say("没有方案能同时满足全部限制（已证明）。", "No plan fits all limits: this is proven.")
                : plan.say(
                        "搜索结束前没有找到能同时满足全部限制的方案；这并不证明没有。",
                        "No plan that fits all limits was found before the search ended; that there is none is not proven.");
    }

    static void write(PlanBook plan) {
        Page page = new Page(
                plan,
                ResultSheet.WAY_OUT,
                title(plan)
                        + plan.say(
                                "把下列限制一起放宽到所列数值，就有可行方案；这是所找到的代价最小的办法。",
                                " Ease the limits below together to the values given, and a plan fits; it is the cheapest way found."));
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
