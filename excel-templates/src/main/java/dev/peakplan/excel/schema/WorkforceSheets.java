package dev.peakplan.excel.schema;

import static dev.peakplan.excel.schema.SheetSpec.Need.OPTIONAL;
import static dev.peakplan.excel.schema.SheetSpec.Need.REQUIRED;

import dev.peakplan.plan.Money;
import java.util.List;
import java.util.stream.Stream;

/** Roles with their pay, employer contributions, opening heads, commitments. */
public final class WorkforceSheets {
    public static final Column<String> ROLE_ID = Columns.id("岗位编号", "Role ID").also("岗位", "role");
    public static final Column<String> ROLE_NAME = Columns.name().also("岗位名称", "role name");
    public static final Column<String> SENIORITY = Columns.choice("seniority", "级别", "Seniority", Choices.SENIORITY)
            .also("类别", "kind")
            .must()
            .help("初级、资深、临时工、外包、主管", "Junior, senior, temporary, outsourced or supervisor");
    public static final Column<Double> PRODUCTIVITY = Columns.number(
                    "productivity", "产能系数", "Productivity", Unit.MULTIPLE)
            .between(0.01, 100)
            .or(1.0)
            .help("相对于熟练初级坐席的处理量", "Contacts handled relative to a fully ramped junior");
    public static final Column<List<Double>> RAMP = Columns.shares("ramp", "熟练曲线", "Ramp")
            .or(List.of())
            .help(
                    "新人第 1、2、…期的产能占比，如 50%; 80%；空白为一来就熟练",
                    "Productivity of a hire in its 1st, 2nd, ... period, such as 50%; 80%");
    public static final Column<Double> ATTRITION = Columns.share("attrition", "流失率", "Attrition")
            .in(Unit.PERCENT_PER_PERIOD)
            .between(0, 0.99)
            .or(0.0)
            .help("每期计划外离职的占比", "Share that leaves per period, unplanned");
    public static final Column<Integer> LEAD = Columns.whole("lead", "招聘周期", "Recruiting lead", Unit.PERIODS)
            .between(0, 104)
            .or(0)
            .help("从决定招聘到开始培训（或到岗）的期数", "Periods from the decision to recruit to training (or arrival)");
    public static final Column<Integer> TRAINING = Columns.whole(
                    "training", "岗前培训", "Training before arrival", Unit.PERIODS)
            .between(0, 104)
            .or(0)
            .help("期间领培训工资，不接待", "The trainee earns training pay and does no work yet");
    public static final Column<Double> TRAINER_HOURS = Columns.number(
                    "trainerHours", "带教工时", "Trainer hours per trainee", Unit.HOURS_PER_TRAINEE)
            .or(0.0)
            .help("每名学员每期占用班组的工时", "Productive hours of the team that one trainee takes");
    public static final Column<Boolean> CONTRIBUTIONS_DUE = Columns.yesNo(
                    "contributions", "缴纳五险一金", "Contributions due")
            .or(true)
            .help("是否缴纳社会保险与住房公积金", "Whether social insurance and housing fund are due");
    public static final Column<Boolean> OVERTIME_ALLOWED =
            Columns.yesNo("overtime", "可加班", "Overtime allowed").or(true);

