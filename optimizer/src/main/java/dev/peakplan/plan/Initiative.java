package dev.peakplan.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A candidate spending: started once in its window, or not at all.
 *
 * @param id unique
 * @param name what people call it
 * @param category category of all it spends
 * @param siteId site it is spent at; none for central spending
 * @param departmentId department that bears it; none for central spending
 * @param window when it may start
 * @param costs what it costs and brings in money
 * @param effects what it does to teams
 * @param obligation whether the planner leaves the choice open
 * @param excludes ids of initiatives that must not be chosen beside it
 * @param requires ids of initiatives that must have started no later than it
 * @param basis how the figures came about
 * @param effect what is expected of it, in words
 * @param satisfactionPoints rise of satisfaction while it is in force, as a fraction (0.02 is two points), if stated
 */
public record Initiative(
        String id,
        String name,
        CostCategory category,
        Optional<String> siteId,
        Optional<String> departmentId,
        Window window,
        Costs costs,
        List<InitiativeEffect> effects,
        Obligation obligation,
        List<String> excludes,
        List<String> requires,
        String basis,
        String effect,
        OptionalDouble satisfactionPoints) {
    public Initiative {
        Require.text(id, "id");
        effects = List.copyOf(effects);
        excludes = List.copyOf(excludes);
        requires = List.copyOf(requires);
        satisfactionPoints.ifPresent(value -> Require.within(value, -1, 1, "satisfactionPoints"));
    }

    /** An initiative that leaves satisfaction as it is. */
    public Initiative(
            String id,
            String name,
            CostCategory category,
            Optional<String> siteId,
            Optional<String> departmentId,
            Window window,
            Costs costs,
            List<InitiativeEffect> effects,
            Obligation obligation,
            List<String> excludes,
            List<String> requires,
            String basis,
            String effect) {
        this(
                id,
                name,
                category,
                siteId,
                departmentId,
                window,
                costs,
                effects,
                obligation,
                excludes,
                requires,
                basis,
                effect,
                OptionalDouble.empty());
    }

    /** This initiative with another window. */
    public Initiative with(Window other) {
        return new Initiative(
                id,
                name,
                category,
                siteId,
                departmentId,
                other,
                costs,
                effects,
                obligation,
                excludes,
                requires,
                basis,
                effect,
                satisfactionPoints);
    }

    /** This initiative with another obligation. */
    public Initiative with(Obligation other) {
        return new Initiative(
                id,
                name,
                category,
                siteId,
                departmentId,
                window,
                costs,
                effects,
                other,
                excludes,
                requires,
                basis,
                effect,
                satisfactionPoints);
    }

    /**
     * When an initiative may start.
     *
     * @param earliestPeriodId first period it may start in
     * @param latestPeriodId last period it may start in
     * @param leadPeriods periods from start to its effect and savings, at least 0
     */
    public record Window(String earliestPeriodId, String latestPeriodId, int leadPeriods) {
        public Window {
            Require.atLeast(leadPeriods, 0, "leadPeriods");
        }
    }

    /**
     * What an initiative costs and brings in money.
     *
     * @param oneOff spent in the start period
     * @param recurring spent in the start period and every later one
     * @param further spent in the start period, the one after it, ... beside the above; may be empty
     * @param savingPerPeriod spending of the same category, site and department saved from start + lead on
     * @param statedBenefit value beyond the above that counts for the choice but is no spending (satisfaction, risk avoided)
     */
    public record Costs(
            Money oneOff, Money recurring, List<Money> further, Money savingPerPeriod, Money statedBenefit) {
        public Costs {
            Require.notNegative(oneOff, "oneOff");
            Require.notNegative(recurring, "recurring");
            further = List.copyOf(further);
            Require.notNegative(savingPerPeriod, "savingPerPeriod");
            Require.notNegative(statedBenefit, "statedBenefit");
        }
    }

    /** Whether the planner leaves the choice open. */
    public enum Obligation {
        OPTIONAL,
        FORCED,
        FORBIDDEN
    }

    /** Net spending in the {@code k}-th period from its start (0 is the start period); negative when savings exceed costs. */
    public Money spendingIn(int k) {
        Money sum = costs.recurring();
        if (k == 0) {
            sum = sum.plus(costs.oneOff());
        }
        if (k < costs.further().size()) {
            sum = sum.plus(costs.further().get(k));
        }
        return k >= window.leadPeriods() ? sum.minus(costs.savingPerPeriod()) : sum;
    }
}
