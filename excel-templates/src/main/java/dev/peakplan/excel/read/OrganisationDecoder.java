package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.OrganisationSheets;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Department;
import dev.peakplan.plan.Organisation;
import dev.peakplan.plan.ShortfallTerms;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.SiteLimit;
import dev.peakplan.plan.Team;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sites, departments and teams. Where a sheet of sites or departments is missing, teams name them, or there is one of each. */
final class OrganisationDecoder {
    static final String ONLY_SITE = "main";
    static final String ONLY_DEPARTMENT = "service";
    private static final int NO_LIMIT = 999_999;

    private final Tables tables;
    private final RecordBuilder build;

    OrganisationDecoder(Tables tables, RecordBuilder build) {
        this.tables = tables;
        this.build = build;
    }

    /** Ids of the sites that a workbook without a sheet of sites has. */
    static Set<String> impliedIds(Tables tables, boolean sites) {
        Set<String> ids = new LinkedHashSet<>();
        for (ReadRow row : tables.rows(OrganisationSheets.TEAMS)) {
            row.own(sites ? OrganisationSheets.TEAM_SITE : OrganisationSheets.TEAM_DEPARTMENT)
                    .ifPresent(ids::add);
        }
        if (ids.isEmpty()) {
            ids.add(sites ? ONLY_SITE : ONLY_DEPARTMENT);
        }
        return ids;
    }

    Organisation organisation(ShortfallTerms defaultShortfall) {
        List<Site> sites = sites();
        List<Department> departments = departments();
        return new Organisation(sites, siteLimits(), departments, teams(sites, departments, defaultShortfall));
    }

    private List<Site> sites() {
        if (tables.rows(OrganisationSheets.SITES).isEmpty()) {
            List<Site> sites = new ArrayList<>();
            impliedIds(tables, true).forEach(id -> sites.add(new Site(id, id, NO_LIMIT, NO_LIMIT)));
            return sites;
        }
        return build.all(
                tables.rows(OrganisationSheets.SITES),
                OrganisationSheets.SITE_ID,
                row -> new Site(
                        row.get(OrganisationSheets.SITE_ID),
                        RecordBuilder.nameOr(row, OrganisationSheets.SITE_NAME, OrganisationSheets.SITE_ID),
                        row.get(OrganisationSheets.SEATS),
                        row.get(OrganisationSheets.SITE_HIRES)));
    }

    private List<SiteLimit> siteLimits() {
        Set<String> seen = new HashSet<>();
        for (ReadRow row : tables.rows(OrganisationSheets.SITE_LIMITS)) {
            Optional<String> site = row.own(OrganisationSheets.LIMIT_SITE);
            Optional<String> period = row.own(OrganisationSheets.LIMIT_PERIOD);
            if (site.isPresent() && period.isPresent() && !seen.add(site.get() + "\n" + period.get())) {
                twice(row, site.get() + ", " + period.get());
            }
        }
        return build.all(
                tables.rows(OrganisationSheets.SITE_LIMITS),
                OrganisationSheets.LIMIT_SITE,
                row -> new SiteLimit(
                        row.get(OrganisationSheets.LIMIT_SITE),
                        row.get(OrganisationSheets.LIMIT_PERIOD),
                        RecordBuilder.whole(row, OrganisationSheets.LIMIT_SEATS),
                        RecordBuilder.whole(row, OrganisationSheets.LIMIT_HIRES)));
    }

    private void twice(ReadRow row, String what) {
        row.unsound();
        build.error(
                IssueCode.DUPLICATE,
                row.place(OrganisationSheets.LIMIT_PERIOD),
                Text.same(what),
                Text.of("每个项目每期一行", "one row per site and period"));
    }

    private List<Department> departments() {
        if (tables.rows(OrganisationSheets.DEPARTMENTS).isEmpty()) {
            List<Department> departments = new ArrayList<>();
            impliedIds(tables, false).forEach(id -> departments.add(new Department(id, id)));
            return departments;
        }
        return build.all(
                tables.rows(OrganisationSheets.DEPARTMENTS),
                OrganisationSheets.DEPARTMENT_ID,
                row -> new Department(
                        row.get(OrganisationSheets.DEPARTMENT_ID),
                        RecordBuilder.nameOr(
                                row, OrganisationSheets.DEPARTMENT_NAME, OrganisationSheets.DEPARTMENT_ID)));
    }

    private List<Team> teams(List<Site> sites, List<Department> departments, ShortfallTerms defaults) {
        for (ReadRow row : tables.rows(OrganisationSheets.TEAMS)) {
            if (row.sound() && row.own(OrganisationSheets.TEAM_SITE).isEmpty() && sites.size() > 1) {
                choose(row, OrganisationSheets.TEAM_SITE);
            }
            if (row.sound() && row.own(OrganisationSheets.TEAM_DEPARTMENT).isEmpty() && departments.size() > 1) {
                choose(row, OrganisationSheets.TEAM_DEPARTMENT);
            }
        }
        if (sites.isEmpty() || departments.isEmpty()) {
            return List.of();
        }
        return build.all(
                tables.rows(OrganisationSheets.TEAMS),
                OrganisationSheets.TEAM_ID,
                row -> new Team(
                        row.get(OrganisationSheets.TEAM_ID),
                        RecordBuilder.nameOr(row, OrganisationSheets.TEAM_NAME, OrganisationSheets.TEAM_ID),
                        row.own(OrganisationSheets.TEAM_SITE)
                                .orElse(sites.get(0).id()),
                        row.own(OrganisationSheets.TEAM_DEPARTMENT)
                                .orElse(departments.get(0).id()),
                        row.get(OrganisationSheets.SHRINKAGE),
                        shortfall(row, defaults)));
    }

    private void choose(ReadRow row, Column<String> column) {
        row.unsound();
        Integer at = tables.get(OrganisationSheets.TEAMS).columns().get(column.key());
        build.error(
                IssueCode.EMPTY_CELL,
                row.placeAt(at == null ? 0 : at),
                Text.of("空", "nothing"),
                Text.of(column.header().zh() + "（有多个可选）", column.header().en() + " (there are several)"));
    }

    private static Optional<ShortfallTerms> shortfall(ReadRow row, ShortfallTerms defaults) {
        boolean own = row.own(OrganisationSheets.TEAM_MISSING_HOUR).isPresent()
                || row.own(OrganisationSheets.TEAM_KNEE).isPresent()
                || row.own(OrganisationSheets.TEAM_STEEP).isPresent();
        return own
                ? Optional.of(new ShortfallTerms(
                        row.own(OrganisationSheets.TEAM_MISSING_HOUR).orElse(defaults.perMissingHour()),
                        row.own(OrganisationSheets.TEAM_KNEE).orElse(defaults.kneeShare()),
                        row.own(OrganisationSheets.TEAM_STEEP).orElse(defaults.steepFactor())))
                : Optional.empty();
    }
}
