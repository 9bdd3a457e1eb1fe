package dev.peakplan.excel.schema;

import static dev.peakplan.excel.schema.SheetSpec.Need.OPTIONAL;
import static dev.peakplan.excel.schema.SheetSpec.Need.REQUIRED;

import dev.peakplan.plan.Money;
import dev.peakplan.plan.Season;
import java.util.List;

/** Periods, sites and their limits, departments, teams. */
public final class OrganisationSheets {
    public static final Column<String> PERIOD = Columns.id("期间编号", "Period ID")
            .also("期间", "period", "月份", "month", "周次", "week")
            .help("如 2027-01", "Such as 2027-01");
    public static final Column<String> LABEL =
            Columns.text("label", "期间名称", "Label").help("空白时用编号", "The ID if empty");
    public static final Column<String> SEASON = Columns.choice("season", "季节", "Season", Choices.SEASON)
            .or(Season.SHOULDER.name())
            .help("旺季、平季、淡季", "Peak, shoulder or off-season");
    public static final Column<Double> PAID_HOURS = Columns.number(
                    "paidHours", "人均计薪工时", "Paid hours per head", Unit.HOURS_PER_HEAD)
            .between(0, 744)
            .help("空白时为计薪天数 × 每日工时", "Paid days x hours a day if empty");
    public static final Column<Double> WEEKS = Columns.number("weeks", "周数", "Weeks", Unit.WEEKS)
            .between(0.01, 54)
            .help("空白时按日历计算", "From the calendar if empty");
    public static final Column<Double> WAGE_INDEX = Columns.number("wageIndex", "工资指数", "Wage index", Unit.INDEX)
            .between(0.01, 100)
            .or(1.0)
            .help("相对于所填工资（工资增长）", "Pay relative to the stated pay (wage growth)");
    public static final Column<Double> PRICE_INDEX = Columns.number("priceIndex", "物价指数", "Price index", Unit.INDEX)
            .between(0.01, 100)
            .or(1.0)
            .help("相对于所填金额（通货膨胀）", "Prices relative to the stated amounts (inflation)");
    public static final Column<Double> REST_SHARE = Columns.share("restDayShare", "休息日加班占比", "Overtime on rest days")
            .or(0.0)
            .help("该期加班中落在休息日的占比", "Share of the period's overtime on rest days");
    public static final Column<Double> HOLIDAY_SHARE = Columns.share(
                    "holidayShare", "法定节假日加班占比", "Overtime on holidays")
            .or(0.0)
            .help("该期加班中落在法定节假日的占比", "Share of the period's overtime on statutory holidays");
    public static final Column<Boolean> HOLIDAY_PAY = Columns.yesNo(
                    "holidayAllowance", "发放节日福利", "Holiday allowance paid")
            .or(false)
            .help("该期是否发放节日福利", "Whether the holiday allowance is paid in this period");

    public static final SheetSpec PERIODS = SheetSpec.table(
                    "periods",
                    Text.of("期间", "Periods"),
                    Text.of("计划期间与季节标签，按时间先后排列", "The planning periods in order of time, with their season"),
                    OPTIONAL,
                    List.of(
                            PERIOD,
                            LABEL,
                            SEASON,
                            PAID_HOURS,
                            WEEKS,
                            WAGE_INDEX,
                            PRICE_INDEX,
                            REST_SHARE,
                            HOLIDAY_SHARE,
                            HOLIDAY_PAY))
            .alsoCalled("月份", "calendar");

    public static final Column<String> SITE_ID = Columns.id("项目编号", "Site ID").also("职场编号", "项目", "职场", "site");
    public static final Column<String> SITE_NAME = Columns.name().also("项目名称", "职场名称", "site name");
    public static final Column<Integer> SEATS = Columns.whole("seats", "座席数", "Seats", Unit.HEADS)
            .also("工位数", "工位")
            .must()
            .help("可同时工作的人数", "Heads that can work there at once");
    public static final Column<Integer> SITE_HIRES = Columns.whole(
                    "maxHires", "每期入职上限", "Hires per period, at most", Unit.HEADS_PER_PERIOD)
            .or(9_999)
            .help("培训与接待能力", "What trainers and rooms allow");
    public static final SheetSpec SITES = SheetSpec.table(
                    "sites",
                    Text.of("项目职场", "Sites"),
                    Text.of(
                            "项目或职场及其座席；整表空白则为一个不限座席的职场",
                            "Places with seats of their own; if empty there is one site without a limit"),
                    OPTIONAL,
                    List.of(SITE_ID, SITE_NAME, SEATS, SITE_HIRES))
            .alsoCalled("项目", "职场", "site");

