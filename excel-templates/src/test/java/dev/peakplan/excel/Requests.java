package dev.peakplan.excel;

import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.Channel;
import dev.peakplan.plan.Commitment;
import dev.peakplan.plan.Contribution;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.Demand;
import dev.peakplan.plan.Department;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeEffect;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Organisation;
import dev.peakplan.plan.OvertimeRates;
import dev.peakplan.plan.PayTerms;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Profile;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.RequiredHours;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.Scope;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Requests for tests: one that uses every component of the vocabulary. */
public final class Requests {
    private Requests() {}

    public static PlanRequest full() {
        return new PlanRequest(
                settings(), goal(), calendar(), organisation(), workforce(), demand(), budget(), scenarios());
    }

    private static Settings settings() {
        return new Settings(
                "年度计划 A&B <x>",
                Language.EN,
                "CNY",
                PeriodKind.MONTH,
                LocalDate.of(2027, 1, 1),
                9_007_199_254_740_993L,
                new Settings.WorkTerms(21.75, 8, 8, 36, new OvertimeRates(1.5, 2, 3)),
                new Settings.StaffLimits(0.125, 0.4, OptionalInt.of(20)),
                new ShortfallTerms(Money.ofMinor(12_345), 0.05, 4),
                0.06,
                0.86,
                1);
    }

    private static Goal goal() {
        return new Goal(
                GoalKind.LEAST_COST,
                Money.ofMinor(2_550),
                Optional.of(Money.ofMinor(123_456_789)),
                OptionalDouble.of(0.03),
                OptionalDouble.empty(),
                OptionalDouble.of(0.8));
    }

    private static PlanCalendar calendar() {
        List<Period> periods = new ArrayList<>();
        Season[] seasons = {Season.PEAK, Season.OFF, Season.SHOULDER};
        for (int t = 0; t < 3; t++) {
            periods.add(new Period(
                    "2027-0" + (t + 1),
                    "Month " + (t + 1),
                    seasons[t],
                    168.5 + t,
                    4.428571,
                    1 + t * 0.01,
                    1.005,
                    0.1,
                    0.05,
                    t == 1));
        }
        return new PlanCalendar(periods);
    }

    private static Organisation organisation() {
        return new Organisation(
                List.of(new Site("north", "North 北", 60, 8), new Site("south", "South", 30, 4)),
                List.of(new SiteLimit("south", "2027-02", OptionalInt.of(28), OptionalInt.empty())),
                List.of(new Department("service", "Service"), new Department("works", "Works")),
                List.of(
                        new Team("hotline", "Hotline", "north", "service", 0.3, Optional.empty()),
                        new Team(
                                "desk",
                                "Desk",
                                "south",
                                "works",
                                0.28,
                                Optional.of(new ShortfallTerms(Money.ofMinor(9_900), 0.1, 3)))));
    }

    private static PayTerms pay(long base) {
        return new PayTerms(
                Money.ofMinor(base),
                Money.ofMinor(80_000),
                Money.ofMinor(30_050),
                Money.ofMinor(50_000),
                base > 500_000 ? Optional.of(Money.ofMinor(40_000)) : Optional.empty(),
                Money.ofMinor(150_000),
                Money.ofMinor(60_000),
                Money.ofMinor(300_000),
                Money.ofMinor(900_000));
    }

    private static Workforce workforce() {
        return new Workforce(
                List.of(
                        new Role(
                                "junior",
                                "Junior",
                                Seniority.JUNIOR,
                                1,
                                List.of(0.55, 1 / 3.0),
                                0.027,
                                1,
                                1,
                                12.5,
                                true,
                                true,
                                pay(450_000)),
                        new Role(
                                "senior",
                                "Senior",
                                Seniority.SENIOR,
                                1.2,
                                List.of(),
                                0.012,
                                1,
                                0,
                                0,
                                true,
                                false,
                                pay(650_000))),
                List.of(
                        new Contribution(
                                "养老保险",
                                Optional.empty(),
                                0.16,
                                Optional.of(Money.ofMinor(682_100)),
                                Optional.of(Money.ofMinor(3_526_200))),
                        new Contribution("住房公积金", Optional.of("north"), 0.12, Optional.empty(), Optional.empty())),
                List.of(
                        new Staffing(
                                "hotline",
                                "junior",
                                14.5,
                                Optional.empty(),
                                OptionalDouble.of(0.03),
                                OptionalInt.of(5),
                                OptionalInt.of(2),
                                OptionalInt.of(40)),
                        Staffing.of("hotline", "senior", 5),
                        new Staffing(
                                "desk",
                                "junior",
                                6,
                                Optional.of(pay(420_000)),
                                OptionalDouble.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty())),
                List.of(new Commitment("hotline", "junior", "2027-01", 2, 0, 3)));
    }

