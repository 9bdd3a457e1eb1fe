package dev.peakplan.excel.template;

import static dev.peakplan.excel.template.SampleParts.month;
import static dev.peakplan.excel.template.SampleParts.pay;
import static dev.peakplan.excel.template.SampleParts.scenario;
import static dev.peakplan.excel.template.SampleParts.volumes;
import static dev.peakplan.plan.ScenarioChange.Kind.VOLUME_FACTOR;
import static dev.peakplan.plan.ScenarioChange.Kind.WAGE_FACTOR;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A city contact centre: the calls of Vancouver's 3-1-1 line of 2023 by month, United States wages. */
final class VancouverSample {
    static final String NAME = "vancouver-contact-centre";
    private static final SampleBudget BUDGET = new SampleBudget(NAME);
    private static final String MAIN = "downtown";
    private static final String REMOTE = "remote";
    private static final String SERVICE = "citizen-services";
    private static final double HOURS_A_MONTH = 173.33;
    private static final double GENERAL_SHARE = 0.7;
    private static final double TICKETS_PER_CALL = 0.2;
    private static final double CHATS_PER_CALL = 0.06;

    private VancouverSample() {}

    static Sample sample() {
        PlanRequest request = new PlanRequest(
                settings(),
                SampleParts.balanced(60),
                calendar(),
                organisation(),
                workforce(),
                demand(),
                BUDGET.budget("training", "Training share", 0.01),
                scenarios());
        return new Sample(NAME, Language.EN, request, BUDGET.sources());
    }

    private static Settings settings() {
        return new Settings(
                "City contact centre 2027",
                Language.EN,
                "USD",
                PeriodKind.MONTH,
                LocalDate.of(2027, 1, 1),
                2027,
                new Settings.WorkTerms(21.67, 8, 8, 24, new OvertimeRates(1.5, 1.5, 2)),
                new Settings.StaffLimits(0.2, 0.3, OptionalInt.of(8)),
                new ShortfallTerms(SampleParts.money(60), 0.05, 4),
                0.06,
                0.85,
                0);
    }

    private static PlanCalendar calendar() {
        double[] hours = new double[SampleParts.MONTHS];
        Arrays.fill(hours, HOURS_A_MONTH);
        return SampleParts.year(Language.EN, "PSSOSPPSOOSO", hours, 4, 0.03, 0.025, List.of(12));
    }

    private static Organisation organisation() {
        return new Organisation(
                List.of(new Site(MAIN, "Downtown floor", 46, 4), new Site(REMOTE, "Remote agents", 14, 2)),
                List.of(new SiteLimit(MAIN, month(12), OptionalInt.empty(), OptionalInt.of(2))),
                List.of(new Department(SERVICE, "Citizen services"), new Department("permits", "Permits and property")),
                List.of(
                        new Team("general", "3-1-1 general line", MAIN, SERVICE, 0.27, Optional.empty()),
                        new Team("permits", "Permits and property line", MAIN, "permits", 0.27, Optional.empty()),
                        new Team("digital", "Digital desk", REMOTE, SERVICE, 0.24, Optional.empty())));
    }

