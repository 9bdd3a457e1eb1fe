package dev.peakplan.requirement;

import java.util.List;

/**
 * The typical week of a team in a period.
 *
 * @param intervalHours length of an interval
 * @param weeks number of such weeks in the period
 * @param realTime queues whose contacts wait for an agent
 * @param deferrable queues whose contacts can be done later
 */
record Week(double intervalHours, double weeks, List<QueueFlow> realTime, List<QueueFlow> deferrable) {

    int intervals() {
        return (int) Math.round(7 * 24 / intervalHours);
    }

    boolean empty() {
        return realTime.isEmpty() && deferrable.isEmpty();
    }

    /**
     * In which intervals the team works: whenever one of its real-time queues is open; without real-time queues, whenever contacts of a
     * deferrable queue come in.
     */
    boolean[] open() {
        boolean[] open = new boolean[intervals()];
        for (QueueFlow flow : realTime.isEmpty() ? deferrable : realTime) {
            for (int k = 0; k < open.length; k++) {
                open[k] |= flow.arrivalsPerHour()[k] > 0;
            }
        }
        return open;
    }

    double realTimeContacts() {
        return realTime.stream()
                .mapToDouble(flow -> flow.contactsPerWeek(intervalHours))
                .sum();
    }
}
