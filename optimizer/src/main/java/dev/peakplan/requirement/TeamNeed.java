package dev.peakplan.requirement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the queues of a team need in a period.
 *
 * @param realTimeHours agent hours a week that just meet the goals of the real-time queues
 * @param deferrableHours agent hours a week beside them, for deferrable work that does not fit into their idle time
 * @param hours productive hours of the period: their sum times the weeks, over 1 - scheduling loss
 * @param agents agents by interval of the week, those for deferrable work spread evenly over the time before it is due
 * @param points service at the multiples of {@code hours}, rising
 */
record TeamNeed(double realTimeHours, double deferrableHours, double hours, double[] agents, List<Point> points) {

    /** The part of the need of a pool that is planned for a team of it: {@code share} of its hours, agents and losses. */
    TeamNeed part(double share) {
        double[] own = Arrays.stream(agents).map(each -> each * share).toArray();
        List<Point> less = points.stream()
                .map(point -> new Point(
                        point.multiple(),
                        point.serviceLevel(),
                        point.lostContacts() * share,
                        point.lostValue() * share))
                .toList();
        return new TeamNeed(realTimeHours * share, deferrableHours * share, hours * share, own, less);
    }

    /** This need and another one in proportion, {@code share} of this one; both on the same intervals. */
    TeamNeed mixed(double share, TeamNeed other) {
        double[] both = new double[agents.length];
        for (int k = 0; k < both.length; k++) {
            both[k] = mix(share, agents[k], other.agents[k]);
        }
        List<Point> between = new ArrayList<>();
        for (int j = 0; j < points.size(); j++) {
            Point one = points.get(j);
            Point two = other.points.get(j);
            between.add(new Point(
                    one.multiple(),
                    mix(share, one.serviceLevel(), two.serviceLevel()),
                    mix(share, one.lostContacts(), two.lostContacts()),
                    mix(share, one.lostValue(), two.lostValue())));
        }
        return new TeamNeed(
                mix(share, realTimeHours, other.realTimeHours),
                mix(share, deferrableHours, other.deferrableHours),
                mix(share, hours, other.hours),
                both,
                between);
    }

    private static double mix(double share, double one, double two) {
        return share * one + (1 - share) * two;
    }

    /**
     * Service at a multiple of the need, over the whole period.
     *
     * @param multiple staffed hours over required hours
     * @param serviceLevel see {@link dev.peakplan.plan.ServicePoint#serviceLevel()}
     * @param lostContacts contacts lost
     * @param lostValue their value in minor units
     */
    record Point(double multiple, double serviceLevel, double lostContacts, double lostValue) {}
}
