package dev.peakplan.excel.schema;

import static dev.peakplan.excel.schema.SheetSpec.Need.OPTIONAL;

import dev.peakplan.plan.Money;
import java.util.ArrayList;
import java.util.List;

/** Queues, volumes, profiles of a typical week, required hours given directly. */
public final class DemandSheets {
    public static final Column<String> QUEUE_ID = Columns.id("队列编号", "Queue ID").also("队列", "queue");
    public static final Column<String> QUEUE_NAME = Columns.name().also("队列名称", "queue name");
    public static final Column<String> QUEUE_TEAM =
            Columns.reference("team", "班组", "Team", "teams").also("班组编号").must();
    public static final Column<String> CHANNEL =
            Columns.choice("channel", "渠道", "Channel", Choices.CHANNEL).must();
    public static final Column<Double> HANDLE_TIME = Columns.number("handleTime", "平均处理时长", "Handle time", Unit.SECONDS)
            .also("AHT", "处理时长", "average handle time")
            .between(0.1, 86_400)
            .must()
            .help("每次联络占用坐席的平均时间，含话后处理", "Mean time an agent spends on one contact, after-call work included");
    public static final Column<Double> GOAL_SHARE = Columns.share("goalShare", "服务水平目标", "Service goal")
            .also("service level goal", "目标接通率")
            .between(0.01, 0.9999)
            .or(0.8)
            .help("在时限内应答的占比", "Share of contacts to be answered within the threshold");
    public static final Column<Double> THRESHOLD = Columns.number("threshold", "应答时限", "Answer threshold", Unit.SECONDS)
            .or(20.0)
            .help("可接受的等待时间", "Acceptable wait");
    public static final Column<Double> PATIENCE = Columns.number("patience", "平均耐心", "Patience", Unit.SECONDS)
            .atLeast(0.1)
            .help(
                    "放弃前的平均等待；空白为无人放弃（Erlang C）",
                    "Mean wait before a contact is abandoned; nobody abandons if empty (Erlang C)");
    public static final Column<Integer> CONCURRENCY = Columns.whole("concurrency", "并发数", "Concurrency", Unit.CONTACTS)
            .between(1, 100)
            .or(1)
            .help("一名坐席同时处理的会话数", "Contacts one agent serves at once (chat)");
    public static final Column<Double> DUE_HOURS = Columns.number("dueHours", "办结时限", "Due within", Unit.HOURS)
            .or(24.0)
            .help("非实时渠道须在多少工作小时内办结", "Working hours within which a deferrable contact must be done");
    public static final Column<Money> LOST_CONTACT = Columns.money(
                    "lostContact", "流失一次联络的代价", "Value of a lost contact", Unit.MONEY_PER_CONTACT)
            .help("空白时用“设置与目标”", "The settings' if empty");
    public static final Column<String> QUEUE_PROFILE = Columns.reference("profile", "时段分布", "Profile", "profiles")
            .help("空白为全天均匀", "Even round the clock if empty");
    public static final Column<List<String>> ALSO_TEAMS = Columns.references(
                    "alsoTeams", "协同班组", "Also served by", "teams")
            .help("共同承接该队列的其他班组，用分号隔开", "Other teams that take its contacts too, separated by semicolons");
    public static final Column<List<Double>> ALSO_SHARES = Columns.shares("alsoShares", "协同占比", "Their shares")
            .help(
                    "计划由这些班组各自承担的占比，用分号隔开；空白为平均分担",
                    "Share of its work planned for each of them, separated by semicolons; even if empty");
    public static final SheetSpec QUEUES = SheetSpec.table(
                    "queues",
                    Text.of("队列", "Queues"),
                    Text.of("各渠道的联络流及其服务目标", "Streams of contacts with handle time and service goal"),
                    OPTIONAL,
                    List.of(
                            QUEUE_ID,
                            QUEUE_NAME,
                            QUEUE_TEAM,
                            CHANNEL,
                            HANDLE_TIME,
                            GOAL_SHARE,
                            THRESHOLD,
                            PATIENCE,
                            CONCURRENCY,
                            DUE_HOURS,
                            LOST_CONTACT,
                            QUEUE_PROFILE,
                            ALSO_TEAMS,
                            ALSO_SHARES))
            .alsoCalled("queue", "渠道");

