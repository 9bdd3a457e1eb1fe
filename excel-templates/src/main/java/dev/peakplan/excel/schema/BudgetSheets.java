package dev.peakplan.excel.schema;

import static dev.peakplan.excel.schema.SheetSpec.Need.OPTIONAL;

import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.Initiative.Obligation;
import dev.peakplan.plan.Money;
import java.util.List;

/** Budget lines, caps and floors, initiatives and what they do to teams. */
public final class BudgetSheets {
    public static final Column<String> LINE_ID = Columns.id("科目编号", "Line ID").also("科目", "编号", "line");
    public static final Column<String> LINE_NAME = Columns.name().also("科目名称", "line name");
    public static final Column<String> CATEGORY = Columns.choice("category", "类别", "Category", Choices.CATEGORY)
            .also("费用类别")
            .must();
    public static final Column<String> SITE = Columns.reference("site", "项目", "Site", "sites")
            .also("职场", "项目编号")
            .help("空白为公共支出", "Central spending if empty");
    public static final Column<String> DEPARTMENT = Columns.reference("department", "部门", "Department", "departments")
            .also("部门编号")
            .help("空白为公共支出", "Central spending if empty");
    public static final Column<String> DRIVER = Columns.choice("driver", "计费方式", "Driver", Choices.DRIVER)
            .or(CostDriver.FIXED.name())
            .help("固定、按在岗人数或按入职人数", "Fixed, per head on the payroll, or per hire");
    public static final Column<Boolean> INDEXED =
            Columns.yesNo("indexed", "随物价指数", "Follows price index").or(false);
    public static final Column<Money> EACH = Columns.money("amount", "每期金额", "Amount per period", Unit.MONEY_PER_PERIOD)
            .also("金额", "amount")
            .between(-1e12, 1e12)
            .help("各期相同时填此列；期间列非空则以期间列为准", "If the same in every period; a period's own column comes first");
    public static final Column<Money> IN_PERIOD = Columns.money("periodAmount", "当期金额", "Amount in period", Unit.MONEY)
            .between(-1e12, 1e12);
    public static final Column<String> BASIS =
            Columns.text("basis", "依据", "Basis").help("金额怎么来的", "How the amount came about");
    public static final Column<String> EFFECT = Columns.text("effect", "预期效果", "Expected effect")
            .also("效果", "effect")
            .help("这笔支出带来什么", "What the spending brings");
    public static final SheetSpec LINES = SheetSpec.table(
                    "budgetLines",
                    Text.of("预算科目", "Budget lines"),
                    Text.of("薪酬以外的支出：金额、依据与预期效果", "Spending that is not pay: amount, basis and expected effect"),
                    OPTIONAL,
                    List.of(LINE_ID, LINE_NAME, CATEGORY, SITE, DEPARTMENT, DRIVER, INDEXED, EACH, BASIS, EFFECT))
            .wide(IN_PERIOD)
            .alsoCalled("预算项目", "预算明细", "budget");

    public static final Column<String> CAP_ID = Columns.id("上限编号", "Cap ID").also("编号", "cap");
    public static final Column<String> FLOOR_ID = Columns.id("下限编号", "Floor ID").also("编号", "floor");
    public static final Column<String> LIMIT_NAME = Columns.name();
    public static final Column<List<String>> CATEGORIES = Columns.choices(
                    "categories", "类别", "Categories", Choices.CATEGORY)
            .also("category", "费用类别")
            .or(List.of())
            .help("多个用分号隔开；空白为全部", "Several separated by semicolons; all if empty");
    public static final Column<String> FROM = Columns.reference("from", "起始期间", "From period", "periods")
            .also("from", "起")
            .help("空白为首期", "The first if empty");
    public static final Column<String> TO = Columns.reference("to", "结束期间", "To period", "periods")
            .also("to", "止")
            .help("空白为末期", "The last if empty");
    public static final Column<String> SCOPE_SITE =
            Columns.reference("site", "项目", "Site", "sites").also("职场", "项目编号").help("空白为全部", "All if empty");
    public static final Column<String> SCOPE_DEPARTMENT = Columns.reference(
                    "department", "部门", "Department", "departments")
            .also("部门编号")
            .help("空白为全部", "All if empty");
    public static final Column<Money> CAP_AMOUNT = Columns.money("amount", "上限金额", "At most", Unit.MONEY)
            .also("金额", "上限", "amount")
            .must();
    public static final Column<String> UNSPENT = Columns.choice("unspent", "上期结余", "Unspent before", Choices.UNSPENT)
            .help(
                    "紧接在前、范围相同的上限没用完的部分：结转后可在本上限下使用（淡季结余再投入）；空白为作废",
                    "What the cap of the same scope right before left: carried over it may be spent under this one; it lapses if empty");
    public static final SheetSpec CAPS = SheetSpec.table(
                    "caps",
                    Text.of("预算上限", "Caps"),
                    Text.of("任意范围（类别 × 期间 × 项目 × 部门）最多可以花多少", "The most that may be spent in any scope"),
                    OPTIONAL,
                    List.of(
                            CAP_ID,
                            LIMIT_NAME,
                            CATEGORIES,
                            FROM,
                            TO,
                            SCOPE_SITE,
                            SCOPE_DEPARTMENT,
                            CAP_AMOUNT,
                            UNSPENT))
            .alsoCalled("上限", "cap");
    public static final Column<Money> FLOOR_AMOUNT = Columns.money("amount", "下限金额", "At least", Unit.MONEY)
            .also("金额", "下限", "amount")
            .help("金额与占比二选一", "Either an amount or a share");
    public static final Column<Double> FLOOR_SHARE = Columns.share("share", "占总支出比例", "Share of spending")
            .also("占比", "比例", "share")
            .between(0, 0.99)
            .help("金额与占比二选一", "Either an amount or a share");
    public static final SheetSpec FLOORS = SheetSpec.table(
                    "floors",
                    Text.of("预算下限", "Floors"),
                    Text.of(
                            "任意范围至少要花多少（如培训不低于 2%）",
                            "The least that must be spent in any scope (such as 2 % on training)"),
                    OPTIONAL,
                    List.of(
                            FLOOR_ID,
                            LIMIT_NAME,
                            CATEGORIES,
                            FROM,
                            TO,
                            SCOPE_SITE,
                            SCOPE_DEPARTMENT,
                            FLOOR_AMOUNT,
                            FLOOR_SHARE))
            .alsoCalled("下限", "floor");

