package dev.peakplan.plan;

import java.util.List;

/** All that a planner states; the workbook and the JSON document carry exactly this. */
public record PlanRequest(
        Settings settings,
        Goal goal,
        PlanCalendar calendar,
        Organisation organisation,
        Workforce workforce,
        Demand demand,
        Budget budget,
        List<Scenario> scenarios) {
    public PlanRequest {
        scenarios = List.copyOf(scenarios);
    }

    public int periodCount() {
        return calendar.size();
    }
}
