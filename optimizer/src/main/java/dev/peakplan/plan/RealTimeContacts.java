package dev.peakplan.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Contacts offered on real-time channels: what service levels of teams and periods are weighted by. */
public final class RealTimeContacts {
    private RealTimeContacts() {}

    /** [i][t] contacts by team and period. */
    public static double[][] of(PlanRequest request) {
        List<Team> teams = request.organisation().teams();
        Map<String, Integer> team = new HashMap<>();
        for (int i = 0; i < teams.size(); i++) {
            team.put(teams.get(i).id(), i);
        }
        Map<String, Integer> teamOfQueue = new HashMap<>();
        for (Queue queue : request.demand().queues()) {
            if (queue.channel().realTime() && team.containsKey(queue.teamId())) {
                teamOfQueue.put(queue.id(), team.get(queue.teamId()));
            }
        }
        double[][] contacts = new double[teams.size()][request.periodCount()];
        for (Volume volume : request.demand().volumes()) {
            Integer i = teamOfQueue.get(volume.queueId());
            if (i != null) {
                contacts[i][request.calendar().getIndex(volume.periodId())] += volume.contacts();
            }
        }
        return contacts;
    }
}
