package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.plan.ValidationReport;
import dev.peakplan.plan.ValidationReport.Figure;
import dev.peakplan.plan.ValidationReport.Row;
import dev.peakplan.plan.ValidationReport.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;

/** The model held against the planner's own history: predicted beside actual by month, and whether it is validated. */
final class ValidationPage {
    private static final int CHART_COLUMN = 5;

    private final PlanBook plan;
    private final Page page;

    private ValidationPage(PlanBook plan) {
        this.plan = plan;
        this.page = new Page(
                plan,
                ResultSheet.VALIDATION,
                plan.say(
                        "用前一半月份拟合耐心与损耗率，预测后一半；误差超出容许即“未通过验证”",
                        "Patience and shrinkage are fitted on the first half of the months, the second half is predicted; beyond the tolerance a figure is “not validated”"));
        page.widths(16, 14, 14, 14, 4);
    }

    static void write(PlanBook plan, List<ValidationReport> reports) {
        ValidationPage writer = new ValidationPage(plan);
        int r = FIRST_ROW;
        for (ValidationReport report : reports) {
            r = writer.queue(r, report);
        }
        writer.page.freeze(FIRST_ROW - 1, 1);
    }

    private int queue(int top, ValidationReport report) {
        page.heading(top, ForecastPage.name(plan, report.queueId()));
        String shrinkage = report.shrinkage().isPresent()
                ? String.format(
                        Locale.ROOT,
                        plan.say("，损耗率 %.1f%%", ", shrinkage %.1f %%"),
                        100 * report.shrinkage().getAsDouble())
                : plan.say("；历史中没有排班工时，损耗率未拟合", "; shrinkage is not fitted: the history has no staffed hours");
        page.text(
                top + 1,
                0,
                String.format(
                        Locale.ROOT,
                        plan.say("由 %d 个月拟合：平均耐心 %.0f 秒%s", "Fitted on %d months: mean patience %.0f seconds%s"),
                        report.fittedMonths(),
                        report.patienceSeconds(),
                        shrinkage),
                plan.styles().note());
        int r = top + 2;
        for (Figure figure : Figure.values()) {
            List<Row> rows =
                    report.rows().stream().filter(row -> row.figure() == figure).toList();
            if (!rows.isEmpty()) {
                r = figure(r, report, figure, rows) + 2;
            }
        }
        return r;
    }

    private int figure(int top, ValidationReport report, Figure figure, List<Row> rows) {
        page.text(top, 0, name(figure) + ": " + verdict(report, figure), style(report, figure));
        page.header(
                top + 1,
                plan.chinese() ? List.of("月份", "预测", "实际", "用途") : List.of("Month", "Predicted", "Actual", "Used for"),
                false);
        String format =
                switch (figure) {
                    case SERVICE_LEVEL, ABANDONMENT -> Page.PERCENT;
                    case WAIT -> Page.HEADS;
                    case VOLUME -> Page.HOURS;
                };
        int r = top + 1;
        for (Row row : rows) {
            r++;
            page.text(r, 0, row.month().toString().substring(0, "2026-01".length()));
            page.number(r, 1, row.predicted(), format);
            page.number(r, 2, row.actual(), format);
            page.text(r, 3, row.fitted() ? plan.say("拟合", "fitting") : plan.say("检验", "judging"));
        }
        new PageChart(page.sheet())
                .draw(
                        top,
                        CHART_COLUMN,
                        name(figure),
                        format,
                        new int[] {top + 2, r},
                        List.of(
                                new PageChart.Line(plan.say("预测", "Predicted"), 1, PageChart.MIDDLE),
                                new PageChart.Line(plan.say("实际", "Actual"), 2, PageChart.OTHER)));
        return Math.max(r, top + PageChart.rows());
    }

    private CellStyle style(ValidationReport report, Figure figure) {
        boolean sound = find(report, figure).map(Verdict::validated).orElse(false);
        return plan.styles().coloured(sound ? "C6EFCE" : "FFC7CE", sound ? "006100" : "9C0006", "@");
    }

    private static Optional<Verdict> find(ValidationReport report, Figure figure) {
        return report.verdicts().stream()
                .filter(verdict -> verdict.figure() == figure)
                .findFirst();
    }

    private String verdict(ValidationReport report, Figure figure) {
        return find(report, figure)
                .map(verdict -> String.format(
                        Locale.ROOT,
                        plan.say("%s（%d 个月，误差 %s，容许 %s）", "%s (%d months, error %s, tolerance %s)"),
                        verdict.validated() ? plan.say("已通过验证", "validated") : plan.say("未通过验证", "not validated"),
                        verdict.months(),
                        percent(verdict.error()),
                        percent(verdict.tolerance())))
                .orElse(plan.say("未通过验证（没有可检验的月份）", "not validated (no month to judge by)"));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private String name(Figure figure) {
        return switch (figure) {
            case VOLUME -> plan.say("业务量", "Volume");
            case SERVICE_LEVEL -> plan.say("服务水平", "Service level");
            case ABANDONMENT -> plan.say("放弃率", "Abandonment");
            case WAIT -> plan.say("平均等待（秒）", "Mean wait (seconds)");
        };
    }
}
