package dev.peakplan.planner;

import dev.peakplan.plan.ApprovedPlan;
import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.CapReach;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Organisation;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.plan.SatisfactionTerms;
import dev.peakplan.plan.Settings;
import dev.peakplan.plan.SiteLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a request becomes when limits are eased: each to the value that its relaxation names. */
public final class Eased {
    private static final double ROOM = 1e-9;

    private Eased() {}

    /** The request with every relaxation made. Kinds that no input states (ranges of decisions) stay as they are. */
    public static PlanRequest apply(PlanRequest request, List<Relaxation> relaxations) {
        PlanRequest eased = request;
        for (Relaxation step : relaxations) {
            eased = apply(eased, step);
        }
        return eased;
    }

    private static PlanRequest apply(PlanRequest request, Relaxation step) {
        return switch (step.kind()) {
            case BUDGET_CAP -> request.with(cap(request, step));
            case BUDGET_FLOOR -> request.with(floor(request.budget(), step));
            case COST_GOAL -> request.with(spending(request.goal(), step));
            case SERVICE_GOAL, SATISFACTION_GOAL -> request.with(service(request.goal(), step));
            case SEATS, HIRES_AT_SITE -> request.with(site(request, step));
            case RELEASES_IN_PERIOD, SENIOR_SHARE, TEMPORARY_SHARE, OVERTIME_PER_HEAD ->
                request.with(settings(request.settings(), step));
            case CHANGES -> request.withApproved(request.approved().map(approved -> changes(approved, step)));
            default -> request;
        };
    }

    /** A cap that carries over is raised by what raising the caps before it does not give it already. */
    private static Budget cap(PlanRequest request, Relaxation step) {
        List<BudgetCap> caps = new ArrayList<>();
        for (BudgetCap cap : request.budget().caps()) {
            Money most = CapReach.of(request.budget().caps(), request.calendar(), cap)
                    .amount();
            long missing = Math.round(step.to()) - most.minor();
            caps.add(
                    cap.id().equals(step.subject()) && missing > 0
                            ? cap.with(cap.amount().plus(Money.ofMinor(missing)))
                            : cap);
        }
        return request.budget().withCaps(caps);
    }

    private static Budget floor(Budget budget, Relaxation step) {
        return budget.withFloors(budget.floors().stream()
                .map(floor -> floor.id().equals(step.subject())
                        ? new BudgetFloor(
                                floor.id(),
                                floor.name(),
                                floor.scope(),
                                Optional.of(Money.ofMinor(Math.max(0, Math.round(step.to())))),
                                OptionalDouble.empty())
                        : floor)
                .toList());
    }

    private static Goal spending(Goal goal, Relaxation step) {
        return new Goal(
                goal.kind(),
                goal.valuePerLostContact(),
                Optional.of(Money.ofMinor(Math.round(step.to()))),
                goal.costCutShare().isPresent() ? OptionalDouble.of(0) : OptionalDouble.empty(),
                goal.costCutShare().isPresent() ? OptionalDouble.empty() : OptionalDouble.of(0),
                goal.serviceLevelTarget(),
                goal.baseServiceLevel(),
                goal.satisfaction());
    }

    private static Goal service(Goal goal, Relaxation step) {
        boolean level = step.kind() == LimitKind.SERVICE_GOAL;
        double to = Math.max(0, step.to() - ROOM);
        return new Goal(
                goal.kind(),
                goal.valuePerLostContact(),
                goal.baseSpending(),
                goal.costCutShare(),
                goal.costRiseShare(),
                level ? lower(goal.serviceLevelTarget(), to) : goal.serviceLevelTarget(),
                level ? lower(goal.baseServiceLevel(), to) : goal.baseServiceLevel(),
                level
                        ? goal.satisfaction()
                        : goal.satisfaction()
                                .map(terms -> new SatisfactionTerms(
                                        terms.base(),
                                        terms.atServiceLevel(),
                                        terms.perServicePoint(),
                                        OptionalDouble.of(to))));
    }

    private static OptionalDouble lower(OptionalDouble value, double to) {
        return value.isPresent() ? OptionalDouble.of(Math.min(value.getAsDouble(), to)) : value;
    }

    private static Organisation site(PlanRequest request, Relaxation step) {
        Organisation organisation = request.organisation();
        String period =
                request.calendar().periods().get(step.period().orElseThrow()).id();
        int to = (int) Math.round(step.to());
        boolean seats = step.kind() == LimitKind.SEATS;
        List<SiteLimit> limits = new ArrayList<>(organisation.siteLimits());
        Optional<SiteLimit> known = limits.stream()
                .filter(limit -> limit.siteId().equals(step.subject())
                        && limit.periodId().equals(period))
                .findFirst();
        known.ifPresent(limits::remove);
        limits.add(new SiteLimit(
                step.subject(),
                period,
                seats ? OptionalInt.of(to) : known.map(SiteLimit::seats).orElse(OptionalInt.empty()),
                seats ? known.map(SiteLimit::maxHires).orElse(OptionalInt.empty()) : OptionalInt.of(to)));
        return new Organisation(organisation.sites(), limits, organisation.departments(), organisation.teams());
    }

    private static Settings settings(Settings settings, Relaxation step) {
        Settings.WorkTerms work = settings.work();
        Settings.StaffLimits limits = settings.staffLimits();
        // a least broken plan may count fewer heads than none: nothing follows from that, and easing never tightens
        double ratio = step.from() > 0 ? Math.max(0, step.to() / step.from()) : 1;
        return switch (step.kind()) {
            case RELEASES_IN_PERIOD ->
                settings.with(
                        work,
                        new Settings.StaffLimits(
                                limits.minSeniorShare(),
                                limits.maxTemporaryShare(),
                                OptionalInt.of(Math.max(
                                        limits.maxReleasesPerPeriod().orElse(0), (int) Math.round(step.to())))));
            case SENIOR_SHARE ->
                settings.with(
                        work,
                        new Settings.StaffLimits(
                                Math.max(0, limits.minSeniorShare() * Math.min(1, ratio) - ROOM),
                                limits.maxTemporaryShare(),
                                limits.maxReleasesPerPeriod()));
            case TEMPORARY_SHARE ->
                settings.with(
                        work,
                        new Settings.StaffLimits(
                                limits.minSeniorShare(),
                                Math.min(1, limits.maxTemporaryShare() * Math.max(1, ratio) + ROOM),
                                limits.maxReleasesPerPeriod()));
            default ->
                settings.with(
                        new Settings.WorkTerms(
                                work.paidDaysPerPeriod(),
                                work.hoursPerDay(),
                                work.overtimeStepHours(),
                                work.overtimeHoursPerHead() * Math.max(1, ratio) + ROOM,
                                work.overtimeRates()),
                        limits);
        };
    }

    private static ApprovedPlan changes(ApprovedPlan approved, Relaxation step) {
        return new ApprovedPlan(
                approved.staffing(),
                approved.initiatives(),
                approved.perChangedHead(),
                approved.perChangedInitiative(),
                OptionalInt.of((int) Math.round(step.to())));
    }
}
