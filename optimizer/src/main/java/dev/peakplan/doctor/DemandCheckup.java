package dev.peakplan.doctor;

import dev.peakplan.plan.Channel;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Profile;
import dev.peakplan.plan.Queue;
import java.util.List;

/** Queues, profiles and periods. */
final class DemandCheckup {
    private static final double SHORTEST_HANDLE_TIME = 30;
    private static final double LONGEST_HANDLE_TIME = 4 * 3600;
    private static final double SHORTEST_PATIENCE = 10;

    private DemandCheckup() {}

    static void examine(PlanRequest request, List<Finding> findings) {
        List<Queue> queues = request.demand().queues();
        for (int i = 0; i < queues.size(); i++) {
            queue(queues.get(i), "demand.queues[" + i + "]", findings);
        }
        List<Profile> profiles = request.demand().profiles();
        for (int i = 0; i < profiles.size(); i++) {
            boolean flat =
                    profiles.get(i).weights().stream().distinct().limit(2).count() == 1;
            if (flat) {
                String id = profiles.get(i).id();
                findings.add(Finding.warning("doctor.hours.missing", placeOf(id, i, queues), id));
            }
        }
        paidHours(request, findings);
    }

    /** Where a profile is named by the first queue that follows it; a queue without a profile of its own has one that stands nowhere. */
    private static String placeOf(String profileId, int position, List<Queue> queues) {
        for (int i = 0; i < queues.size(); i++) {
            if (queues.get(i).profileId().equals(profileId)) {
                return "demand.queues[" + i + "].profileId";
            }
        }
        return "demand.profiles[" + position + "].weights";
    }

    private static void queue(Queue queue, String path, List<Finding> findings) {
        double handleTime = queue.handleTimeSeconds();
        if (handleTime < SHORTEST_HANDLE_TIME) {
            findings.add(Finding.warning(
                    "doctor.handleTime.minutes",
                    path + ".handleTimeSeconds",
                    Shown.number(handleTime),
                    Shown.number(handleTime * 60)));
        } else if (handleTime > LONGEST_HANDLE_TIME && queue.channel().realTime()) {
            findings.add(Finding.warning(
                    "doctor.handleTime.long",
                    path + ".handleTimeSeconds",
                    Shown.number(handleTime),
                    Shown.number(handleTime / 3600)));
        }
        queue.patienceSeconds().ifPresent(patience -> {
            if (patience < SHORTEST_PATIENCE) {
                findings.add(Finding.warning(
                        "doctor.patience.minutes",
                        path + ".patienceSeconds",
                        Shown.number(patience),
                        Shown.number(patience * 60)));
            }
        });
        double threshold = queue.goal().thresholdSeconds();
        if (queue.channel() == Channel.PHONE && threshold > 0 && threshold < 2) {
            findings.add(Finding.warning(
                    "doctor.threshold.minutes",
                    path + ".goal.thresholdSeconds",
                    Shown.number(threshold),
                    Shown.number(threshold * 60)));
        }
    }

    /** February has fewer workdays than March: equal paid hours in every month hide a tenth of the need. */
    private static void paidHours(PlanRequest request, List<Finding> findings) {
        List<Period> periods = request.calendar().periods();
        boolean flat = periods.size() >= 12
                && periods.stream()
                                .mapToDouble(Period::paidHoursPerHead)
                                .distinct()
                                .count()
                        == 1;
        if (flat && request.settings().periodKind() == PeriodKind.MONTH) {
            findings.add(Finding.warning(
                    "doctor.paidHours.flat",
                    "calendar.periods[0].paidHoursPerHead",
                    Shown.number(periods.get(0).paidHoursPerHead())));
        }
    }
}
