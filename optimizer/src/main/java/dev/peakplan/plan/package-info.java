/**
 * The vocabulary of PeakPlan as immutable records: what a planner asks for ({@link dev.peakplan.plan.PlanRequest}), what is decided
 * ({@link dev.peakplan.plan.Plan}) and what is found out about it ({@link dev.peakplan.plan.Assessment}, {@link dev.peakplan.plan.PlanResult}).
 *
 * <p>Conventions that hold everywhere: money is a whole number of minor units ({@link dev.peakplan.plan.Money}); things refer to each
 * other by id; lists by period follow the order of {@link dev.peakplan.plan.PlanCalendar#periods()}; period ranges in requests name both
 * ends and include both; indices of periods start at 0. Shares and rates are fractions (0.05 is five per cent). No component is null:
 * what may be absent is an {@link java.util.Optional}.
 */
package dev.peakplan.plan;
