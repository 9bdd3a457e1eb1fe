package dev.peakplan.excel.template;

import static dev.peakplan.excel.template.SettingsRows.boxed;

import dev.peakplan.excel.schema.OrganisationSheets;
import dev.peakplan.plan.Organisation;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.ShortfallTerms;
import java.util.List;

/** Periods, sites, departments and teams as rows. */
final class OrganisationRows {
    private OrganisationRows() {}

    static List<RowData> periods(PlanCalendar calendar) {
        return calendar.periods().stream()
                .map(period -> new RowData()
                        .with(OrganisationSheets.PERIOD, period.id())
                        .with(OrganisationSheets.LABEL, period.label())
                        .with(OrganisationSheets.SEASON, period.season().name())
                        .with(OrganisationSheets.PAID_HOURS, period.paidHoursPerHead())
                        .with(OrganisationSheets.WEEKS, period.weeks())
                        .with(OrganisationSheets.WAGE_INDEX, period.wageIndex())
                        .with(OrganisationSheets.PRICE_INDEX, period.priceIndex())
                        .with(OrganisationSheets.REST_SHARE, period.restDayOvertimeShare())
                        .with(OrganisationSheets.HOLIDAY_SHARE, period.holidayOvertimeShare())
                        .with(OrganisationSheets.HOLIDAY_PAY, period.holidayAllowance()))
                .toList();
    }

    static List<RowData> sites(Organisation organisation) {
        return organisation.sites().stream()
                .map(site -> new RowData()
                        .with(OrganisationSheets.SITE_ID, site.id())
                        .with(OrganisationSheets.SITE_NAME, site.name())
                        .with(OrganisationSheets.SEATS, site.seats())
                        .with(OrganisationSheets.SITE_HIRES, site.maxHiresPerPeriod()))
                .toList();
    }

    static List<RowData> siteLimits(Organisation organisation) {
        return organisation.siteLimits().stream()
                .map(limit -> new RowData()
                        .with(OrganisationSheets.LIMIT_SITE, limit.siteId())
                        .with(OrganisationSheets.LIMIT_PERIOD, limit.periodId())
                        .with(OrganisationSheets.LIMIT_SEATS, boxed(limit.seats()))
                        .with(OrganisationSheets.LIMIT_HIRES, boxed(limit.maxHires())))
                .toList();
    }

    static List<RowData> departments(Organisation organisation) {
        return organisation.departments().stream()
                .map(department -> new RowData()
                        .with(OrganisationSheets.DEPARTMENT_ID, department.id())
                        .with(OrganisationSheets.DEPARTMENT_NAME, department.name()))
                .toList();
    }

    static List<RowData> teams(Organisation organisation) {
        return organisation.teams().stream()
                .map(team -> new RowData()
                        .with(OrganisationSheets.TEAM_ID, team.id())
                        .with(OrganisationSheets.TEAM_NAME, team.name())
                        .with(OrganisationSheets.TEAM_SITE, team.siteId())
                        .with(OrganisationSheets.TEAM_DEPARTMENT, team.departmentId())
                        .with(OrganisationSheets.SHRINKAGE, team.shrinkage())
                        .with(
                                OrganisationSheets.TEAM_MISSING_HOUR,
                                team.shortfall().map(ShortfallTerms::perMissingHour))
                        .with(OrganisationSheets.TEAM_KNEE, team.shortfall().map(ShortfallTerms::kneeShare))
                        .with(OrganisationSheets.TEAM_STEEP, team.shortfall().map(ShortfallTerms::steepFactor)))
                .toList();
    }
}
