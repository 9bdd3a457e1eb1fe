package dev.peakplan.requirement;

import dev.peakplan.plan.Money;
import dev.peakplan.plan.Queue;

/**
 * One queue in a typical week of a period.
 *
 * @param queue the queue
 * @param goalShare share to be answered in time
 * @param valuePerLostContact value of one lost contact
 * @param arrivalsPerHour by interval of the week, Monday 00:00 first
 */
record QueueFlow(Queue queue, double goalShare, Money valuePerLostContact, double[] arrivalsPerHour) {
    private static final double SECONDS_PER_HOUR = 3600;

    /** Mean time of an agent per contact: an agent who serves c contacts at once spends a c-th of the handle time on each. */
    double agentSecondsPerContact() {
        return queue.handleTimeSeconds() / queue.concurrency();
    }

    double agentHoursPerContact() {
        return agentSecondsPerContact() / SECONDS_PER_HOUR;
    }

    /** Contacts that abandon per second of waiting; 0 where nobody does. */
    double abandonsPerSecond() {
        return queue.patienceSeconds().isPresent() ? 1 / queue.patienceSeconds().getAsDouble() : 0;
    }

    double contactsPerWeek(double intervalHours) {
        double sum = 0;
        for (double rate : arrivalsPerHour) {
            sum += rate;
        }
        return sum * intervalHours;
    }
}
