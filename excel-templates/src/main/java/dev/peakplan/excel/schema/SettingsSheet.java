package dev.peakplan.excel.schema;

import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.HistoryUse.Forecasting;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Settings and goal: one line each. */
public final class SettingsSheet {
    public static final Column<String> TITLE = Columns.text("title", "方案名称", "Plan title")
            .also("名称", "title")
            .or("PeakPlan")
            .help("印在每张结果表上", "Printed on every result sheet");
    public static final Column<String> LANGUAGE = Columns.choice("language", "语言", "Language", Choices.LANGUAGE)
            .or(Language.ZH.name())
            .help("结果工作簿的语言；空白时用本表的语言", "Language of the workbook that comes back; this sheet's if empty");
    public static final Column<String> CURRENCY = Columns.text("currency", "币种", "Currency")
            .or("CNY")
            .help("ISO 4217 代码，如 CNY、USD", "ISO 4217 code such as USD, CNY");
    public static final Column<String> PERIOD_KIND = Columns.choice(
                    "periodKind", "期间长度", "Period length", Choices.PERIOD_KIND)
            .or(PeriodKind.MONTH.name())
            .help("按月（12 期）或按周（最多 104 期）", "Months (12 by default) or weeks (up to 104)");
    public static final Column<LocalDate> FIRST_DAY = Columns.date("firstDay", "首期第一天", "First day")
            .also("开始日期", "start date")
            .help("空白时由首个期间编号推出", "Taken from the first period's ID if empty");
    public static final Column<Long> SEED = Column.<Long>of(Kind.LONG, "seed", "随机种子", "Random seed")
            .between(-9e17, 9e17)
            .or(1L)
            .help("同一文件、同一种子得到同一方案", "The same file and seed give the same plan");

    public static final Column<Double> PAID_DAYS = Columns.number(
                    "paidDays", "每期计薪天数", "Paid days per period", Unit.DAYS_PER_PERIOD)
            .between(0.5, 31)
            .or(21.75)
            .help(
                    "小时工资 = 基本工资 ÷ 计薪天数 ÷ 每日工时（中国月计薪天数 21.75）",
                    "Hourly base = base pay / paid days / hours a day (China: 21.75 a month)");
    public static final Column<Double> HOURS_PER_DAY = Columns.number(
                    "hoursPerDay", "每日工时", "Hours per day", Unit.HOURS)
            .between(0.5, 24)
            .or(8.0)
            .help("一个计薪日的工时", "Paid hours of one such day");
    public static final Column<Integer> OVERTIME_STEP = Columns.whole(
                    "overtimeStep", "加班计量单位", "Overtime step", Unit.HOURS)
            .between(1, 1000)
            .or(8)
            .help("加班按整档安排，每档的小时数", "Overtime is decided in whole steps of so many hours");
    public static final Column<Double> OVERTIME_PER_HEAD = Columns.number(
                    "overtimePerHead", "人均加班上限", "Overtime limit per head", Unit.HOURS_PER_HEAD)
            .or(36.0)
            .help("劳动法第 41 条：每月 36 小时", "China, Labour Law art. 41: 36 hours a month");
    public static final Column<Double> OVERTIME_WORKDAY = Columns.number(
                    "overtimeWorkday", "工作日加班倍数", "Overtime multiple, workday", Unit.MULTIPLE)
            .atLeast(1)
            .or(1.5)
            .help("劳动法第 44 条：150%", "China, Labour Law art. 44: 150 %");
    public static final Column<Double> OVERTIME_REST = Columns.number(
                    "overtimeRest", "休息日加班倍数", "Overtime multiple, rest day", Unit.MULTIPLE)
            .atLeast(1)
            .or(2.0)
            .help("劳动法第 44 条：200%", "China, Labour Law art. 44: 200 %");
    public static final Column<Double> OVERTIME_HOLIDAY = Columns.number(
                    "overtimeHoliday", "法定节假日加班倍数", "Overtime multiple, statutory holiday", Unit.MULTIPLE)
            .atLeast(1)
            .or(3.0)
            .help("劳动法第 44 条：300%", "China, Labour Law art. 44: 300 %");

