package dev.peakplan.server.studies;

import dev.peakplan.plan.Queue;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.Volume;
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
        Map<String, String> teams = new HashMap<>();
        for (Queue queue : plan.request().demand().queues()) {
            if (queue.channel().realTime()) {
                teams.put(queue.id(), queue.teamId());
            }
        }
        for (Volume volume : plan.request().demand().volumes()) {
            if (teams.containsKey(volume.queueId())) {
                Place place = new Place(
                        teams.get(volume.queueId()), plan.request().calendar().getIndex(volume.periodId()));
                offered.contacts.merge(place, volume.contacts(), Double::sum);
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
