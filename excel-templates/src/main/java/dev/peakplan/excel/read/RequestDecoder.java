package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.IssueCollector;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.DemandSheets;
import dev.peakplan.excel.schema.LockSheets.Standing;
import dev.peakplan.excel.schema.OrganisationSheets;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.ApprovedPlan;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.Demand;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Organisation;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.Settings;
import dev.peakplan.plan.Workforce;
import java.util.List;
import java.util.Optional;

/** Puts the request together out of typed rows, or notes why it cannot be. */
final class RequestDecoder {
    private final FieldRow settings;
    private final Tables tables;
    private final IssueCollector issues;
    private final RecordBuilder build;

    private final ForecastQueues forecast;

    RequestDecoder(FieldRow settings, Tables tables, IssueCollector issues, Background background) {
        this.forecast = ForecastQueues.of(tables, background);
        this.settings = settings;
        this.tables = tables;
        this.issues = issues;
        this.build = new RecordBuilder(issues);
    }

    Optional<PlanRequest> request(PeriodNames names, Language fileLanguage) {
        CalendarDecoder calendarDecoder = new CalendarDecoder(settings, tables.get(OrganisationSheets.PERIODS), build);
        Optional<PlanCalendar> calendar = calendarDecoder.calendar(tables.get(OrganisationSheets.PERIODS));
        needed(StandardWorkbook.SHEETS);
        neededDemand();
        SettingsDecoder settingsDecoder = new SettingsDecoder(settings, build);
        Organisation organisation = new OrganisationDecoder(tables, build).organisation(settingsDecoder.shortfall());
        Workforce workforce = new WorkforceDecoder(tables, build).workforce();
        Demand demand = new DemandDecoder(tables, build, names.ids(), forecast).demand();
        LockDecoder locks = new LockDecoder(settings, tables, build, names.ids());
        Budget budget = new BudgetDecoder(tables, build, names.ids()).budget(locks.starts(Standing.DECIDED));
        Optional<ApprovedPlan> approved = locks.approved();
        List<Scenario> scenarios = new ScenarioDecoder(tables, build).scenarios();
        Optional<Goal> goal = settingsDecoder.goal();
        Optional<Settings> decoded =
                calendarDecoder.firstDay().flatMap(day -> settingsDecoder.settings(day, fileLanguage));
        calendar.ifPresent(this::frozen);
        if (issues.hasErrors() || calendar.isEmpty() || goal.isEmpty() || decoded.isEmpty()) {
            return Optional.empty();
        }
        PlanRequest request = new PlanRequest(
                decoded.get(),
                goal.get(),
                calendar.get(),
                organisation,
                workforce,
                demand,
                budget,
                scenarios,
                approved,
                settingsDecoder.run());
        LocatedProblems.note(request, tables, build, forecast);
        return issues.hasErrors() ? Optional.empty() : Optional.of(request);
    }

    private void needed(List<SheetSpec> specs) {
        for (SheetSpec spec : specs) {
            ReadTable table = tables.get(spec);
            if (spec.need() == SheetSpec.Need.REQUIRED
                    && !table.isAbsent()
                    && table.rows().isEmpty()
                    && !table.columns().isEmpty()) {
                build.error(IssueCode.NO_ROWS, Place.sheet(table.name()), Text.of("", ""), spec.purpose());
            }
        }
    }

    /** A plan needs queues with volumes, or required hours. */
    private void neededDemand() {
        boolean queues = !tables.get(DemandSheets.QUEUES).rows().isEmpty();
        boolean hours = !tables.get(DemandSheets.REQUIRED_HOURS).rows().isEmpty();
        if (!queues && !hours) {
            ReadTable table = tables.get(DemandSheets.REQUIRED_HOURS);
            build.error(
                    IssueCode.NO_ROWS,
                    table.isAbsent() ? Place.FILE : Place.sheet(table.name()),
                    Text.of("没有需求", "no demand"),
                    Text.of("填写“队列”与“业务量”，或者填写“需求工时”", "queues with demand, or required hours"));
        }
    }

    private void frozen(PlanCalendar calendar) {
        int frozen = settings.get(SettingsSheet.FROZEN);
        if (frozen > calendar.size()) {
            build.error(
                    IssueCode.OUT_OF_RANGE,
                    settings.place(SettingsSheet.FROZEN),
                    Text.same(Integer.toString(frozen)),
                    Text.of("不超过期数 " + calendar.size(), "at most the number of periods, " + calendar.size()));
        }
    }
}
