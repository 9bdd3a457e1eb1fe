package dev.peakplan.excel.schema;

import dev.peakplan.excel.schema.LockSheets.Standing;
import dev.peakplan.plan.BudgetCap.Unspent;
import dev.peakplan.plan.Channel;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.HistoryUse.Forecasting;
import dev.peakplan.plan.HolidayCalendar;
import dev.peakplan.plan.Initiative.Obligation;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.Seniority;
import dev.peakplan.plan.SpendingHistory.Growth;
import java.time.DayOfWeek;
import java.util.List;

/** The lists of values that cells offer. */
public final class Choices {
    public static final List<Choice> LANGUAGE =
            List.of(Choice.of(Language.ZH, "中文", "Chinese", "zh-cn"), Choice.of(Language.EN, "英文", "English"));
    public static final List<Choice> PERIOD_KIND = List.of(
            Choice.of(PeriodKind.MONTH, "月", "Month", "按月", "monthly"),
            Choice.of(PeriodKind.WEEK, "周", "Week", "按周", "weekly"));
    public static final List<Choice> GOAL = List.of(
            Choice.of(
                    GoalKind.LEAST_COST, "降本：达标前提下成本最低", "Least cost at the service goals", "成本最低", "降本", "least cost"),
            Choice.of(
                    GoalKind.MOST_SERVICE, "提质：预算内服务最好", "Most service within the caps", "服务最好", "提质", "most service"),
            Choice.of(GoalKind.BALANCED, "均衡：成本与服务兼顾", "Balanced", "均衡"));
    public static final List<Choice> SEASON = List.of(
            Choice.of(Season.PEAK, "旺季", "Peak", "高峰", "high"),
            Choice.of(Season.SHOULDER, "平季", "Shoulder", "平常", "normal"),
            Choice.of(Season.OFF, "淡季", "Off-season", "off", "low"));
    public static final List<Choice> SENIORITY = List.of(
            Choice.of(Seniority.JUNIOR, "初级", "Junior"),
            Choice.of(Seniority.SENIOR, "资深", "Senior", "高级"),
            Choice.of(Seniority.TEMPORARY, "临时工", "Temporary", "临时", "temp"),
            Choice.of(Seniority.OUTSOURCED, "外包", "Outsourced"),
            Choice.of(Seniority.SUPERVISOR, "主管", "Supervisor", "组长", "班长"));
    public static final List<Choice> CHANNEL = List.of(
            Choice.of(Channel.PHONE, "电话", "Phone", "热线", "voice", "call"),
            Choice.of(Channel.CHAT, "在线客服", "Chat", "在线", "聊天", "微信"),
            Choice.of(Channel.EMAIL, "电子邮件", "E-mail", "邮件", "email"),
            Choice.of(Channel.TICKET, "工单", "Ticket"),
            Choice.of(Channel.COMPLAINT, "投诉", "Complaint"),
            Choice.of(Channel.WORK_ORDER, "报修派单", "Work order", "报修"));
    public static final List<Choice> CATEGORY = List.of(
            Choice.of(CostCategory.LABOUR, "人力成本", "Labour", "人工", "人力", "labor"),
            Choice.of(CostCategory.RECRUITMENT, "招聘费用", "Recruitment", "招聘", "recruiting"),
            Choice.of(CostCategory.SEVERANCE, "离职补偿", "Severance", "补偿金", "辞退补偿"),
            Choice.of(CostCategory.TRAINING, "培训费用", "Training", "培训"),
            Choice.of(CostCategory.EQUIPMENT, "设备与设施", "Equipment and facilities", "设备", "equipment"),
            Choice.of(CostCategory.SOFTWARE, "软件与技术支持", "Software and technical support", "软件", "software"),
            Choice.of(CostCategory.OPERATING, "运营成本", "Operating", "运营"),
            Choice.of(CostCategory.OTHER, "其他费用", "Other", "其他"));
    public static final List<Choice> DRIVER = List.of(
            Choice.of(CostDriver.FIXED, "固定", "Fixed", "每期固定"),
            Choice.of(CostDriver.PER_HEAD, "按人数", "Per head", "每人"),
            Choice.of(CostDriver.PER_HIRE, "按入职人数", "Per hire", "每入职"));
    public static final List<Choice> OBLIGATION = List.of(
            Choice.of(Obligation.OPTIONAL, "可选", "Optional"),
            Choice.of(Obligation.FORCED, "必选", "Forced", "必须", "must"),
            Choice.of(Obligation.FORBIDDEN, "禁选", "Forbidden", "不选"));
    public static final List<Choice> UNSPENT = List.of(
            Choice.of(Unspent.LAPSES, "作废", "Lapses", "不结转"),
            Choice.of(Unspent.CARRIED_OVER, "结转", "Carried over", "carry over"));
    public static final List<Choice> STANDING = List.of(
            Choice.of(Standing.DECIDED, "已定", "Decided", "已开始", "started"),
            Choice.of(Standing.APPROVED, "已批准", "Approved"));
    public static final List<Choice> GROWTH = List.of(
            Choice.of(Growth.WAGES, "工资", "Wages", "随工资"),
            Choice.of(Growth.PRICES, "物价", "Prices", "随物价", "inflation"),
            Choice.of(Growth.NONE, "不变", "Nothing", "none"));
    public static final List<Choice> FORECASTING = List.of(
            Choice.of(Forecasting.WHERE_EMPTY, "业务量空白处", "Where demand is empty", "空白处"),
            Choice.of(Forecasting.ALWAYS, "总是", "Always"),
            Choice.of(Forecasting.NEVER, "从不", "Never"));
    public static final List<Choice> CALENDAR = List.of(
            Choice.of(HolidayCalendar.CHINA, "中国", "China"),
            Choice.of(HolidayCalendar.CANADA_BC, "加拿大（不列颠哥伦比亚）", "Canada (British Columbia)", "canada"),
            Choice.of(HolidayCalendar.UNITED_STATES, "美国", "United States", "usa"));
    public static final List<Choice> WEEKDAY = List.of(
            Choice.of(DayOfWeek.MONDAY, "周一", "Monday", "星期一", "mon"),
            Choice.of(DayOfWeek.TUESDAY, "周二", "Tuesday", "星期二", "tue"),
            Choice.of(DayOfWeek.WEDNESDAY, "周三", "Wednesday", "星期三", "wed"),
            Choice.of(DayOfWeek.THURSDAY, "周四", "Thursday", "星期四", "thu"),
            Choice.of(DayOfWeek.FRIDAY, "周五", "Friday", "星期五", "fri"),
            Choice.of(DayOfWeek.SATURDAY, "周六", "Saturday", "星期六", "sat"),
            Choice.of(DayOfWeek.SUNDAY, "周日", "Sunday", "星期日", "sun"));
    public static final List<Choice> CHANGE = List.of(
            Choice.of(ScenarioChange.Kind.VOLUME_FACTOR, "业务量倍数", "Volume factor"),
            Choice.of(ScenarioChange.Kind.HANDLE_TIME_FACTOR, "处理时长倍数", "Handle time factor"),
            Choice.of(ScenarioChange.Kind.WAGE_FACTOR, "工资倍数", "Wage factor"),
            Choice.of(ScenarioChange.Kind.PRICE_FACTOR, "物价倍数", "Price factor"),
            Choice.of(ScenarioChange.Kind.ATTRITION_FACTOR, "流失率倍数", "Attrition factor"),
            Choice.of(ScenarioChange.Kind.CAP_FACTOR, "上限倍数", "Cap factor"),
            Choice.of(
                    ScenarioChange.Kind.GOAL_KIND,
                    "目标类型（0 降本 1 提质 2 均衡）",
                    "Goal: 0 least cost; 1 most service; 2 balanced",
                    "目标类型",
                    "goal"),
            Choice.of(ScenarioChange.Kind.FORCE_INITIATIVE, "必选举措", "Force initiative"),
            Choice.of(ScenarioChange.Kind.FORBID_INITIATIVE, "禁选举措", "Forbid initiative"));

    private Choices() {}
}
