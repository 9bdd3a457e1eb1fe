package dev.peakplan.excel.schema;

import java.util.List;
import java.util.Optional;

/** The sheets of the standardized workbook in the order of the template. */
public final class StandardWorkbook {
    /**
     * Version of the template; raised when sheets or settings are added that an older file should be brought up to, and when one is renamed or
     * changes its meaning. Version 1 had neither history, shifts, locks and approved plans, nor their settings.
     */
    public static final int VERSION = 2;

    /** Name of the hidden sheet that carries the version, and of the custom property beside it. */
    public static final String META_SHEET = "_meta";

    public static final String VERSION_PROPERTY = "PeakPlanTemplate";

    /** Periods at most. */
    public static final int MOST_PERIODS = 104;

    public static final Column<String> SOURCE_ITEM = Columns.text("item", "数据", "Figure");
    public static final Column<String> SOURCE_VALUE = Columns.text("value", "取值", "Value");
    public static final Column<String> SOURCE = Columns.text("source", "来源", "Source");
    public static final Column<String> SOURCE_LINK = Columns.text("link", "网址", "Address");
    public static final Column<String> SOURCE_NOTE = Columns.text("note", "说明", "Note");
    public static final SheetSpec SOURCES = SheetSpec.table(
            "sources",
            Text.of("数据来源", "Sources"),
            Text.of("数字从哪里来；仅供阅读，不参与计算", "Where the figures come from; for people only"),
            SheetSpec.Need.NOTES,
            List.of(SOURCE_ITEM, SOURCE_VALUE, SOURCE, SOURCE_LINK, SOURCE_NOTE));

    public static final Text GUIDE = Text.of("填写指南", "Guide");

    public static final List<SheetSpec> SHEETS = List.of(
            SettingsSheet.SHEET,
            OrganisationSheets.PERIODS,
            OrganisationSheets.SITES,
            OrganisationSheets.SITE_LIMITS,
            OrganisationSheets.DEPARTMENTS,
            WorkforceSheets.ROLES,
            WorkforceSheets.CONTRIBUTIONS,
            OrganisationSheets.TEAMS,
            WorkforceSheets.STAFFING,
            DemandSheets.QUEUES,
            DemandSheets.VOLUMES,
            DemandSheets.PROFILES,
            DemandSheets.REQUIRED_HOURS,
            BudgetSheets.LINES,
            BudgetSheets.CAPS,
            BudgetSheets.FLOORS,
            BudgetSheets.INITIATIVES,
            BudgetSheets.EFFECTS,
            ScenarioSheet.SHEET,
            WorkforceSheets.COMMITMENTS,
            LockSheets.INITIATIVE_STARTS,
            LockSheets.APPROVED_STAFFING,
            ShiftSheet.SHEET,
            HistorySheets.VOLUMES,
            HistorySheets.SPENDING,
            HistorySheets.PROMOTIONS,
            SOURCES);

    private StandardWorkbook() {}

    public static Optional<SheetSpec> findSheet(String key) {
        return SHEETS.stream().filter(sheet -> sheet.key().equals(key)).findFirst();
    }

    public static SheetSpec getSheet(String key) {
        return findSheet(key).orElseThrow(() -> new IllegalArgumentException("no sheet is called " + key));
    }
}
