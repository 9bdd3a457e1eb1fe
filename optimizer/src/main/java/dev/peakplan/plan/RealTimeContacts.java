package dev.peakplan.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Contacts offered on real-time channels: what service levels of teams and periods are weighted by. Those of a queue that several teams
 * serve count for each of them by its share.
 */
public final class RealTimeContacts {
    private RealTimeContacts() {}

    /** [i][t] contacts by team and period. */
    public static double[][] of(PlanRequest request) {
        List<Team> teams = request.organisation().teams();
        Map<String, Integer> team = new HashMap<>();
        for (int i = 0; i < teams.size(); i++) {
            team.put(teams.get(i).id(), i);
        }
        Map<String, Queue> realTime = new HashMap<>();
        for (Queue queue : request.demand().queues()) {
            if (queue.channel().realTime()) {
                realTime.put(queue.id(), queue);
            }
        }
        double[][] contacts = new double[teams.size()][request.periodCount()];
        for (Volume volume : request.demand().volumes()) {
            Queue queue = realTime.get(volume.queueId());
            if (queue != null) {
                int t = request.calendar().getIndex(volume.periodId());
                for (TeamShare part : queue.parts()) {
                    Integer i = team.get(part.teamId());
                    if (i != null) {
                        contacts[i][t] += volume.contacts() * part.share();
                    }
                }
            }
        }
        return contacts;
    }
}
