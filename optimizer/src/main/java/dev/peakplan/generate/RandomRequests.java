package dev.peakplan.generate;

import dev.peakplan.plan.Channel;
import dev.peakplan.plan.Demand;
import dev.peakplan.plan.Department;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Organisation;
import dev.peakplan.plan.OvertimeRates;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Profile;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.RequiredHours;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.ServiceGoal;
import dev.peakplan.plan.Settings;
import dev.peakplan.plan.ShortfallTerms;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.SiteLimit;
import dev.peakplan.plan.Team;
import dev.peakplan.plan.Volume;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** Makes up whole requests: the same seed and size give the same request. Caps are loose; tighten them where a test needs it. */
public final class RandomRequests {
    private final Random random;
    private final int teamCount;
    private final int periodCount;

    private RandomRequests(long seed, int teamCount, int periodCount) {
        this.random = new Random(seed);
        this.teamCount = teamCount;
        this.periodCount = periodCount;
    }

    /** A request with {@code teamCount} teams (at least 1) over {@code periodCount} months (at least 1). */
    public static PlanRequest of(long seed, int teamCount, int periodCount) {
        return new RandomRequests(seed, teamCount, periodCount).request(seed);
    }

    private PlanRequest request(long seed) {
        PlanCalendar calendar = calendar();
        Organisation organisation = organisation(calendar);
        boolean frozen = random.nextInt(4) == 0 && periodCount > 3;
        return new PlanRequest(
                settings(seed, frozen ? 1 : 0),
                goal(),
                calendar,
                organisation,
                new RandomWorkforce(random, organisation, calendar).workforce(frozen),
                demand(calendar, organisation),
                new RandomBudget(random, organisation, calendar).budget(),
                List.of());
    }

    private PlanCalendar calendar() {
        List<Period> periods = new ArrayList<>();
        for (int t = 0; t < periodCount; t++) {
            double angle = 2 * Math.PI * t / 12;
            Season season = Math.sin(angle) > 0.5 ? Season.PEAK : Math.sin(angle) < -0.5 ? Season.OFF : Season.SHOULDER;
            String id = "P" + (t + 1);
            periods.add(new Period(
                    id,
                    id,
                    season,
                    150 + random.nextInt(30),
                    4.345,
                    1 + 0.005 * t,
                    1 + 0.002 * t,
                    0.2 * random.nextDouble(),
                    0.1 * random.nextDouble(),
                    random.nextInt(6) == 0));
        }
        return new PlanCalendar(periods);
    }

    private Organisation organisation(PlanCalendar calendar) {
        int siteCount = 1 + random.nextInt(Math.max(1, teamCount / 2));
        List<Site> sites = new ArrayList<>();
        List<SiteLimit> limits = new ArrayList<>();
        for (int s = 0; s < siteCount; s++) {
            int here = (teamCount + siteCount - 1) / siteCount;
            sites.add(new Site("S" + s, "Site " + s, 40 * here, 6 * here));
            if (random.nextBoolean()) {
                String periodId =
                        calendar.periods().get(random.nextInt(periodCount)).id();
                limits.add(new SiteLimit("S" + s, periodId, OptionalInt.of(36 * here), OptionalInt.of(3 * here)));
            }
        }
        List<Department> departments = List.of(new Department("D0", "Care"), new Department("D1", "Repairs"));
        List<Team> teams = new ArrayList<>();
        for (int i = 0; i < teamCount; i++) {
            Optional<ShortfallTerms> own = random.nextBoolean() ? Optional.of(shortfall()) : Optional.empty();
            teams.add(new Team(
                    "T" + i,
                    "Team " + i,
                    "S" + i % siteCount,
                    "D" + random.nextInt(2),
                    0.2 + 0.15 * random.nextDouble(),
                    own));
        }
        return new Organisation(sites, limits, departments, teams);
    }

    private ShortfallTerms shortfall() {
        return new ShortfallTerms(Money.ofMinor(8_000 + random.nextInt(20_000)), 0.05, 4);
    }

    private Settings settings(long seed, int frozenPeriods) {
        OptionalInt releases = random.nextBoolean() ? OptionalInt.of(4 * teamCount) : OptionalInt.empty();
        return new Settings(
                "Random " + seed,
                Language.EN,
                "CNY",
                PeriodKind.MONTH,
                LocalDate.of(2027, 1, 1),
                seed,
                new Settings.WorkTerms(21.75, 8, 10, 36, new OvertimeRates(1.5, 2, 3)),
                new Settings.StaffLimits(0.1, 0.6, releases),
                shortfall(),
                0,
                0.9,
                frozenPeriods);
    }

    private Goal goal() {
        GoalKind kind = GoalKind.values()[random.nextInt(3)];
        return new Goal(
                kind,
                Money.ofMinor(3_000),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** Every second team has a phone queue beside the hours that are given directly. */
    private Demand demand(PlanCalendar calendar, Organisation organisation) {
        List<Queue> queues = new ArrayList<>();
        List<Volume> volumes = new ArrayList<>();
        List<RequiredHours> required = new ArrayList<>();
        for (int i = 0; i < teamCount; i++) {
            Team team = organisation.teams().get(i);
            double hours = 1_000 + 2_000 * random.nextDouble();
            if (i % 2 != 0) {
                queues.add(queue("Q" + i, team.id()));
            }
            for (int t = 0; t < periodCount; t++) {
                double season = 1 + 0.3 * Math.sin(2 * Math.PI * t / 12) + 0.1 * random.nextDouble();
                String periodId = calendar.periods().get(t).id();
                required.add(new RequiredHours(team.id(), periodId, hours * season));
                if (i % 2 != 0) {
                    volumes.add(new Volume("Q" + i, periodId, 2_000 * season));
                }
            }
        }
        Profile profile = new Profile("office", Optional.empty(), 60, officeHours());
        return new Demand(queues, volumes, List.of(profile), required);
    }

    private Queue queue(String id, String teamId) {
        return new Queue(
                id,
                id,
                teamId,
                Channel.PHONE,
                200 + random.nextInt(200),
                new ServiceGoal(0.8, 20),
                OptionalDouble.of(120),
                1,
                0,
                Optional.empty(),
                "office");
    }

    private static List<Double> officeHours() {
        List<Double> weights = new ArrayList<>(Collections.nCopies(168, 0.0));
        for (int day = 0; day < 5; day++) {
            for (int hour = 9; hour < 17; hour++) {
                weights.set(24 * day + hour, 1.0 / 40);
            }
        }
        return weights;
    }
}
