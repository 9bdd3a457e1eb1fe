package dev.peakplan.excel.schema;

import dev.peakplan.plan.Money;
import dev.peakplan.plan.SpendingHistory.Growth;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happened before: volumes and service by queue, spending by line, promotions. */
public final class HistorySheets {
    public static final Column<LocalDate> DATE =
            Columns.date("date", "日期", "Date").must().help("日、月或时段的开始", "Day, month, or start of the interval");
    public static final Column<Integer> TIME = Column.<Integer>of(Kind.TIME, "time", "时间", "Time")
            .between(0, 1439)
            .help("时段的开始时刻，日期中没有时填", "Start of the interval where the date does not tell it");
    public static final Column<String> QUEUE =
            Columns.reference("queue", "队列", "Queue", "queues").help("只有一个队列时可空", "May stay empty with one queue");
    public static final Column<Double> OFFERED =
            Columns.number("offered", "呼入量", "Offered", Unit.CONTACTS).must().help("该时段到达的联络", "Contacts that arrived");
    public static final Column<Double> HANDLED = Columns.number("handled", "接听量", "Handled", Unit.CONTACTS);
    public static final Column<Double> ABANDONED = Columns.number("abandoned", "放弃量", "Abandoned", Unit.CONTACTS);
    public static final Column<Double> WAIT = Columns.number("wait", "平均等待", "Mean wait", Unit.SECONDS);
    public static final Column<Double> SERVICE_LEVEL = Columns.share("serviceLevel", "服务水平", "Service level");
    public static final Column<Double> HANDLE_TIME =
            Columns.number("handleTime", "平均处理时长", "Handle time", Unit.SECONDS);
    public static final Column<Double> STAFFED_HOURS =
            Columns.number("staffedHours", "排班工时", "Staffed hours", Unit.HOURS).help("带薪排班工时", "Paid hours rostered");
    public static final SheetSpec VOLUMES = new SheetSpec(
            "history",
            Text.of("历史业务量", "Volume history"),
            List.of("业务量历史", "历史数据", "history"),
            Text.of(
                    "过去按日、按月或按时段的业务量，可直接粘贴 ACD/CRM 导出（最多十万行）；有问题的行会标出并略过",
                    "Past volumes by day, month or interval; paste an ACD/CRM export (up to 100,000 rows); bad rows are marked and left out"),
            SheetSpec.Shape.SERIES,
            List.of(DATE, TIME, QUEUE, OFFERED, HANDLED, ABANDONED, WAIT, SERVICE_LEVEL, HANDLE_TIME, STAFFED_HOURS),
            Optional.empty(),
            SheetSpec.Need.OPTIONAL);

    public static final Column<String> LINE = Columns.text("line", "科目编号", "Line ID")
            .must()
            .help("同一科目的各行用同一编号；它成为预算科目", "The same in every row of a line; it becomes a budget line");
    public static final Column<String> LINE_NAME = Columns.name().also("科目名称", "line name");
    public static final Column<String> CATEGORY =
            Columns.choice("category", "类别", "Category", Choices.CATEGORY).must();
    public static final Column<String> LINE_SITE = Columns.reference("site", "项目", "Site", "sites");
    public static final Column<String> LINE_DEPARTMENT =
            Columns.reference("department", "部门", "Department", "departments");
    public static final Column<String> GROWTH = Columns.choice("growth", "增长依据", "Grows with", Choices.GROWTH)
            .or(Growth.PRICES.name())
            .help("随工资、随物价或不变", "Wages, prices or nothing");
    public static final Column<LocalDate> MONTH = Columns.date("month", "首月", "First month")
            .also("月份", "month")
            .must()
            .help("该金额所属的首月", "First month that the amount covers");
    public static final Column<Integer> MONTHS = Columns.whole("months", "月数", "Months", Unit.NONE)
            .between(1, 3)
            .or(1)
            .help("1 为月，3 为季", "1 for a month, 3 for a quarter");
    public static final Column<Money> AMOUNT =
            Columns.money("amount", "金额", "Amount", Unit.MONEY).must();
    public static final SheetSpec SPENDING = SheetSpec.table(
                    "spendingHistory",
                    Text.of("历史支出", "Spending history"),
                    Text.of(
                            "过去按月或按季的支出；按工资增长或通胀推算为本年的预算科目",
                            "Past spending by month or quarter; becomes budget lines, grown by wages or prices"),
                    SheetSpec.Need.OPTIONAL,
                    List.of(LINE, LINE_NAME, CATEGORY, LINE_SITE, LINE_DEPARTMENT, GROWTH, MONTH, MONTHS, AMOUNT))
            .alsoCalled("支出历史");

    public static final Column<String> PROMOTION = Columns.text("promotion", "促销名称", "Promotion")
            .must()
            .help("每次用同一名称，效果由过去的同名促销学得", "The same name each time: the effect is learnt from past ones");
    public static final Column<LocalDate> FROM =
            Columns.date("from", "开始日期", "First day").must();
    public static final Column<LocalDate> TO =
            Columns.date("to", "结束日期", "Last day").help("空白为一天", "One day if empty");
    public static final Column<List<String>> DRIVEN =
            Columns.references("queues", "影响的队列", "Queues", "queues").help("空白为全部", "All if empty");
    public static final Column<Double> FACTOR = Columns.number("factor", "业务量倍数", "Volume factor", Unit.MULTIPLE)
            .between(0, 100)
            .help("没有同名历史时使用", "Used where there is no past one to learn from");
    public static final SheetSpec PROMOTIONS = SheetSpec.table(
                    "promotions",
                    Text.of("促销", "Promotions"),
                    Text.of(
                            "过去与计划中的促销、交房、群发等驱动业务量的事件",
                            "Past and planned sales, mailings, move-ins and the like that drive volumes"),
                    SheetSpec.Need.OPTIONAL,
                    List.of(PROMOTION, FROM, TO, DRIVEN, FACTOR))
            .alsoCalled("活动", "promotion");

    private HistorySheets() {}
}
