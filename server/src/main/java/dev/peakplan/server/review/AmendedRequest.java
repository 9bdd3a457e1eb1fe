package dev.peakplan.server.review;

import dev.peakplan.plan.Budget;
import dev.peakplan.plan.Commitment;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.plan.Workforce;
import dev.peakplan.server.planning.PlanDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The request that re-plans the rest of a binding budget's year. What was decided for the frozen periods becomes a commitment, initiatives
 * that have started must start when they did, and those that have not cannot start in the past any more.
 */
final class AmendedRequest {
    private final PlanRequest request;
    private final PlanCalendar calendar;
    private final PlanDocument binding;
    private final int frozen;

    private AmendedRequest(PlanDocument binding, int frozen) {
        this.binding = binding;
        this.request = binding.request();
        this.calendar = request.calendar();
        this.frozen = frozen;
    }

    /** @param frozen how many first periods are past, 1 to one less than there are */
    static PlanRequest of(PlanDocument binding, int frozen) {
        return new AmendedRequest(binding, frozen).amended();
    }

    private PlanRequest amended() {
        Workforce workforce = request.workforce();
        Budget budget = request.budget();
        Map<String, String> starts = binding.decisions().initiatives().stream()
                .collect(Collectors.toMap(InitiativeDecision::initiativeId, InitiativeDecision::startPeriodId));
        List<Initiative> initiatives = budget.initiatives().stream()
                .map(initiative -> initiative(initiative, starts.get(initiative.id())))
                .toList();
        return request.with(request.settings().frozen(frozen))
                .with(new Workforce(workforce.roles(), workforce.contributions(), workforce.staffing(), commitments()))
                .with(new Budget(budget.lines(), budget.caps(), budget.floors(), initiatives, started()));
    }

    /** Starts that are past, and those that were decided before. */
    private List<InitiativeDecision> started() {
        List<InitiativeDecision> started = new ArrayList<>(request.budget().started());
        binding.decisions().initiatives().stream()
                .filter(each -> calendar.getIndex(each.startPeriodId()) < frozen && !started.contains(each))
                .forEach(started::add);
        return started;
    }

    private List<Commitment> commitments() {
        List<Commitment> commitments = new ArrayList<>();
        for (StaffingDecision decision : binding.decisions().staffing()) {
            for (int t = 0; t < frozen; t++) {
                Commitment commitment = new Commitment(
                        decision.teamId(),
                        decision.roleId(),
                        calendar.periods().get(t).id(),
                        decision.hires().get(t),
                        decision.releases().get(t),
                        decision.overtimeSteps().get(t));
                if (commitment.hires() + commitment.releases() + commitment.overtimeSteps() > 0) {
                    commitments.add(commitment);
                }
            }
        }
        request.workforce().commitments().stream()
                .filter(commitment -> calendar.getIndex(commitment.periodId()) >= frozen)
                .forEach(commitments::add);
        return commitments;
    }

    /** What has not started cannot start in the past any more. */
    private Initiative initiative(Initiative initiative, String start) {
        Initiative.Window window = initiative.window();
        boolean begun = start != null && calendar.getIndex(start) < frozen;
        boolean decided = request.budget().started().stream()
                .anyMatch(each -> each.initiativeId().equals(initiative.id()));
        if (begun || decided) {
            return initiative;
        } else if (calendar.getIndex(window.latestPeriodId()) < frozen) {
            return initiative.with(Initiative.Obligation.FORBIDDEN);
        } else if (calendar.getIndex(window.earliestPeriodId()) >= frozen) {
            return initiative;
        }
        String first = calendar.periods().get(frozen).id();
        return initiative.with(new Initiative.Window(first, window.latestPeriodId(), window.leadPeriods()));
    }
}
