package dev.peakplan.requirement;

import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.Team;
import dev.peakplan.plan.TeamShare;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which teams share queues. Teams that are linked by shared queues, directly or through others, make a pool: what any of them has to spare
 * helps the others, so they are sized as one.
 */
final class TeamPools {
    private final Map<String, List<String>> members = new HashMap<>();

    TeamPools(PlanRequest request) {
        Map<String, String> roots = new HashMap<>();
        for (Queue queue : request.demand().queues()) {
            for (TeamShare part : queue.parts()) {
                roots.put(root(roots, part.teamId()), root(roots, queue.teamId()));
            }
        }
        List<String> teams =
                request.organisation().teams().stream().map(Team::id).toList();
        for (String team : teams) {
            String root = root(roots, team);
            members.put(
                    team,
                    teams.stream()
                            .filter(other -> root(roots, other).equals(root))
                            .toList());
        }
    }

    private static String root(Map<String, String> roots, String team) {
        String at = team;
        while (roots.containsKey(at) && !roots.get(at).equals(at)) {
            at = roots.get(at);
        }
        return at;
    }

    /** The teams of a team's pool, itself included, in the order of the request. */
    List<String> of(String teamId) {
        return members.get(teamId);
    }
}
