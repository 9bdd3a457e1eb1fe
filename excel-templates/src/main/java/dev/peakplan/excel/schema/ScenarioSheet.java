package dev.peakplan.excel.schema;

import java.util.List;

/** Scenarios: one row per change; the rows of one scenario share its id. */
public final class ScenarioSheet {
    public static final Column<String> SCENARIO =
            Columns.sharedId("情景编号", "Scenario ID").also("情景", "scenario");
    public static final Column<String> NAME = Columns.name().also("情景名称", "scenario name");
    public static final Column<String> CHANGE = Columns.choice("change", "变化", "Change", Choices.CHANGE)
            .help("空白表示没有变化的情景", "Empty for a scenario without changes");
    public static final Column<String> SEASON =
            Columns.choice("season", "季节", "Season", Choices.SEASON).help("空白为全部季节", "All seasons if empty");
    public static final Column<String> TARGET = Columns.reference(
                    "target", "对象", "Target", "queues", "teams", "roles", "caps", "budgetLines", "initiatives")
            .help("队列、班组、岗位、上限、科目或举措的编号；空白为全部", "ID of a queue, team, role, cap, line or initiative; all if empty");
    public static final Column<Double> VALUE = Column.<Double>of(Kind.NUMBER, "value", "数值", "Value")
            .in(Unit.MULTIPLE)
            .between(-1e12, 1e12)
            .or(1.0)
            .help("倍数，如 1.2", "The factor, such as 1.2");
    public static final SheetSpec SHEET = SheetSpec.table(
                    "scenarios",
                    Text.of("情景", "Scenarios"),
                    Text.of("对输入的一组变化，如旺季业务量 +20%", "Named sets of changes, such as 20 % more volume in the peak"),
                    SheetSpec.Need.OPTIONAL,
                    List.of(SCENARIO, NAME, CHANGE, SEASON, TARGET, VALUE))
            .alsoCalled("scenario");

    private ScenarioSheet() {}
}
