package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.BudgetSheets;
import dev.peakplan.excel.schema.DemandSheets;
import dev.peakplan.excel.schema.LockSheets;
import dev.peakplan.excel.schema.OrganisationSheets;
import dev.peakplan.excel.schema.ScenarioSheet;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.schema.WorkforceSheets;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RequestProblem;
import dev.peakplan.plan.RequestProblems;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last net: problems that show only in the whole request, put at the row they are about. */
final class LocatedProblems {
    private static final Pattern PATH = Pattern.compile("([a-zA-Z.]+)\\[(\\d+)\\](?:\\.changes\\[(\\d+)\\])?.*");
    private static final Map<String, SheetSpec> SHEETS = Map.ofEntries(
            Map.entry("calendar.periods", OrganisationSheets.PERIODS),
            Map.entry("organisation.sites", OrganisationSheets.SITES),
            Map.entry("organisation.siteLimits", OrganisationSheets.SITE_LIMITS),
            Map.entry("organisation.departments", OrganisationSheets.DEPARTMENTS),
            Map.entry("organisation.teams", OrganisationSheets.TEAMS),
            Map.entry("workforce.roles", WorkforceSheets.ROLES),
            Map.entry("workforce.contributions", WorkforceSheets.CONTRIBUTIONS),
            Map.entry("workforce.staffing", WorkforceSheets.STAFFING),
            Map.entry("workforce.commitments", WorkforceSheets.COMMITMENTS),
            Map.entry("demand.queues", DemandSheets.QUEUES),
            Map.entry("budget.lines", BudgetSheets.LINES),
            Map.entry("budget.caps", BudgetSheets.CAPS),
            Map.entry("budget.floors", BudgetSheets.FLOORS),
            Map.entry("budget.initiatives", BudgetSheets.INITIATIVES),
            Map.entry("budget.started", LockSheets.INITIATIVE_STARTS),
            Map.entry("approved.staffing", LockSheets.APPROVED_STAFFING),
            Map.entry("approved.initiatives", LockSheets.INITIATIVE_STARTS));

    private LocatedProblems() {}

    static void note(PlanRequest request, Tables tables, RecordBuilder build, ForecastQueues forecast) {
        for (RequestProblem problem : RequestProblems.find(request)) {
            boolean toCome = problem.expected() == RequestProblem.Expected.VOLUME_OF_EVERY_PERIOD
                    && forecast.covers(problem.found());
            if (toCome) {
                continue;
            }
            Text expected = Text.of(words(problem, Language.ZH), words(problem, Language.EN));
            build.error(
                    IssueCode.CONTRADICTION,
                    place(problem.path(), request, tables),
                    Text.same(problem.found()),
                    expected);
        }
    }

    private static String words(RequestProblem problem, Language language) {
        String what = problem.expected().text(language);
        return problem.detail().isEmpty() ? what : what + " " + problem.detail();
    }

    private static Place place(String path, PlanRequest request, Tables tables) {
        Matcher match = PATH.matcher(path);
        if (!match.matches()) {
            return Place.FILE;
        }
        int index = Integer.parseInt(match.group(2));
        SheetSpec spec = SHEETS.get(match.group(1));
        if (match.group(1).equals("scenarios")) {
            spec = ScenarioSheet.SHEET;
            int row = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
            for (int k = 0; k < index; k++) {
                row += Math.max(1, request.scenarios().get(k).changes().size());
            }
            index = row;
        }
        if (spec == null || index >= tables.rows(spec).size()) {
            return Place.FILE;
        }
        return tables.rows(spec).get(index).placeAt(0);
    }
}
