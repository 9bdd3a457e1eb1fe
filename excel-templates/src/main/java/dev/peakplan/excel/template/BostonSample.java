package dev.peakplan.excel.template;

import static dev.peakplan.excel.template.SampleParts.month;
import static dev.peakplan.excel.template.SampleParts.pay;
import static dev.peakplan.excel.template.SampleParts.scenario;
import static dev.peakplan.excel.template.SampleParts.volumes;
import static dev.peakplan.plan.ScenarioChange.Kind.CAP_FACTOR;
import static dev.peakplan.plan.ScenarioChange.Kind.VOLUME_FACTOR;

import dev.peakplan.plan.Channel;
import dev.peakplan.plan.Contribution;
import dev.peakplan.plan.Demand;
import dev.peakplan.plan.Department;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Organisation;
import dev.peakplan.plan.OvertimeRates;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.RequiredHours;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.Seniority;
import dev.peakplan.plan.ServiceGoal;
import dev.peakplan.plan.Settings;
import dev.peakplan.plan.ShortfallTerms;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.SiteLimit;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Team;
import dev.peakplan.plan.Volume;
import dev.peakplan.plan.Workforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A property-management service desk with a central line and three projects: the season of Boston's housing requests of 2015, employer
 * rates of Chinese cities. Calls come as queues, work at the projects as required hours.
 */
final class BostonSample {
    static final String NAME = "boston-property-service";
    private static final SampleBudget BUDGET = new SampleBudget(NAME);
    private static final String BEIJING = "北京";
    private static final String SHANGHAI = "上海";
    private static final String GUANGZHOU = "广州";
    private static final String LINE = "热线中心";
    private static final String PROJECTS = "项目服务部";
    private static final String CUSTOMER = "客户服务部";

    /** Contacts a month of the households served for one request in the published series (an assumption, named in the sources). */
    private static final double CONTACTS_PER_REQUEST = 22;

    private static final double[] PAID_HOURS = {160, 128, 184, 168, 152, 160, 176, 176, 168, 144, 168, 184};

    private BostonSample() {}

    static Sample sample() {
        PlanCalendar calendar = SampleParts.year(Language.ZH, "PSPPPPPSSOOO", PAID_HOURS, 7, 0.05, 0.02, List.of(2, 9));
        PlanRequest request = new PlanRequest(
                settings(),
                SampleParts.balanced(34),
                calendar,
                organisation(),
                workforce(),
                demand(),
                BUDGET.budget("培训占比", "培训不低于总支出 1.5%", 0.015),
                scenarios());
        return new Sample(NAME, Language.ZH, request, BUDGET.sources());
    }

    private static Settings settings() {
        return new Settings(
                "2027 年物业客服计划",
                Language.ZH,
                "CNY",
                PeriodKind.MONTH,
                LocalDate.of(2027, 1, 1),
                20270101,
                new Settings.WorkTerms(21.75, 8, 8, 36, new OvertimeRates(1.5, 2, 3)),
                new Settings.StaffLimits(0.15, 0.3, OptionalInt.of(10)),
                new ShortfallTerms(SampleParts.money(110), 0.05, 4),
                0.05,
                0.85,
                0);
    }

    private static Organisation organisation() {
        return new Organisation(
                List.of(
                        new Site(LINE, "热线中心（北京）", 48, 6),
                        new Site(BEIJING, "北京项目", 20, 3),
                        new Site(SHANGHAI, "上海项目", 18, 3),
                        new Site(GUANGZHOU, "广州项目", 16, 3)),
                List.of(new SiteLimit(LINE, month(2), OptionalInt.empty(), OptionalInt.of(2))),
                List.of(new Department(CUSTOMER, "客户服务部"), new Department(PROJECTS, "项目服务部")),
                List.of(
                        new Team("热线组", "400 热线组", LINE, CUSTOMER, 0.27, Optional.empty()),
                        new Team("在线组", "在线与工单组", LINE, CUSTOMER, 0.25, Optional.empty()),
                        new Team("北京前台", "北京项目服务台", BEIJING, PROJECTS, 0.24, Optional.empty()),
                        new Team("上海前台", "上海项目服务台", SHANGHAI, PROJECTS, 0.24, Optional.empty()),
                        new Team("广州前台", "广州项目服务台", GUANGZHOU, PROJECTS, 0.24, Optional.empty())));
    }

    private static Workforce workforce() {
        Role junior = new Role(
                "初级客服",
                "初级客服",
                Seniority.JUNIOR,
                1,
                List.of(0.5, 0.8),
                0.0293,
                1,
                0,
                0,
                true,
                true,
                pay(4_300, 700, 350, 600, 900, 1_200, 0, 5_000));
        Role senior = new Role(
                "资深客服",
                "资深客服",
                Seniority.SENIOR,
                1.2,
                List.of(0.8),
                0.014,
                1,
                0,
                0,
                true,
                true,
                pay(5_800, 1_200, 450, 800, 1_600, 900, 0, 13_000));
        Role temporary = new Role(
                "临时客服",
                "旺季临时客服",
                Seniority.TEMPORARY,
                0.85,
                List.of(0.6, 0.85),
                0.06,
                0,
                0,
                0,
                false,
                false,
                pay(4_600, 0, 150, 0, 400, 500, 0, 0));
        List<Staffing> staffing = new ArrayList<>();
        staff(staffing, "热线组", 19, 5);
        staff(staffing, "在线组", 9, 3);
        staff(staffing, "北京前台", 7, 2);
        staff(staffing, "上海前台", 6, 2);
        staff(staffing, "广州前台", 6, 2);
        return new Workforce(List.of(junior, senior, temporary), contributions(), staffing, List.of());
    }