    private static Demand demand() {
        List<Double> weights = new ArrayList<>(Collections.nCopies(336, 0.0));
        for (int day = 0; day < 5; day++) {
            for (int k = 16; k < 40; k++) {
                weights.set(day * 48 + k, 0.00833333333333);
            }
        }
        return new Demand(
                List.of(
                        new Queue(
                                "calls",
                                "Calls",
                                "hotline",
                                Channel.PHONE,
                                312.5,
                                new ServiceGoal(0.8, 20),
                                OptionalDouble.of(95),
                                1,
                                0,
                                Optional.of(Money.ofMinor(1_999)),
                                "office"),
                        new Queue(
                                "mail",
                                "Mail",
                                "hotline",
                                Channel.EMAIL,
                                480,
                                new ServiceGoal(0.9, 0),
                                OptionalDouble.empty(),
                                1,
                                16,
                                Optional.empty(),
                                "office")),
                List.of(
                        new Volume("calls", "2027-01", 18_000.5),
                        new Volume("calls", "2027-02", 9_000),
                        new Volume("calls", "2027-03", 12_345),
                        new Volume("mail", "2027-01", 0),
                        new Volume("mail", "2027-02", 512.25),
                        new Volume("mail", "2027-03", 700)),
                List.of(
                        new Profile("office", Optional.empty(), 30, weights),
                        new Profile("office", Optional.of(Season.PEAK), 30, weights)),
                List.of(new RequiredHours("desk", "2027-01", 900), new RequiredHours("desk", "2027-02", 700.25)));
    }

    private static Budget budget() {
        return new Budget(
                List.of(
                        new BudgetLine(
                                "rent",
                                "租金",
                                CostCategory.OPERATING,
                                Optional.of("north"),
                                Optional.of("service"),
                                CostDriver.FIXED,
                                Collections.nCopies(3, Money.ofMinor(8_000_000)),
                                true,
                                "合同 2026-11",
                                "=1+1"),
                        new BudgetLine(
                                "crm",
                                "CRM",
                                CostCategory.SOFTWARE,
                                Optional.empty(),
                                Optional.empty(),
                                CostDriver.PER_HEAD,
                                List.of(Money.ofMinor(15_000), Money.ofMinor(15_000), Money.ofMinor(-100)),
                                false,
                                "",
                                "")),
                List.of(
                        new BudgetCap(
                                "labour",
                                "Labour year",
                                Scope.of(CostCategory.LABOUR, CostCategory.RECRUITMENT),
                                Money.ofMinor(90_000_000)),
                        new BudgetCap(
                                "north-q1",
                                "North",
                                Scope.ALL
                                        .inPeriods("2027-01", "2027-02")
                                        .atSite("north")
                                        .inDepartment("service"),
                                Money.ofMinor(70_000_001))),
                List.of(
                        new BudgetFloor(
                                "training",
                                "Training",
                                Scope.of(CostCategory.TRAINING),
                                Optional.empty(),
                                OptionalDouble.of(0.015)),
                        new BudgetFloor(
                                "it",
                                "IT",
                                Scope.of(CostCategory.SOFTWARE),
                                Optional.of(Money.ofMinor(100)),
                                OptionalDouble.empty())),
                List.of(
                        new Initiative(
                                "ai",
                                "智能客服",
                                CostCategory.SOFTWARE,
                                Optional.empty(),
                                Optional.of("service"),
                                new Initiative.Window("2027-01", "2027-02", 1),
                                new Initiative.Costs(
                                        Money.ofMinor(5_000_000),
                                        Money.ofMinor(400_000),
                                        List.of(Money.ofMinor(10), Money.ofMinor(-20)),
                                        Money.ZERO,
                                        Money.ofMinor(77)),
                                List.of(new InitiativeEffect("hotline", 0.08, 40)),
                                Initiative.Obligation.OPTIONAL,
                                List.of("course"),
                                List.of(),
                                "报价单",
                                "分流 8 %"),
                        new Initiative(
                                "course",
                                "Course",
                                CostCategory.TRAINING,
                                Optional.of("north"),
                                Optional.empty(),
                                new Initiative.Window("2027-01", "2027-03", 0),
                                new Initiative.Costs(
                                        Money.ofMinor(900_000),
                                        Money.ZERO,
                                        List.of(),
                                        Money.ofMinor(5_000),
                                        Money.ZERO),
                                List.of(new InitiativeEffect("desk", -0.01, 0)),
                                Initiative.Obligation.FORCED,
                                List.of(),
                                List.of("ai"),
                                "",
                                "")));
    }

    private static List<Scenario> scenarios() {
        return List.of(
                new Scenario(
                        "peak",
                        "旺季加压",
                        List.of(
                                new ScenarioChange(
                                        ScenarioChange.Kind.VOLUME_FACTOR,
                                        Optional.of(Season.PEAK),
                                        Optional.of("calls"),
                                        1.2),
                                new ScenarioChange(
                                        ScenarioChange.Kind.GOAL_KIND, Optional.empty(), Optional.empty(), 1),
                                new ScenarioChange(
                                        ScenarioChange.Kind.FORCE_INITIATIVE, Optional.empty(), Optional.of("ai"), 1))),
                new Scenario("same", "Same", List.of()));
    }
}
