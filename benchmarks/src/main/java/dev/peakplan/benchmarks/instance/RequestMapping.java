package dev.peakplan.benchmarks.instance;

import dev.peakplan.plan.Demand;
import dev.peakplan.plan.Department;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Organisation;
import dev.peakplan.plan.OvertimeRates;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RequiredHours;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.Settings;
import dev.peakplan.plan.ShortfallTerms;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.SiteLimit;
import dev.peakplan.plan.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An instance as a request of the product: the same decisions, costs and limits, money rounded to the minor unit. */
public final class RequestMapping {
    private static final String DEPARTMENT = "service";
    private static final double PAID_DAYS_PER_MONTH = 21.75;

    private RequestMapping() {}

    /**
     * The request that asks for a plan of {@code a}.
     *
     * @throws IllegalArgumentException when the instance has something that the product's problem does not
     */
    public static PlanRequest toRequest(Instance a, long seed) {
        return new PlanRequest(
                settings(a, seed),
                Goal.balanced(Money.ZERO),
                calendar(a),
                organisation(a),
                WorkforceMapping.toWorkforce(a),
                new Demand(List.of(), List.of(), List.of(), requiredHours(a)),
                BudgetMapping.toBudget(a),
                List.of());
    }

    static String period(int t) {
        return "p" + t;
    }

    static String team(int i) {
        return "t" + i;
    }

    static String site(int s) {
        return "s" + s;
    }

    static String initiative(int m) {
        return "m" + m;
    }

    /** The number in an id made by one of the methods above. */
    static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    static Money yuan(double amount) {
        return Money.ofMajor(amount);
    }

    private static Settings settings(Instance a, long seed) {
        // every team states its own shortfall terms and every role its overtime pay, so these two only fill their
        // places
        ShortfallTerms unused = new ShortfallTerms(Money.ZERO, a.u1frac(), a.kink());
        OvertimeRates unusedRates = new OvertimeRates(1.5, 2, 3);
        return new Settings(
                "instance " + a.name(),
                Language.EN,
                "CNY",
                a.weekly() ? PeriodKind.WEEK : PeriodKind.MONTH,
                LocalDate.of(2027, 1, 1),
                seed,
                new Settings.WorkTerms(PAID_DAYS_PER_MONTH, 8, Instance.STEP_HOURS, a.otCap(), unusedRates),
                new Settings.StaffLimits(a.seniorShare(), 1, OptionalInt.empty()),
                unused,
                0,
                1,
                0);
    }

    private static PlanCalendar calendar(Instance a) {
        double mean = Arrays.stream(a.H()).average().orElse(0);
        double weeks = a.weekly() ? 1 : 52.0 / 12;
        List<Period> periods = new ArrayList<>();
        for (int t = 0; t < a.T(); t++) {
            double demand = 0;
            for (double[] required : a.D()) {
                demand += required[t] / Arrays.stream(required).average().orElse(1) / a.N();
            }
            double need = demand / a.H()[t] * mean;
            Season season = need > 1.15 ? Season.PEAK : need < 0.95 ? Season.OFF : Season.SHOULDER;
            String label = (a.weekly() ? "week " : "month ") + (t + 1);
            periods.add(new Period(period(t), label, season, a.H()[t], weeks, 1, 1, 0, 0, false));
        }
        return new PlanCalendar(periods);
    }

    private static Organisation organisation(Instance a) {
        List<Site> sites = new ArrayList<>();
        List<SiteLimit> limits = new ArrayList<>();
        for (int s = 0; s < a.S(); s++) {
            int most = (int) Arrays.stream(a.hireCap()[s]).max().orElse(0);
            // heads may be fractional, seats are whole: a fraction of a seat would be lost
            if (a.seats()[s] != (int) a.seats()[s]) {
                throw new IllegalArgumentException("seats[" + s + "] must be whole, not " + a.seats()[s]);
            }
            sites.add(new Site(site(s), "site " + (s + 1), (int) a.seats()[s], most));
            for (int t = 0; t < a.T(); t++) {
                int hires = (int) a.hireCap()[s][t];
                if (hires != most) {
                    limits.add(new SiteLimit(site(s), period(t), OptionalInt.empty(), OptionalInt.of(hires)));
                }
            }
        }
        List<Team> teams = new ArrayList<>();
        for (int i = 0; i < a.N(); i++) {
            ShortfallTerms shortfall = new ShortfallTerms(yuan(a.w1()[i]), a.u1frac(), a.kink());
            String name = "team " + (i + 1);
            teams.add(new Team(team(i), name, site(a.site()[i]), DEPARTMENT, a.shr()[i], Optional.of(shortfall)));
        }
        return new Organisation(sites, limits, List.of(new Department(DEPARTMENT, "customer service")), teams);
    }

    private static List<RequiredHours> requiredHours(Instance a) {
        List<RequiredHours> hours = new ArrayList<>();
        for (int i = 0; i < a.N(); i++) {
            for (int t = 0; t < a.T(); t++) {
                hours.add(new RequiredHours(team(i), period(t), a.D()[i][t]));
            }
        }
        return hours;
    }
}