    public static final Column<Double> MIN_SENIOR = Columns.share("minSeniorShare", "资深人员最低占比", "Least senior share")
            .or(0.0)
            .help("每个班组每期资深与主管人数占比的下限", "Seniors and supervisors among the heads of each team and period");
    public static final Column<Double> MAX_TEMPORARY = Columns.share(
                    "maxTemporaryShare", "临时与外包最高占比", "Largest temporary share")
            .or(1.0)
            .help("每个班组每期临时工与外包人数占比的上限", "Temporary and outsourced heads among the heads of each team and period");
    public static final Column<Integer> MAX_RELEASES = Columns.whole(
                    "maxReleases", "每期减员上限", "Releases per period, at most", Unit.HEADS_PER_PERIOD)
            .help("全部班组合计（裁员报备线）；空白为不限", "All teams together (collective-layoff threshold); no limit if empty");
    public static final Column<Money> MISSING_HOUR = Columns.money(
                    "missingHour", "缺口价值", "Value of a missing hour", Unit.MONEY_PER_HOUR)
            .or(Money.ofMinor(10_000))
            .help("直接给出需求工时的班组，每缺一小时的代价", "For teams whose required hours are given directly");
    public static final Column<Double> KNEE = Columns.share("knee", "缺口拐点", "Shortfall knee")
            .or(0.05)
            .help("缺口在需求的这一比例以内按原价计", "Share of the required hours up to which that value holds");
    public static final Column<Double> STEEP = Columns.number(
                    "steep", "拐点后倍数", "Multiple beyond the knee", Unit.MULTIPLE)
            .atLeast(1)
            .or(4.0)
            .help("超过拐点的缺口按此倍数计", "Missing hours beyond the knee weigh so many times as much");
    public static final Column<Double> SCHEDULING_LOSS = Columns.share("schedulingLoss", "排班损失率", "Scheduling loss")
            .between(0, 0.95)
            .or(0.05)
            .help("班次与需求曲线不吻合而损失的工时占比", "Share of rostered hours lost to shift patterns");
    public static final Column<Double> OCCUPANCY = Columns.share("occupancy", "占用率上限", "Occupancy ceiling")
            .between(0.05, 1)
            .or(0.85)
            .help("坐席可用时间中处理业务的最高占比", "Largest share of productive time that contacts may fill");
    public static final Column<Integer> FROZEN = Columns.whole("frozen", "已冻结期数", "Frozen periods", Unit.PERIODS)
            .between(0, 104)
            .or(0)
            .help("前若干期只执行“已定人事”表", "In the first periods the commitments are all that happens");

    public static final Column<String> GOAL = Columns.choice("goal", "预算目标", "Goal", Choices.GOAL)
            .or(GoalKind.BALANCED.name())
            .help("降本、提质或均衡", "Cut cost, lift service, or balance both");
    public static final Column<Money> LOST_CONTACT = Columns.money(
                    "lostContact", "流失一次联络的代价", "Value of a lost contact", Unit.MONEY_PER_CONTACT)
            .or(Money.ofMinor(2_000))
            .help("用于没有单独给出价值的队列", "For queues that state none");
    public static final Column<Money> BASE_SPENDING = Columns.money("baseSpending", "基期支出", "Base spending", Unit.MONEY)
            .also("上年支出", "last year's spending")
            .help("对比年度的总支出；降本或增支目标以它为准", "Spending of the comparison year; cost goals refer to it");
    public static final Column<Double> COST_CUT = Columns.share("costCut", "降本比例", "Cost cut")
            .help("总支出至少比基期低这一比例", "Spending at least this share below the base");
    public static final Column<Double> COST_RISE = Columns.share("costRise", "最高增支比例", "Largest cost rise")
            .between(0, 10)
            .help("总支出最多比基期高这一比例", "Spending at most this share above the base");
    public static final Column<Double> SERVICE_TARGET = Columns.share("serviceTarget", "服务水平目标", "Service level target")
            .help("全部实时渠道合计应达到的服务水平", "Service level to reach over all real-time contacts");

