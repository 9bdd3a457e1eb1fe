package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** What holds the plan back, in words with values, and how far every cap and floor is used. */
final class LimitsPage {
    /**
     * Where the sheet has its list of caps and floors.
     *
     * @param first first row
     * @param last last row, before {@code first} when there are none
     */
    record Rows(int first, int last) {}

    private LimitsPage() {}

    static Rows write(PlanBook plan) {
        Page page = new Page(
                plan,
                ResultSheet.LIMITS,
                plan.say(
                        "哪些限制卡住了方案、放宽一点值多少；以及每个上限与下限用了多少",
                        "Which limits hold the plan back and what easing them buys; and how far every cap and floor is used"));
        page.widths(48, 17, 17, 17, 15, 12, 30, 11, 11, 20, 22, 10);
        int r = FIRST_ROW;
        page.heading(r, plan.say("卡住方案的限制", "Binding limits"));
        page.header(
                ++r,
                plan.chinese()
                        ? List.of("限制", "放宽", "目标改善（" + plan.currency() + "）", "少流失联络", "少缺工时", "服务水平提高")
                        : List.of(
                                "Limit",
                                "Eased by",
                                "Gain (" + plan.currency() + ")",
                                "Contacts saved",
                                "Hours saved",
                                "Service level gained"),
                false);
        if (plan.result().binding().isEmpty()) {
            page.text(
                    ++r,
                    0,
                    plan.say("没有限制卡住方案", "No limit holds the plan back"),
                    plan.styles().note());
        }
        for (BindingLimit limit : plan.result().binding()) {
            r++;
            boolean money = Vocabulary.money(limit.kind());
            page.text(
                    r,
                    0,
                    plan.labels().limit(limit.kind(), limit.subject(), limit.period()),
                    plan.styles().wrappedText());
            page.number(
                    r, 1, money ? Page.major(Math.round(limit.step())) : limit.step(), money ? Page.MONEY : Page.HEADS);
            page.money(r, 2, limit.gain());
            page.number(r, 3, limit.lostContactsAvoided(), Page.HEADS);
            page.number(r, 4, limit.shortfallHoursAvoided(), Page.HEADS);
            page.number(r, 5, limit.serviceLevelGained().orElse(Double.NaN), "0.00%");
        }
        r += 3;
        page.heading(
                r,
                plan.say("上限与下限的使用情况（单位：" + plan.currency() + "）", "Use of caps and floors (" + plan.currency() + ")"));
        List<String> headers = new ArrayList<>(
                plan.chinese()
                        ? List.of("限制", "已用", "限额", "余额", "使用率", "状态")
                        : List.of("Limit", "Used", "Limit amount", "Left", "Use", "State"));
        headers.addAll(CapUse.headers(plan));
        page.header(++r, headers, false);
        CapUse formulas = new CapUse(plan, page);
        int first = r + 1;
        for (LimitUse use : plan.result().assessment().limits()) {
            if (Vocabulary.money(use.kind())) {
                use(plan, page, ++r, use, formulas);
            }
        }
        colour(page, first, r);
        r = broken(plan, page, r + 3);
        page.sheet().createFreezePane(1, 0);
        return new Rows(first, r);
    }

    private static void use(PlanBook plan, Page page, int r, LimitUse use, CapUse formulas) {
        boolean floor = use.kind() == LimitKind.BUDGET_FLOOR;
        double used = use.used() / Money.MINOR_PER_MAJOR;
        double limit = CapUse.major(use.limit());
        page.text(r, 0, plan.labels().limit(use.kind(), use.subject(), use.period()));
        formulas.scope(r, use);
        formulas.used(r)
                .ifPresentOrElse(
                        sum -> page.formula(r, 1, sum, used, Page.MONEY), () -> page.number(r, 1, used, Page.MONEY));
        page.linked(r, 2, formulas.limit(r, use), limit, Page.MONEY);
        page.formula(
                r,
                3,
                floor ? Page.at(r, 1) + "-" + Page.at(r, 2) : Page.at(r, 2) + "-" + Page.at(r, 1),
                floor ? used - limit : limit - used,
                Page.MONEY);
        page.formula(
                r,
                4,
                "IF(" + Page.at(r, 2) + "=0,0," + Page.at(r, 1) + "/" + Page.at(r, 2) + ")",
                limit == 0 ? 0 : used / limit,
                Page.PERCENT);
        boolean kept = (floor ? used - limit : limit - used) >= -0.005;
        page.formula(
                r,
                5,
                "IF(ROUND(" + Page.at(r, 3) + ",2)>=0," + quoted(plan.say("符合", "Kept")) + ","
                        + quoted(plan.say("突破", "Broken")) + ")",
                0,
                plan.styles().centred());
        page.cell(r, 5, plan.styles().centred()).setCellValue(kept ? plan.say("符合", "Kept") : plan.say("突破", "Broken"));
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static void colour(Page page, int first, int last) {
        if (last < first) {
            return;
        }
        XSSFSheetConditionalFormatting formats = page.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule broken = formats.createConditionalFormattingRule("ROUND($D" + (first + 1) + ",2)<0");
        PatternFormatting red = broken.createPatternFormatting();
        red.setFillBackgroundColor(BookStyles.colour("FFC7CE"));
        red.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        ConditionalFormattingRule full = formats.createConditionalFormattingRule(
                "AND($E" + (first + 1) + ">=0.995,$E" + (first + 1) + "<=1.005)");
        PatternFormatting amber = full.createPatternFormatting();
        amber.setFillBackgroundColor(BookStyles.colour("FFEB9C"));
        amber.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formats.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(first, last, 0, 5)}, broken, full);
    }

    /** Broken limits that are not money; returns the last row of the caps and floors for the checks. */
    private static int broken(PlanBook plan, Page page, int start) {
        int lastOfCaps = start - 3;
        List<LimitUse> others = plan.result().assessment().violations().stream()
                .filter(use -> !Vocabulary.money(use.kind()))
                .toList();
        if (others.isEmpty()) {
            return lastOfCaps;
        }
        int r = start;
        page.heading(r, plan.say("其他被突破的限制", "Other broken limits"));
        page.header(
                ++r,
                plan.chinese() ? List.of("限制", "已用", "限额", "超出") : List.of("Limit", "Used", "Limit amount", "Excess"),
                false);
        for (LimitUse use : others) {
            r++;
            page.text(r, 0, plan.labels().limit(use.kind(), use.subject(), use.period()));
            page.number(r, 1, use.used(), "#,##0.00");
            page.number(r, 2, use.limit(), "#,##0.00");
            page.number(r, 3, use.excess(), "#,##0.00");
        }
        return lastOfCaps;
    }
}
