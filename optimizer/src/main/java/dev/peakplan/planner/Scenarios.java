package dev.peakplan.planner;

import dev.peakplan.plan.Budget;
import dev.peakplan.plan.Demand;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.RequiredHours;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.UnfitValue;
import dev.peakplan.plan.Volume;
import dev.peakplan.plan.Workforce;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a request becomes in a scenario. */
public final class Scenarios {
    private static final double MOST_ATTRITION = 0.99;

    private Scenarios() {}

    /**
     * The request with the scenario's changes made one after the other; it keeps its list of scenarios.
     *
     * @throws IllegalArgumentException when a change makes a figure leave its range
     */
    public static PlanRequest apply(PlanRequest request, Scenario scenario) {
        PlanRequest changed = request;
        for (ScenarioChange change : scenario.changes()) {
            changed = apply(changed, change);
        }
        return changed;
    }

    private static PlanRequest apply(PlanRequest request, ScenarioChange change) {
        return switch (change.kind()) {
            case VOLUME_FACTOR -> request.with(volumes(request, change));
            case HANDLE_TIME_FACTOR -> request.with(handleTimes(request.demand(), change));
            case WAGE_FACTOR, PRICE_FACTOR -> request.with(indices(request.calendar(), change));
            case ATTRITION_FACTOR -> request.with(attrition(request.workforce(), change));
            case CAP_FACTOR -> request.with(caps(request.budget(), change));
            case GOAL_KIND -> request.with(goal(request.goal(), change));
            case FORCE_INITIATIVE -> request.with(obliged(request.budget(), change, Initiative.Obligation.FORCED));
            case FORBID_INITIATIVE -> request.with(obliged(request.budget(), change, Initiative.Obligation.FORBIDDEN));
        };
    }

    private static boolean hits(ScenarioChange change, String id) {
        return change.target().isEmpty() || change.target().get().equals(id);
    }

    private static boolean hits(ScenarioChange change, Period period) {
        return change.season().isEmpty() || change.season().get() == period.season();
    }

    private static <V> List<V> each(List<V> values, UnaryOperator<V> change) {
        return values.stream().map(change).toList();
    }

    private static Demand volumes(PlanRequest request, ScenarioChange change) {
        Demand demand = request.demand();
        Map<String, Period> periods =
                request.calendar().periods().stream().collect(Collectors.toMap(Period::id, UnaryOperator.identity()));
        return new Demand(
                demand.queues(),
                each(
                        demand.volumes(),
                        volume -> hits(change, volume.queueId()) && hits(change, periods.get(volume.periodId()))
                                ? new Volume(volume.queueId(), volume.periodId(), volume.contacts() * change.value())
                                : volume),
                demand.profiles(),
                each(
                        demand.requiredHours(),
                        hours -> hits(change, hours.teamId()) && hits(change, periods.get(hours.periodId()))
                                ? new RequiredHours(hours.teamId(), hours.periodId(), hours.hours() * change.value())
                                : hours));
    }

    private static Demand handleTimes(Demand demand, ScenarioChange change) {
        List<Queue> queues = each(
                demand.queues(),
                queue -> hits(change, queue.id())
                        ? queue.withHandleTimeSeconds(queue.handleTimeSeconds() * change.value())
                        : queue);
        return new Demand(queues, demand.volumes(), demand.profiles(), demand.requiredHours());
    }

    private static PlanCalendar indices(PlanCalendar calendar, ScenarioChange change) {
        double wages = change.kind() == ScenarioChange.Kind.WAGE_FACTOR ? change.value() : 1;
        double prices = change.kind() == ScenarioChange.Kind.PRICE_FACTOR ? change.value() : 1;
        return new PlanCalendar(each(
                calendar.periods(),
                period -> hits(change, period)
                        ? new Period(
                                period.id(),
                                period.label(),
                                period.season(),
                                period.paidHoursPerHead(),
                                period.weeks(),
                                period.wageIndex() * wages,
                                period.priceIndex() * prices,
                                period.restDayOvertimeShare(),
                                period.holidayOvertimeShare(),
                                period.holidayAllowance())
                        : period));
    }

    private static Workforce attrition(Workforce workforce, ScenarioChange change) {
        List<Role> roles = each(
                workforce.roles(),
                role -> hits(change, role.id())
                        ? new Role(
                                role.id(),
                                role.name(),
                                role.seniority(),
                                role.productivity(),
                                role.ramp(),
                                more(role.attritionPerPeriod(), change),
                                role.recruitLeadPeriods(),
                                role.trainingPeriods(),
                                role.trainerHoursPerTrainee(),
                                role.employerContributions(),
                                role.overtimeAllowed(),
                                role.pay())
                        : role);
        List<Staffing> staffing = each(
                workforce.staffing(),
                each -> hits(change, each.roleId()) && each.attritionPerPeriod().isPresent()
                        ? new Staffing(
                                each.teamId(),
                                each.roleId(),
                                each.openingHeads(),
                                each.pay(),
                                OptionalDouble.of(more(each.attritionPerPeriod().getAsDouble(), change)),
                                each.maxHiresPerPeriod(),
                                each.maxReleasesPerPeriod(),
                                each.maxOvertimeStepsPerPeriod())
                        : each);
        return new Workforce(roles, workforce.contributions(), staffing, workforce.commitments());
    }

    private static double more(double attrition, ScenarioChange change) {
        return Math.min(MOST_ATTRITION, attrition * change.value());
    }

    private static Budget caps(Budget budget, ScenarioChange change) {
        return budget.withCaps(each(
                budget.caps(),
                cap -> hits(change, cap.id()) ? cap.with(cap.amount().times(change.value())) : cap));
    }

    private static Goal goal(Goal goal, ScenarioChange change) {
        int ordinal = (int) change.value();
        if (ordinal < 0 || ordinal >= GoalKind.values().length) {
            throw new UnfitValue("there is no goal preset number " + ordinal, "没有编号为 " + ordinal + " 的目标");
        }
        return goal.with(GoalKind.values()[ordinal]);
    }

    private static Budget obliged(Budget budget, ScenarioChange change, Initiative.Obligation obligation) {
        return budget.withInitiatives(each(
                budget.initiatives(),
                initiative -> hits(change, initiative.id()) ? initiative.with(obligation) : initiative));
    }
}
