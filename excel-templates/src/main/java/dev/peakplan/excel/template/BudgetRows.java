package dev.peakplan.excel.template;

import static dev.peakplan.excel.template.SettingsRows.boxed;

import dev.peakplan.excel.schema.BudgetSheets;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeEffect;
import dev.peakplan.plan.Scope;
import java.util.ArrayList;
import java.util.List;

/** Budget lines, caps, floors, initiatives and their effects as rows. */
final class BudgetRows {
    private BudgetRows() {}

    static List<RowData> lines(Budget budget) {
        return budget.lines().stream().map(BudgetRows::line).toList();
    }

    private static RowData line(BudgetLine line) {
        RowData row = new RowData()
                .with(BudgetSheets.LINE_ID, line.id())
                .with(BudgetSheets.LINE_NAME, line.name())
                .with(BudgetSheets.CATEGORY, line.category().name())
                .with(BudgetSheets.SITE, line.siteId())
                .with(BudgetSheets.DEPARTMENT, line.departmentId())
                .with(BudgetSheets.DRIVER, line.driver().name())
                .with(BudgetSheets.INDEXED, line.priceIndexed())
                .with(BudgetSheets.BASIS, line.basis())
                .with(BudgetSheets.EFFECT, line.effect());
        if (line.amounts().stream().distinct().count() == 1) {
            return row.with(BudgetSheets.EACH, line.amounts().get(0));
        }
        return row.eachPeriod(line.amounts());
    }

    static List<RowData> caps(Budget budget) {
        return budget.caps().stream()
                .map(cap -> scope(
                                new RowData()
                                        .with(BudgetSheets.CAP_ID, cap.id())
                                        .with(BudgetSheets.LIMIT_NAME, cap.name()),
                                cap.scope())
                        .with(BudgetSheets.CAP_AMOUNT, cap.amount())
                        .with(BudgetSheets.UNSPENT, cap.unspent().map(Enum::name)))
                .toList();
    }

    static List<RowData> floors(Budget budget) {
        return budget.floors().stream()
                .map(floor -> scope(
                                new RowData()
                                        .with(BudgetSheets.FLOOR_ID, floor.id())
                                        .with(BudgetSheets.LIMIT_NAME, floor.name()),
                                floor.scope())
                        .with(BudgetSheets.FLOOR_AMOUNT, floor.amount())
                        .with(BudgetSheets.FLOOR_SHARE, boxed(floor.shareOfSpending())))
                .toList();
    }

    private static RowData scope(RowData row, Scope scope) {
        return row.with(
                        BudgetSheets.CATEGORIES,
                        scope.categories().stream().map(Enum::name).toList())
                .with(BudgetSheets.FROM, scope.fromPeriodId())
                .with(BudgetSheets.TO, scope.toPeriodId())
                .with(BudgetSheets.SCOPE_SITE, scope.siteId())
                .with(BudgetSheets.SCOPE_DEPARTMENT, scope.departmentId());
    }

    static List<RowData> initiatives(Budget budget) {
        return budget.initiatives().stream().map(BudgetRows::initiative).toList();
    }

    private static RowData initiative(Initiative initiative) {
        Initiative.Costs costs = initiative.costs();
        return new RowData()
                .with(BudgetSheets.INITIATIVE_ID, initiative.id())
                .with(BudgetSheets.INITIATIVE_NAME, initiative.name())
                .with(BudgetSheets.CATEGORY, initiative.category().name())
                .with(BudgetSheets.SITE, initiative.siteId())
                .with(BudgetSheets.DEPARTMENT, initiative.departmentId())
                .with(BudgetSheets.EARLIEST, initiative.window().earliestPeriodId())
                .with(BudgetSheets.LATEST, initiative.window().latestPeriodId())
                .with(BudgetSheets.EFFECT_LEAD, initiative.window().leadPeriods())
                .with(BudgetSheets.ONE_OFF, costs.oneOff())
                .with(BudgetSheets.RECURRING, costs.recurring())
                .with(BudgetSheets.FURTHER, costs.further())
                .with(BudgetSheets.SAVING, costs.savingPerPeriod())
                .with(BudgetSheets.BENEFIT, costs.statedBenefit())
                .with(BudgetSheets.SATISFACTION_POINTS, boxed(initiative.satisfactionPoints()))
                .with(BudgetSheets.OBLIGATION, initiative.obligation().name())
                .with(BudgetSheets.EXCLUDES, initiative.excludes())
                .with(BudgetSheets.REQUIRES, initiative.requires())
                .with(BudgetSheets.BASIS, initiative.basis())
                .with(BudgetSheets.EFFECT, initiative.effect());
    }

    static List<RowData> effects(Budget budget) {
        List<RowData> rows = new ArrayList<>();
        for (Initiative initiative : budget.initiatives()) {
            for (InitiativeEffect effect : initiative.effects()) {
                rows.add(new RowData()
                        .with(BudgetSheets.EFFECT_INITIATIVE, initiative.id())
                        .with(BudgetSheets.EFFECT_TEAM, effect.teamId())
                        .with(BudgetSheets.REDUCTION, effect.workloadReduction())
                        .with(BudgetSheets.TRAINING_HOURS, effect.trainingHours()));
            }
        }
        return rows;
    }
}
