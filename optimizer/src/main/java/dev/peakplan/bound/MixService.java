package dev.peakplan.bound;

import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Easing;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.ServicePoint;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What a mix of columns spends and serves, for chosen initiatives.
 *
 * @param cost all spending, minor units
 * @param shortfallHours required hours that are not staffed
 * @param lostContacts contacts lost, read off the service curves
 * @param serviceLevel mean level weighted by real-time contacts; absent where there are none
 */
record MixService(double cost, double shortfallHours, double lostContacts, OptionalDouble serviceLevel) {

    /**
     * What a mix does.
     *
     * @param contacts [i][t] real-time contacts
     */
    static MixService of(
            PlanningModel model, Requirement requirement, double[][] contacts, int[] starts, MixedStaffing mix) {
        double[][] capacity = mix.capacity();
        double hours = 0;
        double lost = 0;
        double offered = 0;
        double answered = 0;
        for (int i = 0; i < capacity.length; i++) {
            for (int t = 0; t < capacity[i].length; t++) {
                double left = Reduction.left(model, starts, i, t);
                double net = capacity[i][t] - Reduction.taken(model, starts, i, t);
                hours += Math.max(0, model.teams()[i].requiredHours()[t] * left - net);
                List<ServicePoint> curve =
                        requirement.teams().get(i).periods().get(t).curve();
                if (!curve.isEmpty()) {
                    double staffed = left > 0 ? net / left : Double.POSITIVE_INFINITY;
                    lost += at(curve, staffed, ServicePoint::lostContacts);
                    offered += contacts[i][t];
                    answered += contacts[i][t] * at(curve, staffed, ServicePoint::serviceLevel);
                }
            }
        }
        OptionalDouble level = offered > 0 ? OptionalDouble.of(answered / offered) : OptionalDouble.empty();
        return new MixService(spending(model, starts) + mix.cost(), hours, lost, level);
    }

    /** The same as an optimum of {@code objective}, in minor units. */
    Easing.Optimum optimum(double objective) {
        return new Easing.Optimum(
                Money.ofMinor(Math.round(objective)),
                Money.ofMinor(Math.round(cost)),
                lostContacts,
                shortfallHours,
                serviceLevel);
    }

    /** Fixed lines and the chosen initiatives. */
    private static double spending(PlanningModel model, int[] starts) {
        double sum = model.totalFixedSpending();
        for (InitiativeModel initiative : model.initiatives()) {
            int start = starts[initiative.index()];
            for (int t = 0; start != InitiativeModel.NOT_CHOSEN && t < model.periodCount(); t++) {
                sum += initiative.spending()[start][t];
            }
        }
        return sum;
    }

    private static double at(List<ServicePoint> curve, double hours, ToDoubleFunction<ServicePoint> value) {
        ServicePoint before = curve.get(0);
        for (ServicePoint next : curve) {
            if (hours < next.hours() && next.hours() > before.hours()) {
                double share = Math.max(0, (hours - before.hours()) / (next.hours() - before.hours()));
                return value.applyAsDouble(before) + share * (value.applyAsDouble(next) - value.applyAsDouble(before));
            }
            before = hours < next.hours() ? before : next;
        }
        return value.applyAsDouble(before);
    }
}
