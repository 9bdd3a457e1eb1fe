package dev.peakplan.generate;

import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeEffect;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Organisation;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** Makes up budget lines, caps and floors of many scopes, and initiatives. */
record RandomBudget(Random random, Organisation organisation, PlanCalendar calendar) {
    Budget budget() {
        return new Budget(lines(), caps(), floors(), initiatives());
    }

    private List<BudgetLine> lines() {
        return List.of(
                line("rent", CostCategory.OPERATING, Optional.of("S0"), CostDriver.FIXED, 20_000_00, false),
                line("licences", CostCategory.SOFTWARE, Optional.empty(), CostDriver.PER_HEAD, 150_01, true),
                line("meals", CostCategory.LABOUR, Optional.of("S0"), CostDriver.PER_HEAD, 300_33, true),
                line("headsets", CostCategory.EQUIPMENT, Optional.empty(), CostDriver.PER_HIRE, 800_00, true),
                line("course", CostCategory.TRAINING, Optional.empty(), CostDriver.FIXED, 5_000_00, true));
    }

    private BudgetLine line(
            String id, CostCategory category, Optional<String> site, CostDriver driver, long minor, boolean indexed) {
        List<Money> amounts = new ArrayList<>();
        for (int t = 0; t < calendar.size(); t++) {
            amounts.add(Money.ofMinor(minor + random.nextInt(100)));
        }
        return new BudgetLine(id, id, category, site, Optional.empty(), driver, amounts, indexed, "made up", "none");
    }

    private List<BudgetCap> caps() {
        String first = calendar.periods().get(0).id();
        String middle = calendar.periods().get(calendar.size() / 2).id();
        List<BudgetCap> caps = new ArrayList<>();
        caps.add(cap("all", Scope.ALL));
        caps.add(cap("training", Scope.of(CostCategory.TRAINING)));
        caps.add(cap("hiring", Scope.of(CostCategory.RECRUITMENT, CostCategory.SEVERANCE)));
        caps.add(cap("labour early", Scope.of(CostCategory.LABOUR).inPeriods(first, middle)));
        caps.add(cap("labour middle", Scope.of(CostCategory.LABOUR).inPeriods(middle, middle)));
        caps.add(cap("care", Scope.ALL.inDepartment("D0")));
        for (Site site : organisation.sites()) {
            caps.add(cap("people of " + site.id(), Scope.ALL.atSite(site.id())));
        }
        return caps;
    }

    private BudgetCap cap(String id, Scope scope) {
        long perTeamAndPeriod = 250_000_00L;
        int size = organisation.teams().size() * calendar.size();
        return new BudgetCap(id, id, scope, Money.ofMinor(perTeamAndPeriod * size));
    }

    private List<BudgetFloor> floors() {
        return List.of(
                new BudgetFloor(
                        "training share",
                        "training share",
                        Scope.of(CostCategory.TRAINING),
                        Optional.empty(),
                        OptionalDouble.of(0.001)),
                new BudgetFloor(
                        "operating",
                        "operating",
                        Scope.of(CostCategory.OPERATING),
                        Optional.of(Money.ofMinor(5_000_00)),
                        OptionalDouble.empty()));
    }

    private List<Initiative> initiatives() {
        return List.of(
                initiative("bot", CostCategory.SOFTWARE, 0.08, Initiative.Obligation.OPTIONAL, List.of(), List.of()),
                initiative("crm", CostCategory.SOFTWARE, 0.04, obligation(), List.of(), List.of()),
                initiative(
                        "portal",
                        CostCategory.SOFTWARE,
                        0.05,
                        Initiative.Obligation.OPTIONAL,
                        List.of("bot"),
                        List.of()),
                initiative(
                        "coaching",
                        CostCategory.TRAINING,
                        0.03,
                        Initiative.Obligation.OPTIONAL,
                        List.of(),
                        List.of("crm")));
    }

    private Initiative.Obligation obligation() {
        return Initiative.Obligation.values()[random.nextInt(3)];
    }

    private Initiative initiative(
            String id,
            CostCategory category,
            double reduction,
            Initiative.Obligation obligation,
            List<String> excludes,
            List<String> requires) {
        int earliest = random.nextInt(Math.max(1, calendar.size() / 2));
        int latest = earliest + random.nextInt(calendar.size() - earliest);
        List<InitiativeEffect> effects = new ArrayList<>();
        for (Team team : organisation.teams()) {
            if (random.nextInt(3) > 0) {
                effects.add(new InitiativeEffect(
                        team.id(), reduction * random.nextDouble(), category == CostCategory.TRAINING ? 25 : 0));
            }
        }
        return new Initiative(
                id,
                id,
                category,
                random.nextInt(3) == 0 ? Optional.of("S0") : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of("D0") : Optional.empty(),
                new Initiative.Window(
                        calendar.periods().get(earliest).id(),
                        calendar.periods().get(latest).id(),
                        random.nextInt(3)),
                costs(),
                effects,
                obligation,
                excludes,
                requires,
                "made up",
                "less work");
    }

    private Initiative.Costs costs() {
        return new Initiative.Costs(
                Money.ofMinor(random.nextInt(40_000_00)),
                Money.ofMinor(random.nextInt(4_000_00)),
                random.nextBoolean() ? List.of(Money.ofMinor(100_00), Money.ofMinor(200_00)) : List.of(),
                Money.ofMinor(random.nextInt(6_000_00)),
                Money.ofMinor(random.nextInt(10_000_00)));
    }
}
