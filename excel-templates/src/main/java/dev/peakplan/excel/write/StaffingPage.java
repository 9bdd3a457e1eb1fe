package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.schema.WorkforceSheets;
import dev.peakplan.excel.write.StaffingRows.Measure;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Staffing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The staffing plan: heads, hires, releases and overtime of every team and role by period. Heads are formulas of opening heads, attrition,
 * hires and releases.
 */
final class StaffingPage {
    static final int TEAM = 0;
    static final int ROLE = 1;
    static final int MEASURE = 2;
    private static final int ATTRITION = 3;
    private static final int OPENING = 4;
    static final int PERIODS = 5;
    private static final int NARROWEST = 11;

    private final PlanBook plan;
    private final Page page;
    private final StaffingRows figures;
    private final Map<String, Role> roles;

    private StaffingPage(PlanBook plan) {
        this.plan = plan;
        this.figures = plan.staffing();
        this.roles = plan.request().workforce().roles().stream().collect(Collectors.toMap(Role::id, role -> role));
        this.page = new Page(
                plan,
                ResultSheet.STAFFING,
                plan.say(
                        "每个班组、岗位、期间的在岗人数、入职、减员与加班小时；在岗人数 =（1 − 流失率）× 上期 + 入职 − 减员，是期望值",
                        "Heads, hires, releases and overtime hours by team, role and period; heads = (1 - attrition) x heads before + hires - releases, an expectation"));
    }

    private int total() {
        return PERIODS + plan.periodCount();
    }

    static void write(PlanBook plan) {
        StaffingPage staffing = new StaffingPage(plan);
        staffing.page.header(
                FIRST_ROW,
                plan.chinese()
                        ? List.of("班组", "岗位", "指标", "每期流失率", "期初")
                        : List.of("Team", "Role", "Measure", "Attrition a period", "Opening"),
                true);
        staffing.page.widths(24, 20, 15, 11, NARROWEST);
        staffing.page.text(
                FIRST_ROW,
                staffing.total(),
                plan.say("平均/合计", "Mean/total"),
                plan.styles().header(true));
        staffing.page.inOrder();
        List<Staffing> all = plan.request().workforce().staffing();
        for (int k = 0; k < all.size(); k++) {
            staffing.rows(k, all.get(k));
        }
        staffing.all();
        staffing.page.freeze(FIRST_ROW, PERIODS);
        staffing.page
                .sheet()
                .setAutoFilter(new CellRangeAddress(FIRST_ROW, staffing.figures.lastRow(), 0, staffing.total()));
    }

    private void rows(int position, Staffing staffing) {
        for (Measure measure : Measure.values()) {
            figures.findRow(staffing, measure).ifPresent(r -> {
                page.text(r, TEAM, plan.labels().team(staffing.teamId()));
                page.text(r, ROLE, plan.labels().role(staffing.roleId()));
                page.text(r, MEASURE, measure.title().in(plan.language()));
                double[] values = figures.values(staffing, measure);
                if (measure == Measure.HEADS) {
                    heads(r, position, staffing, values);
                } else {
                    page.text(r, ATTRITION, "");
                    page.text(r, OPENING, "");
                    for (int t = 0; t < values.length; t++) {
                        other(r, t, staffing, measure, values[t]);
                    }
                }
                summary(r, measure, values);
            });
        }
    }

    private void heads(int r, int position, Staffing staffing, double[] values) {
        Role role = roles.get(staffing.roleId());
        double attrition = staffing.attritionPerPeriod().orElse(role.attritionPerPeriod());
        page.linked(r, ATTRITION, attrition(position, staffing, role, attrition), attrition, "0.00%");
        page.linked(
                r,
                OPENING,
                plan.links().cell(WorkforceSheets.STAFFING, WorkforceSheets.OPENING, position, staffing.openingHeads()),
                staffing.openingHeads(),
                Page.HEADS);
        Optional<Integer> hires = figures.findRow(staffing, Measure.HIRES);
        Optional<Integer> releases = figures.findRow(staffing, Measure.RELEASES);
        for (int t = 0; t < values.length; t++) {
            int c = PERIODS + t;
            if (plan.live()) {
                String formula = "(1-" + Page.inColumn(r, ATTRITION) + ")*" + Page.at(r, c - 1)
                        + hires.map(row -> "+" + Page.at(row, c)).orElse("")
                        + releases.map(row -> "-" + Page.at(row, c)).orElse("");
                page.formula(r, c, formula, values[t], Page.HEADS);
            } else {
                page.number(r, c, values[t], Page.HEADS);
            }
        }
    }