    public static final Column<Money> BASE_PAY = Columns.money("basePay", "基本工资", "Base pay", Unit.MONEY_PER_PERIOD)
            .also("底薪", "base salary", "月薪")
            .must();
    public static final Column<Money> BONUS = Columns.money("bonus", "绩效奖金", "Performance bonus", Unit.MONEY_PER_PERIOD)
            .also("绩效", "bonus")
            .or(Money.ZERO);
    public static final Column<Money> ALLOWANCES = Columns.money(
                    "allowances", "津贴福利", "Allowances", Unit.MONEY_PER_PERIOD)
            .also("津贴", "补贴", "benefits")
            .or(Money.ZERO);
    public static final Column<Money> HOLIDAY_ALLOWANCE = Columns.money(
                    "holidayAllowance", "节日福利", "Holiday allowance", Unit.MONEY)
            .or(Money.ZERO)
            .help("在标明发放的期间每人一次", "Per head in the periods marked so");
    public static final Column<Money> OVERTIME_PAY = Columns.money(
                    "overtimePay", "加班单价", "Overtime pay", Unit.MONEY_PER_STEP)
            .help("空白时为小时工资 × 加班倍数", "Hourly base x overtime multiple if empty");
    public static final Column<Money> RECRUITING = Columns.money(
                    "recruiting", "招聘成本", "Recruiting cost", Unit.MONEY_PER_HIRE)
            .or(Money.ZERO);
    public static final Column<Money> ONBOARDING = Columns.money(
                    "onboarding", "入职培训成本", "Onboarding cost", Unit.MONEY_PER_HIRE)
            .or(Money.ZERO);
    public static final Column<Money> TRAINING_PAY = Columns.money(
                    "trainingPay", "培训期工资", "Training pay", Unit.MONEY_PER_PERIOD)
            .or(Money.ZERO);
    public static final Column<Money> SEVERANCE = Columns.money(
                    "severance", "离职补偿", "Severance", Unit.MONEY_PER_RELEASE)
            .also("补偿金", "经济补偿")
            .or(Money.ZERO);

    /** The columns of a role's pay. */
    public static final List<Column<Money>> ROLE_PAY = List.of(
            BASE_PAY,
            BONUS,
            ALLOWANCES,
            HOLIDAY_ALLOWANCE,
            OVERTIME_PAY,
            RECRUITING,
            ONBOARDING,
            TRAINING_PAY,
            SEVERANCE);
    /** Where overtime is among them. */
    public static final int OVERTIME_AMONG_PAY = ROLE_PAY.indexOf(OVERTIME_PAY);

    public static final SheetSpec ROLES = SheetSpec.table(
                    "roles",
                    Text.of("岗位", "Roles"),
                    Text.of("岗位、产能与完整薪酬结构", "Kinds of position with productivity and the whole pay structure"),
                    REQUIRED,
                    Stream.of(
                                    List.of(ROLE_ID, ROLE_NAME, SENIORITY),
                                    ROLE_PAY,
                                    List.of(
                                            PRODUCTIVITY,
                                            RAMP,
                                            ATTRITION,
                                            LEAD,
                                            TRAINING,
                                            TRAINER_HOURS,
                                            CONTRIBUTIONS_DUE,
                                            OVERTIME_ALLOWED))
                            .<Column<?>>flatMap(List::stream)
                            .toList())
            .alsoCalled("role", "职位");

    public static final Column<String> CONTRIBUTION = Columns.text("name", "险种", "Contribution")
            .also("名称", "name")
            .must()
            .help("如养老保险、住房公积金", "Such as pension, housing fund");
    public static final Column<String> CONTRIBUTION_SITE =
            Columns.reference("site", "项目", "Site", "sites").also("职场", "项目编号").help("空白为全部项目", "All sites if empty");
    public static final Column<Double> RATE =
            Columns.share("rate", "单位费率", "Employer rate").also("费率", "rate").must();
    public static final Column<Money> FLOOR = Columns.money("floor", "缴费基数下限", "Base floor", Unit.MONEY_PER_PERIOD);
    public static final Column<Money> CEILING =
            Columns.money("ceiling", "缴费基数上限", "Base ceiling", Unit.MONEY_PER_PERIOD);
    public static final SheetSpec CONTRIBUTIONS = SheetSpec.table(
                    "contributions",
                    Text.of("五险一金", "Contributions"),
                    Text.of("单位缴纳的社会保险与住房公积金", "Employer's social insurance, housing fund and payroll taxes"),
                    OPTIONAL,
                    List.of(CONTRIBUTION, CONTRIBUTION_SITE, RATE, FLOOR, CEILING))
            .alsoCalled("社保公积金", "social insurance");

