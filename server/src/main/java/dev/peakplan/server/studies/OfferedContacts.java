package dev.peakplan.server.studies;

import dev.peakplan.plan.RealTimeContacts;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.server.planning.PlanDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/** Real-time contacts of a plan by team and period: what service levels are weighted with. */
final class OfferedContacts {
    private record Place(String teamId, int period) {}

    private final PlanDocument plan;
    private final Map<Place, Double> contacts = new HashMap<>();

    private OfferedContacts(PlanDocument plan) {
        this.plan = plan;
    }

    static OfferedContacts of(PlanDocument plan) {
        OfferedContacts offered = new OfferedContacts(plan);
        double[][] contacts = RealTimeContacts.of(plan.request());
        for (int i = 0; i < contacts.length; i++) {
            String team = plan.request().organisation().teams().get(i).id();
            for (int t = 0; t < contacts[i].length; t++) {
                if (contacts[i][t] > 0) {
                    offered.contacts.put(new Place(team, t), contacts[i][t]);
                }
            }
        }
        return offered;
    }

    /** Share answered within their threshold over the periods that {@code within} takes; absent without such contacts. */
    OptionalDouble serviceLevel(IntPredicate within) {
        double offered = 0;
        double answered = 0;
        for (ServiceOutcome outcome : plan.service()) {
            if (within.test(outcome.period()) && outcome.serviceLevel().isPresent()) {
                double here = contacts.getOrDefault(new Place(outcome.teamId(), outcome.period()), 0.0);
                offered += here;
                answered += here * outcome.serviceLevel().getAsDouble();
            }
        }
        return offered > 0 ? OptionalDouble.of(answered / offered) : OptionalDouble.empty();
    }
}