    private static Workforce workforce() {
        double attrition = 0.0293;
        Role agent = new Role(
                "agent",
                "Agent",
                Seniority.JUNIOR,
                1,
                List.of(0.6, 0.85),
                attrition,
                1,
                0,
                0,
                true,
                true,
                pay(3024.67, 120, 430, 150, 900, 1400, 0, 3000));
        Role senior = new Role(
                "senior",
                "Senior agent",
                Seniority.SENIOR,
                1.15,
                List.of(0.8),
                0.012,
                1,
                0,
                0,
                true,
                true,
                pay(3568.93, 200, 430, 150, 1500, 1200, 0, 5300));
        Role temporary = new Role(
                "seasonal",
                "Seasonal agent",
                Seniority.TEMPORARY,
                0.9,
                List.of(0.55, 0.8),
                0.05,
                0,
                0,
                0,
                true,
                false,
                pay(2556.67, 0, 90, 0, 450, 900, 0, 0));
        Role supervisor = new Role(
                "lead",
                "Team lead",
                Seniority.SUPERVISOR,
                0.35,
                List.of(),
                0.008,
                2,
                0,
                0,
                true,
                false,
                pay(4718.33, 300, 430, 150, 2500, 1500, 0, 9000));
        List<Staffing> staffing = List.of(
                Staffing.of("general", "agent", 18),
                Staffing.of("general", "senior", 6),
                Staffing.of("general", "seasonal", 0),
                fixed("general", "lead", 2),
                Staffing.of("permits", "agent", 8),
                Staffing.of("permits", "senior", 3),
                Staffing.of("permits", "seasonal", 0),
                fixed("permits", "lead", 1),
                Staffing.of("digital", "agent", 5),
                Staffing.of("digital", "senior", 2),
                Staffing.of("digital", "seasonal", 0));
        List<Contribution> contributions = List.of(
                new Contribution(
                        "Social security",
                        Optional.empty(),
                        0.062,
                        Optional.empty(),
                        Optional.of(SampleParts.money(14_050))),
                new Contribution("Medicare", Optional.empty(), 0.0145, Optional.empty(), Optional.empty()),
                new Contribution(
                        "Federal unemployment",
                        Optional.empty(),
                        0.006,
                        Optional.empty(),
                        Optional.of(SampleParts.money(583.33))));
        return new Workforce(List.of(agent, senior, temporary, supervisor), contributions, staffing, List.of());
    }

    /** Team leads: replaced when they leave, never released. */
    private static Staffing fixed(String team, String role, double heads) {
        return new Staffing(
                team,
                role,
                heads,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.of(1),
                OptionalInt.of(0),
                OptionalInt.of(0));
    }

    private static Demand demand() {
        SampleTable months = SampleTable.read("vancouver-311-months.csv");
        SampleTable hours = SampleTable.read("boston-call-hours.csv");
        List<Double> calls = months.column("offered");
        double patience = Math.round(meanWait(months) / (months.sum("abandoned") / months.sum("offered")));
        List<Queue> queues = List.of(
                phone("general-calls", "General calls", "general", 330, patience),
                phone("permit-calls", "Permit and property calls", "permits", 420, patience),
                new Queue(
                        "chat",
                        "Web chat",
                        "digital",
                        Channel.CHAT,
                        600,
                        new ServiceGoal(0.8, 60),
                        OptionalDouble.of(240),
                        2,
                        0,
                        Optional.empty(),
                        "daytime"),
                new Queue(
                        "tickets",
                        "App and web requests",
                        "digital",
                        Channel.TICKET,
                        420,
                        new ServiceGoal(0.9, 0),
                        OptionalDouble.empty(),
                        1,
                        16,
                        Optional.of(SampleParts.money(6)),
                        "daytime"));
        List<Volume> volumes = new ArrayList<>();
        volumes.addAll(volumes("general-calls", calls, GENERAL_SHARE));
        volumes.addAll(volumes("permit-calls", calls, 1 - GENERAL_SHARE));
        volumes.addAll(volumes("chat", calls, CHATS_PER_CALL));
        volumes.addAll(volumes("tickets", calls, TICKETS_PER_CALL));
        return new Demand(
                queues,
                volumes,
                List.of(SampleParts.week("all-week", hours, 7, 22, 7), SampleParts.week("daytime", hours, 8, 18, 5)),
                List.of());
    }

    private static Queue phone(String id, String name, String team, double handleTime, double patience) {
        return new Queue(
                id,
                name,
                team,
                Channel.PHONE,
                handleTime,
                new ServiceGoal(0.8, 60),
                OptionalDouble.of(patience),
                1,
                0,
                Optional.empty(),
                "all-week");
    }

    private static double meanWait(SampleTable months) {
        double sum = 0;
        for (int r = 0; r < months.size(); r++) {
            sum += months.number(r, "asaSeconds") * months.number(r, "offered");
        }
        return sum / months.sum("offered");
    }

    private static List<Scenario> scenarios() {
        return List.of(
                scenario("busy-peak", "Peak 15 % busier", VOLUME_FACTOR, Optional.of(Season.PEAK), 1.15),
                scenario("quiet-off-season", "Off-season 10 % quieter", VOLUME_FACTOR, Optional.of(Season.OFF), 0.9),
                scenario("wage-pressure", "Wages 4 % higher", WAGE_FACTOR, Optional.empty(), 1.04));
    }
}
