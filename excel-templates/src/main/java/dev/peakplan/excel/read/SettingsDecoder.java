package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.OvertimeRates;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.RunTerms;
import dev.peakplan.plan.SatisfactionTerms;
import dev.peakplan.plan.Settings;
import dev.peakplan.plan.ShortfallTerms;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Settings and goal out of their lines. */
final class SettingsDecoder {
    private final FieldRow row;
    private final RecordBuilder build;

    SettingsDecoder(FieldRow row, RecordBuilder build) {
        this.row = row;
        this.build = build;
    }

    Optional<Settings> settings(LocalDate firstDay, Language fileLanguage) {
        return build.one(row.place(SettingsSheet.TITLE), () -> {
            Settings.WorkTerms work = new Settings.WorkTerms(
                    row.get(SettingsSheet.PAID_DAYS),
                    row.get(SettingsSheet.HOURS_PER_DAY),
                    row.get(SettingsSheet.OVERTIME_STEP),
                    row.get(SettingsSheet.OVERTIME_PER_HEAD),
                    new OvertimeRates(
                            row.get(SettingsSheet.OVERTIME_WORKDAY),
                            row.get(SettingsSheet.OVERTIME_REST),
                            row.get(SettingsSheet.OVERTIME_HOLIDAY)));
            Settings.StaffLimits limits = new Settings.StaffLimits(
                    row.get(SettingsSheet.MIN_SENIOR),
                    row.get(SettingsSheet.MAX_TEMPORARY),
                    row.find(SettingsSheet.MAX_RELEASES).map(OptionalInt::of).orElseGet(OptionalInt::empty));
            return new Settings(
                    row.get(SettingsSheet.TITLE),
                    row.own(SettingsSheet.LANGUAGE).map(Language::valueOf).orElse(fileLanguage),
                    row.get(SettingsSheet.CURRENCY).strip(),
                    PeriodKind.valueOf(row.get(SettingsSheet.PERIOD_KIND)),
                    firstDay,
                    row.get(SettingsSheet.SEED),
                    work,
                    limits,
                    shortfall(),
                    row.get(SettingsSheet.SCHEDULING_LOSS),
                    row.get(SettingsSheet.OCCUPANCY),
                    row.get(SettingsSheet.FROZEN));
        });
    }

    ShortfallTerms shortfall() {
        return new ShortfallTerms(
                row.get(SettingsSheet.MISSING_HOUR), row.get(SettingsSheet.KNEE), row.get(SettingsSheet.STEEP));
    }

    Optional<Goal> goal() {
        boolean asksSpending = row.own(SettingsSheet.COST_CUT).isPresent()
                || row.own(SettingsSheet.COST_RISE).isPresent();
        if (asksSpending && row.own(SettingsSheet.BASE_SPENDING).isEmpty() && row.sound()) {
            Column<?> asked =
                    row.own(SettingsSheet.COST_CUT).isPresent() ? SettingsSheet.COST_CUT : SettingsSheet.COST_RISE;
            build.error(
                    IssueCode.CONTRADICTION,
                    row.place(asked),
                    Text.of("没有基期支出", "no base spending is given"),
                    Text.of("填写“基期支出”，或清空本项", "fill in “Base spending”, or leave this empty"));
        }
        return build.one(
                row.place(SettingsSheet.GOAL),
                () -> new Goal(
                        GoalKind.valueOf(row.get(SettingsSheet.GOAL)),
                        row.get(SettingsSheet.LOST_CONTACT),
                        row.find(SettingsSheet.BASE_SPENDING),
                        share(SettingsSheet.COST_CUT),
                        share(SettingsSheet.COST_RISE),
                        share(SettingsSheet.SERVICE_TARGET),
                        share(SettingsSheet.BASE_SERVICE),
                        satisfaction()));
    }

    private Optional<SatisfactionTerms> satisfaction() {
        Optional<Double> base = row.own(SettingsSheet.SATISFACTION);
        Optional<Double> at = row.own(SettingsSheet.BASE_SERVICE);
        Optional<Double> target = row.own(SettingsSheet.SATISFACTION_TARGET);
        if (base.isEmpty() && target.isEmpty()) {
            return Optional.empty();
        }
        if (base.isEmpty() || at.isEmpty()) {
            if (row.sound()) {
                build.error(
                        IssueCode.CONTRADICTION,
                        row.place(base.isEmpty() ? SettingsSheet.SATISFACTION_TARGET : SettingsSheet.SATISFACTION),
                        base.isEmpty()
                                ? Text.of("没有基期满意度", "no base satisfaction is given")
                                : Text.of("没有基期服务水平", "no base service level is given"),
                        Text.of("同时填写“基期满意度”与“基期服务水平”", "both “Base satisfaction” and “Base service level” filled in"));
            }
            return Optional.empty();
        }
        return Optional.of(new SatisfactionTerms(
                base.get(),
                at.get(),
                row.get(SettingsSheet.SATISFACTION_SLOPE),
                share(SettingsSheet.SATISFACTION_TARGET)));
    }

    /** What is worked out beside the plan, where the sheet says so. */
    Optional<RunTerms> run() {
        OptionalDouble share = share(SettingsSheet.SCENARIO_SHARE);
        Optional<Boolean> frontier = row.own(SettingsSheet.FRONTIER);
        return share.isPresent() || frontier.isPresent()
                ? Optional.of(new RunTerms(share, frontier))
                : Optional.empty();
    }

    private OptionalDouble share(Column<Double> column) {
        return row.find(column).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
