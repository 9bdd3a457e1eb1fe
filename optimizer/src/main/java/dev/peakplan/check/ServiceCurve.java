package dev.peakplan.check;

import dev.peakplan.plan.ServicePoint;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Service by staffed hours, straight between points and flat outside them. Initiatives that leave the share {@code left} of the workload
 * make {@code capacity} hours worth capacity / left.
 *
 * @param points hours rising; empty where hours were given directly
 */
record ServiceCurve(List<ServicePoint> points) {
    double lostContacts(double capacity, double left) {
        return points.isEmpty() ? 0 : at(capacity, left, ServicePoint::lostContacts);
    }

    OptionalDouble serviceLevel(double capacity, double left) {
        return points.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(at(capacity, left, ServicePoint::serviceLevel));
    }

    private double at(double capacity, double left, ToDoubleFunction<ServicePoint> value) {
        double hours = left > 0 ? capacity / left : Double.POSITIVE_INFINITY;
        ServicePoint before = points.get(0);
        if (hours <= before.hours()) {
            return value.applyAsDouble(before);
        }
        for (ServicePoint next : points) {
            if (hours < next.hours()) {
                double share = (hours - before.hours()) / (next.hours() - before.hours());
                return value.applyAsDouble(before) + share * (value.applyAsDouble(next) - value.applyAsDouble(before));
            }
            before = next;
        }
        return value.applyAsDouble(before);
    }
}