    public static final Column<String> VOLUME_QUEUE =
            Columns.reference("queue", "队列", "Queue", "queues").also("队列编号").must();
    public static final Column<String> LONG_PERIOD = Columns.reference("period", "期间", "Period", "periods")
            .also("期间编号", "月份", "month")
            .help("纵表用：一行一期", "For the long layout: one row per period");
    public static final Column<Double> CONTACTS = Columns.number(
                    "contacts", "业务量", "Contacts", Unit.CONTACTS_PER_PERIOD)
            .also("话务量", "volume", "数量")
            .help("纵表用：该期的业务量", "For the long layout: contacts of the period");
    public static final SheetSpec VOLUMES = SheetSpec.table(
                    "volumes",
                    Text.of("业务量", "Demand"),
                    Text.of(
                            "每个队列每期的业务量：每期一列，或者每行一期（队列、期间、业务量）",
                            "Contacts by queue: a column per period, or a row per period (queue, period, contacts)"),
                    OPTIONAL,
                    List.of(VOLUME_QUEUE))
            .wide(CONTACTS)
            .alsoCalled("需求", "需求量", "话务量", "volumes", "volume");

    public static final Column<String> HOURS_TEAM =
            Columns.reference("team", "班组", "Team", "teams").also("班组编号").must();
    public static final Column<Double> HOURS = Columns.number("hours", "需求工时", "Required hours", Unit.HOURS_PER_PERIOD)
            .also("hours", "工时")
            .help("纵表用：该期所需的有效工时", "For the long layout: productive hours of the period");
    public static final SheetSpec REQUIRED_HOURS = SheetSpec.table(
                    "requiredHours",
                    Text.of("需求工时", "Required hours"),
                    Text.of(
                            "不用队列、直接给出的有效工时：每期一列，或者每行一期",
                            "Productive hours given directly instead of by queues: a column or a row per period"),
                    OPTIONAL,
                    List.of(HOURS_TEAM))
            .wide(HOURS)
            .alsoCalled("工时需求", "hours");

    public static final Column<String> PROFILE_ID =
            Columns.sharedId("分布编号", "Profile ID").also("时段分布", "profile");
    public static final Column<String> PROFILE_SEASON = Columns.choice("season", "季节", "Season", Choices.SEASON)
            .help("空白为没有单独分布的各季节", "Every season without a profile of its own if empty");
    public static final Column<Integer> INTERVAL = Columns.whole("interval", "时段长度", "Interval", Unit.MINUTES)
            .between(15, 60)
            .or(30)
            .help("15、30 或 60", "15, 30 or 60");
    public static final Column<Integer> START = Column.<Integer>of(Kind.TIME, "start", "开始时刻", "Start")
            .between(0, 1439)
            .must();
    public static final List<Column<Double>> DAYS = days();
    public static final SheetSpec PROFILES = SheetSpec.table(
                    "profiles",
                    Text.of("时段分布", "Profiles"),
                    Text.of(
                            "典型一周各时段的权重；合计不必为 1，未列出的时段为 0",
                            "Weights by interval of a typical week; any scale, intervals not listed are closed"),
                    OPTIONAL,
                    profileColumns())
            .alsoCalled("profile", "周分布");

    private DemandSheets() {}

    private static List<Column<Double>> days() {
        String[] zh = {"周一", "周二", "周三", "周四", "周五", "周六", "周日"};
        String[] zhAlso = {"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"};
        String[] en = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
        List<Column<Double>> days = new ArrayList<>();
        for (int d = 0; d < en.length; d++) {
            days.add(Columns.number("day" + d, zh[d], en[d], Unit.WEIGHT)
                    .also(zhAlso[d], en[d].substring(0, 3))
                    .or(0.0));
        }
        return List.copyOf(days);
    }

    private static List<Column<?>> profileColumns() {
        List<Column<?>> columns = new ArrayList<>(List.of(PROFILE_ID, PROFILE_SEASON, INTERVAL, START));
        columns.addAll(DAYS);
        return columns;
    }
}