    private Optional<String> attrition(int position, Staffing staffing, Role role, double value) {
        Optional<String> ofRole = plan.links().cell(WorkforceSheets.ROLES, WorkforceSheets.ATTRITION, role.id(), value);
        Optional<String> empty =
                plan.links().empty(WorkforceSheets.STAFFING, WorkforceSheets.STAFF_ATTRITION, position);
        if (staffing.attritionPerPeriod().isPresent()) {
            return plan.links().cell(WorkforceSheets.STAFFING, WorkforceSheets.STAFF_ATTRITION, position, value);
        }
        return empty.isPresent() && ofRole.isPresent()
                ? Optional.of("IF(" + empty.get() + "=\"\"," + ofRole.get() + "," + empty.get() + ")")
                : ofRole;
    }

    /** Decisions are figures; who is in training follows from the hires of the periods after. */
    private void other(int r, int t, Staffing staffing, Measure measure, double value) {
        String format = Page.HOURS + ";-0;–";
        Optional<Integer> hires = figures.findRow(staffing, Measure.HIRES);
        if (measure == Measure.IN_TRAINING && hires.isPresent() && plan.live()) {
            int ahead = roles.get(staffing.roleId()).trainingPeriods();
            int last = Math.min(t + ahead, plan.periodCount() - 1);
            String later = t == last
                    ? "0"
                    : "SUM(" + Page.range(hires.get(), PERIODS + t + 1, hires.get(), PERIODS + last) + ")";
            page.formula(r, PERIODS + t, later, value, format);
        } else {
            page.number(r, PERIODS + t, value, format);
        }
    }

    private void summary(int r, Measure measure, double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        boolean mean = measure == Measure.HEADS;
        page.total(
                r,
                total(),
                (mean ? "AVERAGE(" : "SUM(") + Page.range(r, PERIODS, r, total() - 1) + ")",
                mean ? sum / values.length : sum,
                mean ? Page.HEADS : Page.HOURS);
    }

    /** One line for all teams together. */
    private void all() {
        int r = figures.lastRow() + 1;
        PlanFigures sums = new PlanFigures(plan.request(), plan.result());
        page.text(r, TEAM, plan.say("全部班组", "All teams"), plan.styles().total("@"));
        page.text(r, ROLE, "", plan.styles().total("@"));
        page.text(
                r,
                MEASURE,
                Measure.HEADS.title().in(plan.language()),
                plan.styles().total("@"));
        page.text(r, ATTRITION, "", plan.styles().total("@"));
        double opening = plan.request().workforce().staffing().stream()
                .mapToDouble(Staffing::openingHeads)
                .sum();
        page.total(r, OPENING, sum(r, OPENING), opening, Page.HEADS);
        double mean = 0;
        for (int t = 0; t < plan.periodCount(); t++) {
            mean += sums.heads(t) / plan.periodCount();
            page.total(r, PERIODS + t, sum(r, PERIODS + t), sums.heads(t), Page.HEADS);
        }
        page.total(r, total(), "AVERAGE(" + Page.range(r, PERIODS, r, total() - 1) + ")", mean, Page.HEADS);
    }

    private static String sum(int r, int column) {
        int last = Math.max(FIRST_ROW + 1, r - 1);
        return "SUMIFS(" + Page.range(FIRST_ROW + 1, column, last, column) + ","
                + Page.fixed(FIRST_ROW + 1, MEASURE, last, MEASURE) + "," + LedgerPage.criterion(r, MEASURE) + ")";
    }
}