    public static final Column<String> INITIATIVE_ID =
            Columns.id("举措编号", "Initiative ID").also("举措", "编号", "initiative");
    public static final Column<String> INITIATIVE_NAME = Columns.name().also("举措名称", "initiative name");
    public static final Column<String> EARLIEST = Columns.reference("earliest", "最早开始", "Earliest start", "periods")
            .help("空白为首期", "The first period if empty");
    public static final Column<String> LATEST =
            Columns.reference("latest", "最晚开始", "Latest start", "periods").help("空白为末期", "The last period if empty");
    public static final Column<Integer> EFFECT_LEAD = Columns.whole("lead", "见效周期", "Lead to effect", Unit.PERIODS)
            .between(0, 104)
            .or(0)
            .help("从开始到见效的期数", "Periods from start to effect and savings");
    public static final Column<Money> ONE_OFF =
            Columns.money("oneOff", "一次性投入", "One-off cost", Unit.MONEY).or(Money.ZERO);
    public static final Column<Money> RECURRING = Columns.money(
                    "recurring", "持续投入", "Recurring cost", Unit.MONEY_PER_PERIOD)
            .or(Money.ZERO);
    public static final Column<List<Money>> FURTHER = Columns.amounts("further", "分期投入", "Further cost", Unit.MONEY)
            .between(-1e12, 1e12)
            .or(List.of())
            .help("开始当期起逐期另付的金额，分号隔开", "In the start period, the one after it, ...; separated by semicolons");
    public static final Column<Money> SAVING =
            Columns.money("saving", "每期节省", "Saving", Unit.MONEY_PER_PERIOD).or(Money.ZERO);
    public static final Column<Money> BENEFIT = Columns.money("benefit", "其他收益", "Stated benefit", Unit.MONEY)
            .or(Money.ZERO)
            .help("计入取舍但不是支出的价值（满意度、风险）", "Value that counts for the choice but is no spending");
    public static final Column<String> OBLIGATION =
            Columns.choice("obligation", "取舍", "Choice", Choices.OBLIGATION).or(Obligation.OPTIONAL.name());
    public static final Column<List<String>> EXCLUDES = Columns.references(
                    "excludes", "互斥举措", "Excludes", "initiatives")
            .or(List.of())
            .help("不能同时选择，分号隔开", "Must not be chosen beside it; separated by semicolons");
    public static final Column<List<String>> REQUIRES = Columns.references(
                    "requires", "前置举措", "Requires", "initiatives")
            .or(List.of())
            .help("须不晚于本举措开始，分号隔开", "Must have started no later; separated by semicolons");
    public static final Column<Double> SATISFACTION_POINTS = Columns.share(
                    "satisfactionPoints", "满意度提升", "Satisfaction rise")
            .between(-1, 1)
            .help("生效期间满意度提高的百分点，如 2%", "Points of satisfaction while it is in force, such as 2 %");
    public static final SheetSpec INITIATIVES = SheetSpec.table(
                    "initiatives",
                    Text.of("举措", "Initiatives"),
                    Text.of(
                            "候选举措：智能客服、培训、设备、集中采购、远程办公等",
                            "Candidate spending: AI service, training, equipment, central procurement, remote work"),
                    OPTIONAL,
                    List.of(
                            INITIATIVE_ID,
                            INITIATIVE_NAME,
                            CATEGORY,
                            SITE,
                            DEPARTMENT,
                            EARLIEST,
                            LATEST,
                            EFFECT_LEAD,
                            ONE_OFF,
                            RECURRING,
                            FURTHER,
                            SAVING,
                            BENEFIT,
                            SATISFACTION_POINTS,
                            OBLIGATION,
                            EXCLUDES,
                            REQUIRES,
                            BASIS,
                            EFFECT))
            .alsoCalled("initiative", "措施");

    public static final Column<String> EFFECT_INITIATIVE = Columns.reference(
                    "initiative", "举措", "Initiative", "initiatives")
            .also("举措编号")
            .must();
    public static final Column<String> EFFECT_TEAM =
            Columns.reference("team", "班组", "Team", "teams").also("班组编号").must();
    public static final Column<Double> REDUCTION = Columns.share("reduction", "工作量减少", "Workload reduction")
            .between(-1, 1)
            .or(0.0)
            .help("见效后节省的需求工时占比", "Share of the team's required hours saved");
    public static final Column<Double> TRAINING_HOURS = Columns.number(
                    "trainingHours", "占用工时", "Training hours", Unit.HOURS)
            .also("误工工时")
            .or(0.0)
            .help("开始当期占用的有效工时（误工）", "Productive hours it takes away in its start period");
    public static final SheetSpec EFFECTS = SheetSpec.table(
            "initiativeEffects",
            Text.of("举措效果", "Initiative effects"),
            Text.of("举措对班组工作量与工时的影响", "What an initiative does to a team"),
            OPTIONAL,
            List.of(EFFECT_INITIATIVE, EFFECT_TEAM, REDUCTION, TRAINING_HOURS));

    private BudgetSheets() {}
}
