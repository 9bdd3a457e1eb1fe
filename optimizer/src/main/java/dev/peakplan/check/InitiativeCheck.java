package dev.peakplan.check;

import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.PlanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Windows, exclusions, prerequisites and obligations of initiatives. */
final class InitiativeCheck {
    private InitiativeCheck() {}

    /** The broken limits. What has started or is decided starts then, whatever its window; nothing else
     * starts in frozen periods but what is forced and has its whole window there. */
    static List<LimitUse> limits(Trace trace) {
        Map<String, Integer> starts = new TreeMap<>();
        trace.chosen().forEach(start -> starts.put(start.initiative().id(), start.period()));
        List<LimitUse> broken = new ArrayList<>();
        Map<String, Integer> decided = new TreeMap<>();
        trace.request()
                .budget()
                .started()
                .forEach(start -> decided.put(
                        start.initiativeId(), trace.request().calendar().getIndex(start.startPeriodId())));
        decided.forEach((id, period) -> {
            if (!period.equals(starts.get(id))) {
                broken.add(Use.of(LimitKind.COMMITMENT, id, period).exactlyAtLeast(0, 1));
            }
        });
        for (Trace.Start start : trace.chosen()) {
            if (!decided.containsKey(start.initiative().id())) {
                chosen(trace.request(), start, starts, broken);
            }
        }
        for (Initiative initiative : trace.request().budget().initiatives()) {
            if (decided.containsKey(initiative.id())) {
                continue;
            }
            boolean chosen = starts.containsKey(initiative.id());
            boolean wrong =
                    switch (initiative.obligation()) {
                        case FORCED -> !chosen;
                        case FORBIDDEN -> chosen;
                        case OPTIONAL -> false;
                    };
            if (wrong) {
                broken.add(
                        Use.of(LimitKind.INITIATIVE_OBLIGATION, initiative.id()).exactlyAtMost(1, 0));
            }
        }
        return broken;
    }

    private static void chosen(
            PlanRequest request, Trace.Start start, Map<String, Integer> starts, List<LimitUse> broken) {
        Initiative initiative = start.initiative();
        PlanCalendar calendar = request.calendar();
        int frozen = request.settings().frozenPeriods();
        int first = calendar.getIndex(initiative.window().earliestPeriodId());
        int latest = calendar.getIndex(initiative.window().latestPeriodId());
        boolean forcedBefore = initiative.obligation() == Initiative.Obligation.FORCED && latest < frozen;
        int earliest = forcedBefore ? first : Math.max(first, frozen);
        Use window = Use.of(LimitKind.INITIATIVE_WINDOW, initiative.id(), start.period());
        if (start.period() < earliest) {
            broken.add(window.exactlyAtLeast(start.period(), earliest));
        }
        if (start.period() > latest) {
            broken.add(window.exactlyAtMost(start.period(), latest));
        }
        for (String other : initiative.excludes()) {
            if (starts.containsKey(other)) {
                broken.add(
                        Use.of(LimitKind.INITIATIVE_EXCLUSION, initiative.id()).exactlyAtMost(1, 0));
            }
        }
        for (String other : initiative.requires()) {
            if (starts.getOrDefault(other, Integer.MAX_VALUE) > start.period()) {
                broken.add(Use.of(LimitKind.INITIATIVE_PREREQUISITE, initiative.id(), start.period())
                        .exactlyAtMost(1, 0));
            }
        }
    }
}