    public static final Column<Double> BASE_SERVICE = Columns.share("baseService", "基期服务水平", "Base service level")
            .help("对比年度的服务水平；填了降本比例时不得低于它", "Service level of the comparison year; a cost cut must not fall below it");
    public static final Column<Double> SATISFACTION = Columns.share("satisfaction", "基期满意度", "Base satisfaction")
            .help("在基期服务水平下测得的满意度", "Satisfaction measured at the base service level");
    public static final Column<Double> SATISFACTION_SLOPE = Columns.number(
                    "satisfactionSlope", "服务对满意度的影响", "Satisfaction per service point", Unit.MULTIPLE)
            .or(0.25)
            .help(
                    "服务水平每升 1 个百分点，满意度升多少个百分点；0.25 是假设，宜用自己的数据",
                    "Points of satisfaction for a point of service level; 0.25 is an assumption, better use your own data");
    public static final Column<Double> SATISFACTION_TARGET = Columns.share(
                    "satisfactionTarget", "满意度目标", "Satisfaction target")
            .help("方案应达到的满意度", "Satisfaction that the plan must reach");
    public static final Column<Money> CHANGE_HEAD = Columns.money(
                    "changeHead", "人事变动代价", "Charge per changed head", Unit.MONEY)
            .help("与“已批准人事”每相差一次入职或减员", "For each hire or release that differs from “Approved staffing”");
    public static final Column<Money> CHANGE_INITIATIVE = Columns.money(
                    "changeInitiative", "举措变动代价", "Charge per changed initiative", Unit.MONEY)
            .help("与已批准举措每相差一项", "For each initiative added, dropped or moved against the approved ones");
    public static final Column<Integer> MOST_CHANGES = Columns.whole(
                    "mostChanges", "变动上限", "Changes, at most", Unit.NONE)
            .help("人事与举措变动合计的上限；空白为不限", "Changed heads and initiatives together; no limit if empty");
    public static final Column<Double> SCENARIO_SHARE = Columns.share(
                    "scenarioShare", "情景计算占比", "Share of time for scenarios")
            .between(0, 0.9)
            .help(
                    "全部情景共用的计算时间占比；空白为 40%，0 为不计算情景",
                    "Of the whole time, for all scenarios together; 40 % if empty, 0 plans none");
    public static final Column<Boolean> FRONTIER = Columns.yesNo("frontier", "预算与服务曲线", "Caps-to-service curve")
            .help("是否计算；空白为是", "Whether it is worked out; yes if empty");
    public static final Column<String> FORECAST = Columns.choice(
                    "forecast", "用历史预测业务量", "Forecast demand", Choices.FORECASTING)
            .or(Forecasting.WHERE_EMPTY.name())
            .help("由“历史业务量”表预测哪些队列", "Which queues are forecast from the sheet “Volume history”");
    public static final Column<List<String>> CALENDARS = Columns.choices(
                    "calendars", "节假日历", "Holidays", Choices.CALENDAR)
            .help("影响业务量的节假日；空白时由币种推断", "Holidays that move demand; by the currency if empty");
    public static final Column<Double> WAGE_GROWTH = Columns.share("wageGrowth", "年工资增长", "Wage growth a year")
            .between(-0.49, 0.99)
            .or(0.0)
            .help("推算“历史支出”中随工资的科目", "For lines of the sheet “Spending history” that grow with wages");
    public static final Column<Double> INFLATION = Columns.share("inflation", "年通胀率", "Inflation a year")
            .between(-0.49, 0.99)
            .or(0.0)
            .help("推算“历史支出”中随物价的科目", "For lines of the sheet “Spending history” that grow with prices");

    public static final SheetSpec SHEET = new SheetSpec(
            "settings",
            Text.of("设置与目标", "Settings"),
            List.of("设置", "目标", "settings and goals"),
            Text.of("全局设置与预算目标；空白即用默认值", "What holds for the whole plan, and its goal; empty means the default"),
            SheetSpec.Shape.FIELDS,
            List.of(
                    TITLE,
                    LANGUAGE,
                    CURRENCY,
                    PERIOD_KIND,
                    FIRST_DAY,
                    SEED,
                    GOAL,
                    LOST_CONTACT,
                    BASE_SPENDING,
                    COST_CUT,
                    COST_RISE,
                    SERVICE_TARGET,
                    BASE_SERVICE,
                    SATISFACTION,
                    SATISFACTION_SLOPE,
                    SATISFACTION_TARGET,
                    PAID_DAYS,
                    HOURS_PER_DAY,
                    OVERTIME_STEP,
                    OVERTIME_PER_HEAD,
                    OVERTIME_WORKDAY,
                    OVERTIME_REST,
                    OVERTIME_HOLIDAY,
                    MIN_SENIOR,
                    MAX_TEMPORARY,
                    MAX_RELEASES,
                    MISSING_HOUR,
                    KNEE,
                    STEEP,
                    SCHEDULING_LOSS,
                    OCCUPANCY,
                    FROZEN,
                    CHANGE_HEAD,
                    CHANGE_INITIATIVE,
                    MOST_CHANGES,
                    SCENARIO_SHARE,
                    FRONTIER,
                    FORECAST,
                    CALENDARS,
                    WAGE_GROWTH,
                    INFLATION),
            Optional.empty(),
            SheetSpec.Need.OPTIONAL);

    /** The columns of the sheet itself: a line's name, its value, and what people may read beside it. */
    public static final Column<String> ITEM =
            Columns.text("item", "设置项", "Setting").also("项目", "item");

    public static final Column<String> VALUE =
            Columns.text("value", "取值", "Value").also("值");
    public static final Column<String> UNIT = Columns.text("unit", "单位", "Unit");
    public static final Column<String> NOTE = Columns.text("note", "说明", "Note");

    private SettingsSheet() {}
}
