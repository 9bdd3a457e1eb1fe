package dev.peakplan;

import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.Commitment;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Demand;
import dev.peakplan.plan.Department;
import dev.peakplan.plan.Goal;
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
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.RequiredHours;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.Seniority;
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

/** A request of one site, one team and one plain role, whose parts a test changes before it builds the records. */
public final class TinyRequest {
    public int periods = 3;
    public double paidHours = 100;
    public double minSeniorShare = 0;
    public double maxTemporaryShare = 1;
    public OptionalInt maxReleases = OptionalInt.empty();
    public int frozenPeriods = 0;
    public int stepHours = 10;
    public double overtimePerHead = 20;
    public double shrinkage = 0;
    public ShortfallTerms shortfall = new ShortfallTerms(Money.ofMinor(1_000_00), 0.05, 4);
    public Goal goal = Goal.balanced(Money.ofMinor(1_00));
    public List<Site> sites = new ArrayList<>(List.of(new Site("site", "Site", 100, 100)));
    public List<SiteLimit> siteLimits = new ArrayList<>();
    public List<Team> teams = new ArrayList<>();
    public List<Role> roles = new ArrayList<>();
    public List<Staffing> staffing = new ArrayList<>();
    public List<Commitment> commitments = new ArrayList<>();
    public List<Queue> queues = new ArrayList<>();
    public List<Volume> volumes = new ArrayList<>();
    public List<RequiredHours> required = new ArrayList<>();
    public List<BudgetLine> lines = new ArrayList<>();
    public List<BudgetCap> caps = new ArrayList<>();
    public List<BudgetFloor> floors = new ArrayList<>();
    public List<Initiative> initiatives = new ArrayList<>();

    /** One team with ten heads of role "agent" at 1,000.00 a head and period; ten hours of overtime cost 150.00. */
    public static TinyRequest ofOneTeam() {
        TinyRequest tiny = new TinyRequest();
        tiny.roles.add(role("agent", Seniority.JUNIOR, List.of(), 0, 0, 0, 0));
        tiny.teams.add(new Team("team", "Team", "site", "dept", 0, Optional.empty()));
        tiny.staffing.add(Staffing.of("team", "agent", 10));
        return tiny;
    }

    public static Role role(
            String id,
            Seniority seniority,
            List<Double> ramp,
            double attrition,
            int lead,
            int trainingPeriods,
            double trainerHours) {
        return new Role(
                id,
                id,
                seniority,
                1,
                ramp,
                attrition,
                lead,
                trainingPeriods,
                trainerHours,
                false,
                true,
                pay(1_000_00, 150_00, 30_00, 20_00, 50_00, 40_00));
    }

    public static PayTerms pay(
            long base, long overtimeStep, long recruiting, long onboarding, long trainee, long severance) {
        return new PayTerms(
                Money.ofMinor(base),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Optional.of(Money.ofMinor(overtimeStep)),
                Money.ofMinor(recruiting),
                Money.ofMinor(onboarding),
                Money.ofMinor(trainee),
                Money.ofMinor(severance));
    }

    public static Initiative initiative(String id, int from, int to, int lead, Initiative.Costs costs, double cut) {
        return new Initiative(
                id,
                id,
                CostCategory.SOFTWARE,
                Optional.empty(),
                Optional.empty(),
                new Initiative.Window("P" + (from + 1), "P" + (to + 1), lead),
                costs,
                cut == 0 ? List.of() : List.of(new InitiativeEffect("team", cut, 5)),
                Initiative.Obligation.OPTIONAL,
                List.of(),
                List.of(),
                "",
                "");
    }

    public static Initiative with(
            Initiative initiative, Initiative.Obligation obligation, List<String> excludes, List<String> requires) {
        return new Initiative(
                initiative.id(),
                initiative.name(),
                initiative.category(),
                initiative.siteId(),
                initiative.departmentId(),
                initiative.window(),
                initiative.costs(),
                initiative.effects(),
                obligation,
                excludes,
                requires,
                "",
                "");
    }

    public static Initiative.Costs costs(long oneOff, long recurring, long saving, long benefit) {
        return new Initiative.Costs(
                Money.ofMinor(oneOff),
                Money.ofMinor(recurring),
                List.of(),
                Money.ofMinor(saving),
                Money.ofMinor(benefit));
    }

    /** The hours that "team" needs, period by period. */
    public TinyRequest needs(double... hours) {
        periods = hours.length;
        for (int t = 0; t < hours.length; t++) {
            required.add(new RequiredHours("team", "P" + (t + 1), hours[t]));
        }
        return this;
    }

    public PlanRequest build() {
        List<Period> all = new ArrayList<>();
        for (int t = 0; t < periods; t++) {
            String id = "P" + (t + 1);
            all.add(new Period(id, id, Season.SHOULDER, paidHours, 4, 1, 1, 0, 0, false));
        }
        return new PlanRequest(
                new Settings(
                        "Tiny",
                        Language.EN,
                        "CNY",
                        PeriodKind.MONTH,
                        LocalDate.of(2027, 1, 1),
                        1,
                        new Settings.WorkTerms(21.75, 8, stepHours, overtimePerHead, new OvertimeRates(1.5, 2, 3)),
                        new Settings.StaffLimits(minSeniorShare, maxTemporaryShare, maxReleases),
                        shortfall,
                        0,
                        0.9,
                        frozenPeriods),
                goal,
                new PlanCalendar(all),
                new Organisation(sites, siteLimits, List.of(new Department("dept", "Dept")), teams),
                new Workforce(roles, List.of(), staffing, commitments),
                new Demand(queues, volumes, List.of(), required),
                new Budget(lines, caps, floors, initiatives),
                List.of());
    }

    public static Goal goal(OptionalDouble serviceLevel, OptionalDouble costCut, Optional<Money> base) {
        Goal goal = Goal.balanced(Money.ofMinor(1_00));
        return new Goal(goal.kind(), goal.valuePerLostContact(), base, costCut, OptionalDouble.empty(), serviceLevel);
    }
}
