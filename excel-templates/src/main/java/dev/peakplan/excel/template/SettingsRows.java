package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.HistoryUse;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.SatisfactionTerms;
import dev.peakplan.plan.Settings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Settings and goal as the lines of their sheet. */
final class SettingsRows {
    private SettingsRows() {}

    static RowData of(PlanRequest request) {
        RowData row = of(request.settings(), request.goal());
        request.approved().ifPresent(approved -> row.with(SettingsSheet.CHANGE_HEAD, approved.perChangedHead())
                .with(SettingsSheet.CHANGE_INITIATIVE, approved.perChangedInitiative())
                .with(SettingsSheet.MOST_CHANGES, boxed(approved.mostChanges())));
        request.run().ifPresent(run -> row.with(SettingsSheet.SCENARIO_SHARE, boxed(run.scenarioShare()))
                .with(SettingsSheet.FRONTIER, run.frontier()));
        return row;
    }

    /** Adds how history is used. */
    static void add(RowData row, HistoryUse use) {
        List<String> calendars = use.calendars().stream().map(Enum::name).toList();
        row.with(SettingsSheet.FORECAST, use.demand().name())
                .with(SettingsSheet.CALENDARS, calendars.isEmpty() ? Optional.empty() : Optional.of(calendars))
                .with(SettingsSheet.WAGE_GROWTH, use.wageGrowthPerYear())
                .with(SettingsSheet.INFLATION, use.inflationPerYear());
    }

    private static RowData satisfaction(RowData row, Goal goal) {
        Optional<Double> base = boxed(goal.baseServiceLevel());
        Optional<SatisfactionTerms> terms = goal.satisfaction();
        return row.with(SettingsSheet.BASE_SERVICE, base.or(() -> terms.map(SatisfactionTerms::atServiceLevel)))
                .with(SettingsSheet.SATISFACTION, terms.map(SatisfactionTerms::base))
                .with(SettingsSheet.SATISFACTION_SLOPE, terms.map(SatisfactionTerms::perServicePoint))
                .with(SettingsSheet.SATISFACTION_TARGET, terms.flatMap(each -> boxed(each.target())));
    }

    private static RowData of(Settings settings, Goal goal) {
        Settings.WorkTerms work = settings.work();
        Settings.StaffLimits limits = settings.staffLimits();
        RowData row = new RowData()
                .with(SettingsSheet.TITLE, settings.title())
                .with(SettingsSheet.LANGUAGE, settings.language().name())
                .with(SettingsSheet.CURRENCY, settings.currency())
                .with(SettingsSheet.PERIOD_KIND, settings.periodKind().name())
                .with(SettingsSheet.FIRST_DAY, settings.firstDay())
                .with(SettingsSheet.SEED, settings.seed())
                .with(SettingsSheet.PAID_DAYS, work.paidDaysPerPeriod())
                .with(SettingsSheet.HOURS_PER_DAY, work.hoursPerDay())
                .with(SettingsSheet.OVERTIME_STEP, work.overtimeStepHours())
                .with(SettingsSheet.OVERTIME_PER_HEAD, work.overtimeHoursPerHead())
                .with(SettingsSheet.OVERTIME_WORKDAY, work.overtimeRates().workday())
                .with(SettingsSheet.OVERTIME_REST, work.overtimeRates().restDay())
                .with(SettingsSheet.OVERTIME_HOLIDAY, work.overtimeRates().holiday())
                .with(SettingsSheet.MIN_SENIOR, limits.minSeniorShare())
                .with(SettingsSheet.MAX_TEMPORARY, limits.maxTemporaryShare())
                .with(SettingsSheet.MAX_RELEASES, boxed(limits.maxReleasesPerPeriod()))
                .with(SettingsSheet.MISSING_HOUR, settings.defaultShortfall().perMissingHour())
                .with(SettingsSheet.KNEE, settings.defaultShortfall().kneeShare())
                .with(SettingsSheet.STEEP, settings.defaultShortfall().steepFactor())
                .with(SettingsSheet.SCHEDULING_LOSS, settings.schedulingLoss())
                .with(SettingsSheet.OCCUPANCY, settings.occupancyCeiling())
                .with(SettingsSheet.FROZEN, settings.frozenPeriods())
                .with(SettingsSheet.GOAL, goal.kind().name())
                .with(SettingsSheet.LOST_CONTACT, goal.valuePerLostContact())
                .with(SettingsSheet.BASE_SPENDING, goal.baseSpending())
                .with(SettingsSheet.COST_CUT, boxed(goal.costCutShare()))
                .with(SettingsSheet.COST_RISE, boxed(goal.costRiseShare()))
                .with(SettingsSheet.SERVICE_TARGET, boxed(goal.serviceLevelTarget()));
        return satisfaction(row, goal);
    }

    static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