    public static final Column<String> STAFF_TEAM =
            Columns.reference("team", "班组", "Team", "teams").also("班组编号").must();
    public static final Column<String> STAFF_ROLE =
            Columns.reference("role", "岗位", "Role", "roles").also("岗位编号").must();
    public static final Column<Double> OPENING = Columns.number("opening", "期初人数", "Opening heads", Unit.HEADS)
            .also("编制人数", "现有人数", "headcount")
            .or(0.0)
            .help("首期前一天的在岗人数", "Heads on the day before the first period");
    public static final Column<Double> STAFF_ATTRITION = Columns.share("attrition", "流失率", "Attrition")
            .in(Unit.PERCENT_PER_PERIOD)
            .between(0, 0.99)
            .help("空白时用岗位的", "The role's if empty");
    public static final Column<Integer> MAX_HIRES =
            Columns.whole("maxHires", "每期入职上限", "Hires per period, at most", Unit.HEADS_PER_PERIOD);
    public static final Column<Integer> MAX_RELEASES =
            Columns.whole("maxReleases", "每期减员上限", "Releases per period, at most", Unit.HEADS_PER_PERIOD);
    public static final Column<Integer> MAX_OVERTIME =
            Columns.whole("maxOvertime", "每期加班上限", "Overtime per period, at most", Unit.STEPS);
    /** Stands for overtime at the hourly base times the multiple, where the role has a rate per step; no amount of money. */
    public static final Money BY_MULTIPLE = Money.ofMinor(Long.MIN_VALUE);

    public static final List<Column<Money>> OWN_PAY = List.of(
            own(BASE_PAY),
            own(BONUS),
            own(ALLOWANCES),
            own(HOLIDAY_ALLOWANCE),
            own(OVERTIME_PAY)
                    .oneOf(List.of(
                            new Choice("BY_MULTIPLE", Text.of("按倍数", "By multiple"), List.of("by multiple", "小时工资倍数"))))
                    .help(
                            "空白时用岗位的；填“按倍数”则为小时工资 × 加班倍数",
                            "The role's if empty; “By multiple” for hourly base x overtime multiple"),
            own(RECRUITING),
            own(ONBOARDING),
            own(TRAINING_PAY),
            own(SEVERANCE));
    public static final SheetSpec STAFFING = SheetSpec.table(
                    "staffing",
                    Text.of("期初编制", "Opening staff"),
                    Text.of(
                            "每个班组有哪些岗位、期初多少人；薪酬列只填与岗位不同之处",
                            "Which roles a team has and how many; pay only where it differs from the role's"),
                    REQUIRED,
                    List.of(
                            STAFF_TEAM,
                            STAFF_ROLE,
                            OPENING,
                            MAX_HIRES,
                            MAX_RELEASES,
                            MAX_OVERTIME,
                            STAFF_ATTRITION,
                            OWN_PAY.get(0),
                            OWN_PAY.get(1),
                            OWN_PAY.get(2),
                            OWN_PAY.get(3),
                            OWN_PAY.get(4),
                            OWN_PAY.get(5),
                            OWN_PAY.get(6),
                            OWN_PAY.get(7),
                            OWN_PAY.get(8)))
            .alsoCalled("编制", "人员编制", "staffing", "headcount");

    public static final Column<String> COMMITTED_PERIOD =
            Columns.reference("period", "期间", "Period", "periods").also("期间编号").must();
    public static final Column<Integer> HIRES =
            Columns.whole("hires", "入职", "Hires", Unit.HEADS).or(0);
    public static final Column<Integer> RELEASES =
            Columns.whole("releases", "减员", "Releases", Unit.HEADS).or(0);
    public static final Column<Integer> OVERTIME =
            Columns.whole("overtime", "加班", "Overtime", Unit.STEPS).or(0);
    public static final SheetSpec COMMITMENTS = SheetSpec.table(
                    "commitments",
                    Text.of("已定人事", "Commitments"),
                    Text.of("已经决定的入职、减员与加班", "Hires, releases and overtime that are already decided"),
                    OPTIONAL,
                    List.of(STAFF_TEAM, STAFF_ROLE, COMMITTED_PERIOD, HIRES, RELEASES, OVERTIME))
            .alsoCalled("commitment");

    private WorkforceSheets() {}

    private static Column<Money> own(Column<Money> pay) {
        Column<Money> column =
                Columns.money(pay.key(), pay.header().zh(), pay.header().en(), pay.unit());
        return column.also(pay.also().toArray(String[]::new)).help("空白时用岗位的", "The role's if empty");
    }
}