    private static void staff(List<Staffing> staffing, String team, double juniors, double seniors) {
        staffing.add(Staffing.of(team, "初级客服", juniors));
        staffing.add(Staffing.of(team, "资深客服", seniors));
        staffing.add(Staffing.of(team, "临时客服", 0));
    }

    private static List<Contribution> contributions() {
        List<Contribution> all = new ArrayList<>();
        city(all, LINE, 6_821, 35_283, 0.16, 0.098, 0.005, 0.002, 0.12);
        city(all, BEIJING, 6_821, 35_283, 0.16, 0.098, 0.005, 0.002, 0.12);
        city(all, SHANGHAI, 7_384, 36_921, 0.16, 0.1, 0.005, 0.00256, 0.07);
        city(all, GUANGZHOU, 5_284, 26_421, 0.14, 0.0685, 0.008, 0.002, 0.08);
        return all;
    }

    /** Rates of one site: pension, medical with maternity, unemployment, work injury, housing fund. */
    private static void city(List<Contribution> all, String site, double floor, double ceiling, double... rates) {
        String[] names = {"养老保险", "医疗（含生育）保险", "失业保险", "工伤保险", "住房公积金"};
        for (int k = 0; k < names.length; k++) {
            boolean fund = k == names.length - 1;
            all.add(new Contribution(
                    names[k],
                    Optional.of(site),
                    rates[k],
                    fund ? Optional.empty() : Optional.of(SampleParts.money(floor)),
                    Optional.of(SampleParts.money(ceiling))));
        }
    }

    private static Demand demand() {
        SampleTable requests = SampleTable.read("boston-housing-months.csv");
        SampleTable hours = SampleTable.read("boston-call-hours.csv");
        List<Double> all = new ArrayList<>();
        for (int r = 0; r < requests.size(); r++) {
            all.add(requests.number(r, "heat")
                    + requests.number(r, "pests")
                    + requests.number(r, "utilities")
                    + requests.number(r, "upkeep"));
        }
        List<Queue> queues = List.of(
                new Queue(
                        "报修热线",
                        "报修与咨询热线",
                        "热线组",
                        Channel.PHONE,
                        300,
                        new ServiceGoal(0.8, 20),
                        OptionalDouble.of(120),
                        1,
                        0,
                        Optional.empty(),
                        "全周"),
                new Queue(
                        "在线客服",
                        "微信在线客服",
                        "在线组",
                        Channel.CHAT,
                        540,
                        new ServiceGoal(0.8, 60),
                        OptionalDouble.of(240),
                        2,
                        0,
                        Optional.of(SampleParts.money(28)),
                        "全周"),
                new Queue(
                        "工单",
                        "报修工单跟进",
                        "在线组",
                        Channel.WORK_ORDER,
                        360,
                        new ServiceGoal(0.9, 0),
                        OptionalDouble.empty(),
                        1,
                        16,
                        Optional.of(SampleParts.money(18)),
                        "工作日"),
                new Queue(
                        "投诉",
                        "投诉处理",
                        "在线组",
                        Channel.COMPLAINT,
                        1_500,
                        new ServiceGoal(0.95, 0),
                        OptionalDouble.empty(),
                        1,
                        24,
                        Optional.of(SampleParts.money(60)),
                        "工作日"));
        List<Volume> volumes = new ArrayList<>();
        volumes.addAll(volumes("报修热线", all, CONTACTS_PER_REQUEST));
        volumes.addAll(volumes("在线客服", all, CONTACTS_PER_REQUEST * 0.3));
        volumes.addAll(volumes("工单", all, CONTACTS_PER_REQUEST * 0.2));
        volumes.addAll(volumes("投诉", all, CONTACTS_PER_REQUEST * 0.012));
        return new Demand(
                queues,
                volumes,
                List.of(SampleParts.week("全周", hours, 7, 23, 7), SampleParts.week("工作日", hours, 8, 18, 5)),
                projectHours(requests));
    }

    /** Hours at the projects: a standing part, and a part that follows one kind of request. */
    private static List<RequiredHours> projectHours(SampleTable requests) {
        List<RequiredHours> hours = new ArrayList<>();
        hours(hours, "北京前台", 700, 1.6, requests.column("heat"));
        hours(hours, "上海前台", 520, 0.5, requests.column("upkeep"));
        hours(hours, "广州前台", 560, 2.4, requests.column("pests"));
        return hours;
    }

    private static void hours(
            List<RequiredHours> all, String team, double standing, double perRequest, List<Double> requests) {
        for (int t = 0; t < requests.size(); t++) {
            all.add(new RequiredHours(team, month(t + 1), Math.round(standing + perRequest * requests.get(t))));
        }
    }

    private static List<Scenario> scenarios() {
        return List.of(
                scenario("旺季加压", "旺季业务量 +15%", VOLUME_FACTOR, Optional.of(Season.PEAK), 1.15),
                scenario("淡季压缩", "淡季业务量 -10%", VOLUME_FACTOR, Optional.of(Season.OFF), 0.9),
                scenario("降本", "全部上限压缩 2%", CAP_FACTOR, Optional.empty(), 0.98));
    }
}
