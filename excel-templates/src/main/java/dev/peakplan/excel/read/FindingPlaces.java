package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.read.BookMap.SheetMap;
import dev.peakplan.excel.schema.BudgetSheets;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.DemandSheets;
import dev.peakplan.excel.schema.HistorySheets;
import dev.peakplan.excel.schema.OrganisationSheets;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.schema.WorkforceSheets;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.FindingTexts;
import dev.peakplan.plan.Language;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts findings at their cells, as warnings: the plan is made all the same. */
public final class FindingPlaces {
    private static final Pattern PATH = Pattern.compile("([a-zA-Z.]+)\\[(\\d+)](?:\\.(\\w+))?(?:[.\\[](\\w+)]?)?.*");
    private static final Pattern LINE = Pattern.compile("line\\[(\\d+)]\\.column\\[(\\d+)]");

    private static final Map<String, SheetSpec> SHEETS = Map.of(
            "workforce.roles", WorkforceSheets.ROLES,
            "workforce.staffing", WorkforceSheets.STAFFING,
            "organisation.teams", OrganisationSheets.TEAMS,
            "demand.queues", DemandSheets.QUEUES,
            "demand.profiles", DemandSheets.PROFILES,
            "calendar.periods", OrganisationSheets.PERIODS,
            "budget.lines", BudgetSheets.LINES,
            "spending", HistorySheets.SPENDING);
    private static final Map<String, Column<?>> COLUMNS = Map.of(
            "handleTimeSeconds", DemandSheets.HANDLE_TIME,
            "patienceSeconds", DemandSheets.PATIENCE,
            "goal", DemandSheets.THRESHOLD);

    private final BookMap map;

    public FindingPlaces(BookMap map) {
        this.map = map;
    }

    /** A finding about the request. */
    public CellIssue ofRequest(Finding finding) {
        return issue(finding, place(finding.path()));
    }

    /** A finding at line and column of a sheet. */
    public static CellIssue ofRows(Finding finding, String sheet, String path) {
        Matcher match = LINE.matcher(path);
        Place place = match.matches()
                ? Place.cell(sheet, Integer.parseInt(match.group(1)) - 1, Integer.parseInt(match.group(2)) - 1)
                : Place.sheet(sheet);
        return issue(finding, place);
    }

    private static CellIssue issue(Finding finding, Place place) {
        return CellIssue.warning(
                finding.code().startsWith("doctor.") ? IssueCode.IMPROBABLE : IssueCode.HISTORY_ROW,
                place,
                Text.of(
                        FindingTexts.sentence(finding, Language.ZH).replaceAll("[。.]$", ""),
                        FindingTexts.sentence(finding, Language.EN).replaceAll("[.]$", "")),
                Text.of("", ""));
    }

    private Place place(String path) {
        Matcher match = PATH.matcher(path);
        SheetSpec spec = match.matches() ? SHEETS.get(match.group(1)) : null;
        SheetMap sheet = spec == null ? null : map.sheets().get(spec.key());
        if (sheet == null) {
            return Place.FILE;
        }
        int index = Integer.parseInt(match.group(2));
        List<Integer> rows = sheet.records();
        if (index >= rows.size() || spec == DemandSheets.PROFILES) {
            return Place.sheet(sheet.name());
        }
        return Place.cell(sheet.name(), rows.get(index), column(sheet, spec, match.group(3), match.group(4)));
    }

    private static int column(SheetMap sheet, SheetSpec spec, String component, String below) {
        if (spec == BudgetSheets.LINES && "amounts".equals(component) && below != null) {
            List<Integer> periods =
                    sheet.periodColumns().values().stream().sorted().toList();
            int t = Integer.parseInt(below);
            return t < periods.size() ? periods.get(t) : 0;
        }
        Column<?> column = component == null ? null : COLUMNS.get(component);
        String key = column == null ? component : column.key();
        return spec.columns().stream()
                .filter(each -> each.key().equals(key) || component != null && component.startsWith(each.key()))
                .map(each -> sheet.columns().getOrDefault(each.key(), 0))
                .findFirst()
                .orElse(0);
    }
}
