package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.BudgetSheets;
import dev.peakplan.excel.schema.DemandSheets;
import dev.peakplan.excel.schema.HistorySheets;
import dev.peakplan.excel.schema.LockSheets;
import dev.peakplan.excel.schema.OrganisationSheets;
import dev.peakplan.excel.schema.ScenarioSheet;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.ShiftSheet;
import dev.peakplan.excel.schema.WorkforceSheets;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RequestDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request as rows of the standardized workbook. */
final class RequestRows {
    private RequestRows() {}

    /** The rows of every sheet by its key; for the sheet of settings one row that holds them all. */
    static Map<String, List<RowData>> of(PlanRequest request) {
        Map<String, List<RowData>> rows = new HashMap<>();
        put(rows, SettingsSheet.SHEET, List.of(SettingsRows.of(request)));
        put(rows, OrganisationSheets.PERIODS, OrganisationRows.periods(request.calendar()));
        put(rows, OrganisationSheets.SITES, OrganisationRows.sites(request.organisation()));
        put(rows, OrganisationSheets.SITE_LIMITS, OrganisationRows.siteLimits(request.organisation()));
        put(rows, OrganisationSheets.DEPARTMENTS, OrganisationRows.departments(request.organisation()));
        put(rows, OrganisationSheets.TEAMS, OrganisationRows.teams(request.organisation()));
        put(rows, WorkforceSheets.ROLES, WorkforceRows.roles(request.workforce()));
        put(rows, WorkforceSheets.CONTRIBUTIONS, WorkforceRows.contributions(request.workforce()));
        put(rows, WorkforceSheets.STAFFING, WorkforceRows.staffing(request.workforce()));
        put(rows, WorkforceSheets.COMMITMENTS, WorkforceRows.commitments(request.workforce()));
        put(rows, LockSheets.INITIATIVE_STARTS, LockRows.starts(request));
        put(rows, LockSheets.APPROVED_STAFFING, LockRows.staffing(request));
        put(rows, DemandSheets.QUEUES, DemandRows.queues(request.demand()));
        put(rows, DemandSheets.VOLUMES, DemandRows.volumes(request));
        put(rows, DemandSheets.REQUIRED_HOURS, DemandRows.requiredHours(request));
        put(rows, DemandSheets.PROFILES, DemandRows.profiles(request.demand()));
        put(rows, BudgetSheets.LINES, BudgetRows.lines(request.budget()));
        put(rows, BudgetSheets.CAPS, BudgetRows.caps(request.budget()));
        put(rows, BudgetSheets.FLOORS, BudgetRows.floors(request.budget()));
        put(rows, BudgetSheets.INITIATIVES, BudgetRows.initiatives(request.budget()));
        put(rows, BudgetSheets.EFFECTS, BudgetRows.effects(request.budget()));
        put(rows, ScenarioSheet.SHEET, ScenarioRows.of(request.scenarios()));
        return rows;
    }

    /** As {@link #of(PlanRequest)}, with the past and the shifts beside the request. */
    static Map<String, List<RowData>> of(RequestDocument document) {
        Map<String, List<RowData>> rows = of(document.request());
        document.history().ifPresent(history -> {
            put(rows, HistorySheets.VOLUMES, HistoryRows.volumes(history));
            put(rows, HistorySheets.SPENDING, HistoryRows.spending(history));
            put(rows, HistorySheets.PROMOTIONS, HistoryRows.promotions(history));
        });
        put(rows, ShiftSheet.SHEET, HistoryRows.shifts(document.shifts()));
        document.use()
                .ifPresent(use ->
                        SettingsRows.add(rows.get(SettingsSheet.SHEET.key()).get(0), use));
        return rows;
    }

    private static void put(Map<String, List<RowData>> rows, SheetSpec sheet, List<RowData> list) {
        rows.put(sheet.key(), list);
    }
}
