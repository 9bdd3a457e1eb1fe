package dev.peakplan.excel.write;

import dev.peakplan.excel.schema.Text;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheets that we add to a planner's file, in their order. */
enum ResultSheet {
    SUMMARY("方案总览", "Summary"),
    ISSUES("问题清单", "Issues"),
    WAY_OUT("出路", "Way out"),
    STAFFING("人员方案", "Staffing plan"),
    BUDGET("预算方案", "Budget plan"),
    BREAKDOWN("预算汇总", "Budget breakdown"),
    POSITIONS("岗位汇总", "Positions"),
    INITIATIVES("举措方案", "Initiative plan"),
    SCENARIOS("情景对比", "Scenarios compared"),
    BRIDGE("差异桥", "Bridge"),
    SCENARIO_STAFFING("情景人员", "Staffing by scenario"),
    SERVICE("服务水平", "Service levels"),
    INTERVALS("预测与区间", "Forecast intervals"),
    RISKS("风险", "Risks"),
    SIMULATION("仿真", "Simulation"),
    VALIDATION("模型检验", "Validation"),
    DERIVATION("需求推导", "Derivation"),
    ROSTER("班表", "Roster"),
    LIMITS("约束与价值", "Limits and values"),
    FRONTIER("预算与服务曲线", "Caps and service"),
    LEDGER("支出明细", "Ledger"),
    RATES("单价费率", "Unit rates"),
    CHECKS("校验", "Checks"),
    CHART_DATA("图表数据", "Chart data"),
    MANIFEST("方案凭据", "Manifest");

    /** Written into the first cell of each, so that a sheet of the planner's with the same name is not taken for ours. */
    static final String MARK = " · PeakPlan";

    private final Text title;

    ResultSheet(String zh, String en) {
        this.title = Text.of(zh, en);
    }

    Text title() {
        return title;
    }

    /** Whether the title of one of our sheets is this one's, in either language. */
    boolean isTitleOf(XSSFSheet ours) {
        String written = ours.getRow(0).getCell(0).getStringCellValue();
        return written.equals(title.zh() + MARK) || written.equals(title.en() + MARK);
    }

    static boolean isOurs(XSSFSheet sheet) {
        if (sheet.getRow(0) == null || sheet.getRow(0).getCell(0) == null) {
            return false;
        }
        try {
            return sheet.getRow(0).getCell(0).getStringCellValue().endsWith(MARK);
        } catch (IllegalStateException notText) {
            return false;
        }
    }
}