    public static final Column<String> LIMIT_SITE =
            Columns.reference("site", "项目", "Site", "sites").also("职场", "项目编号").must();
    public static final Column<String> LIMIT_PERIOD =
            Columns.reference("period", "期间", "Period", "periods").also("期间编号").must();
    public static final Column<Integer> LIMIT_SEATS =
            Columns.whole("seats", "座席数", "Seats", Unit.HEADS).also("工位数").help("空白为不变", "Unchanged if empty");
    public static final Column<Integer> LIMIT_HIRES = Columns.whole("maxHires", "入职上限", "Hires, at most", Unit.HEADS)
            .also("每期入职上限", "hires per period, at most")
            .help("空白为不变", "Unchanged if empty");
    public static final SheetSpec SITE_LIMITS = SheetSpec.table(
            "siteLimits",
            Text.of("职场限制", "Site limits"),
            Text.of("某一期间与平常不同的座席或入职上限", "What differs at a site in one period"),
            OPTIONAL,
            List.of(LIMIT_SITE, LIMIT_PERIOD, LIMIT_SEATS, LIMIT_HIRES));

    public static final Column<String> DEPARTMENT_ID =
            Columns.id("部门编号", "Department ID").also("部门", "department", "成本中心", "cost centre");
    public static final Column<String> DEPARTMENT_NAME = Columns.name().also("部门名称", "department name");
    public static final SheetSpec DEPARTMENTS = SheetSpec.table(
                    "departments",
                    Text.of("部门", "Departments"),
                    Text.of("预算归口的部门；整表空白则为一个部门", "Cost centres that budgets are kept by; if empty there is one"),
                    OPTIONAL,
                    List.of(DEPARTMENT_ID, DEPARTMENT_NAME))
            .alsoCalled("成本中心", "department");

    public static final Column<String> TEAM_ID = Columns.id("班组编号", "Team ID").also("班组", "team");
    public static final Column<String> TEAM_NAME = Columns.name().also("班组名称", "team name");
    public static final Column<String> TEAM_SITE = Columns.reference("site", "项目", "Site", "sites")
            .also("职场", "项目编号")
            .help("只有一个项目时可空白", "May be empty if there is only one site");
    public static final Column<String> TEAM_DEPARTMENT = Columns.reference(
                    "department", "部门", "Department", "departments")
            .also("部门编号")
            .help("只有一个部门时可空白", "May be empty if there is only one department");
    public static final Column<Double> SHRINKAGE = Columns.share("shrinkage", "损耗率", "Shrinkage")
            .between(0, 0.99)
            .or(0.3)
            .help(
                    "计薪工时中不能接待的占比（休假、培训、会议、小休）",
                    "Share of paid time not available for contacts (leave, training, breaks)");
    public static final Column<Money> TEAM_MISSING_HOUR = Columns.money(
                    "missingHour", "缺口价值", "Value of a missing hour", Unit.MONEY_PER_HOUR)
            .help("空白时用“设置与目标”", "The settings' if empty");
    public static final Column<Double> TEAM_KNEE =
            Columns.share("knee", "缺口拐点", "Shortfall knee").help("空白时用“设置与目标”", "The settings' if empty");
    public static final Column<Double> TEAM_STEEP = Columns.number(
                    "steep", "拐点后倍数", "Multiple beyond the knee", Unit.MULTIPLE)
            .atLeast(1)
            .help("空白时用“设置与目标”", "The settings' if empty");
    public static final SheetSpec TEAMS = SheetSpec.table(
                    "teams",
                    Text.of("班组", "Teams"),
                    Text.of("共用队列的坐席班组，是排定人数的单位", "Agents of one site who share queues; the unit that is staffed"),
                    REQUIRED,
                    List.of(
                            TEAM_ID,
                            TEAM_NAME,
                            TEAM_SITE,
                            TEAM_DEPARTMENT,
                            SHRINKAGE,
                            TEAM_MISSING_HOUR,
                            TEAM_KNEE,
                            TEAM_STEEP))
            .alsoCalled("team");

    private OrganisationSheets() {}
}
