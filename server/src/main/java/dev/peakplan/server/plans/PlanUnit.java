package dev.peakplan.server.plans;

import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Team;
import dev.peakplan.server.access.Unit;
import java.util.List;

/** The part of the organisation that a plan is for: the site and the department of its teams, where they share one. */
public final class PlanUnit {
    private PlanUnit() {}

    public static Unit of(PlanRequest request) {
        List<Team> teams = request.organisation().teams();
        return Unit.around(
                teams.stream().map(Team::siteId).toList(),
                teams.stream().map(Team::departmentId).toList());
    }
}
