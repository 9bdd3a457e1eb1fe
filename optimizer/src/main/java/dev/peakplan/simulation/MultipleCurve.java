package dev.peakplan.simulation;

import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.ServicePoint;
import java.util.List;

/**
 * Service by staffed hours over required hours, straight between points. More volume on the same hours is read as fewer hours for the same
 * volume: the economy of scale in between is left out, which overstates the harm of small surprises a little.
 */
record MultipleCurve(double[] multiples, double[] serviceLevels, double[] lostContacts) {

    static MultipleCurve of(PeriodRequirement need) {
        List<ServicePoint> points = need.curve();
        return new MultipleCurve(
                points.stream()
                        .mapToDouble(point -> point.hours() / need.requiredHours())
                        .toArray(),
                points.stream().mapToDouble(ServicePoint::serviceLevel).toArray(),
                points.stream().mapToDouble(ServicePoint::lostContacts).toArray());
    }

    double serviceLevel(double multiple) {
        return at(serviceLevels, multiple);
    }

    double lostContacts(double multiple) {
        return at(lostContacts, multiple);
    }

    private double at(double[] values, double multiple) {
        int last = multiples.length - 1;
        if (!(multiple > multiples[0])) {
            return values[0];
        }
        for (int j = 1; j <= last; j++) {
            if (multiple < multiples[j]) {
                double share = (multiple - multiples[j - 1]) / (multiples[j] - multiples[j - 1]);
                return values[j - 1] + share * (values[j] - values[j - 1]);
            }
        }
        return values[last];
    }
}
