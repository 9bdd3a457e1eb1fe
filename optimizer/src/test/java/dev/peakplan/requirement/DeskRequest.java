package dev.peakplan.requirement;

import dev.peakplan.TinyRequest;
import dev.peakplan.plan.Channel;
import dev.peakplan.plan.Demand;
import dev.peakplan.plan.Goal;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Profile;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.RequiredHours;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.ServiceGoal;
import dev.peakplan.plan.Settings;
import dev.peakplan.plan.Volume;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A desk of one team and three four-week periods, open 40 hours a week, whose queues a test adds. */
final class DeskRequest {
    static final int OPEN_HOURS = 40;
    static final int WEEKS = 4;
    final List<Queue> queues = new ArrayList<>();
    final List<Volume> volumes = new ArrayList<>();
    final List<Profile> profiles = new ArrayList<>(List.of(new Profile("office", Optional.empty(), 60, office())));
    final List<RequiredHours> hours = new ArrayList<>();
    GoalKind goal = GoalKind.BALANCED;
    OptionalDouble serviceLevelTarget = OptionalDouble.empty();
    double schedulingLoss = 0;
    double occupancyCeiling = 0.9;

    static List<Double> office() {
        List<Double> weights = new ArrayList<>(Collections.nCopies(168, 0.0));
        for (int day = 0; day < 5; day++) {
            for (int hour = 9; hour < 17; hour++) {
                weights.set(24 * day + hour, 1.0 / OPEN_HOURS);
            }
        }
        return weights;
    }

    static Queue phone(String id, double handleTime, double patience) {
        return queue(id, Channel.PHONE, handleTime, OptionalDouble.of(patience), 1, 0);
    }

    static Queue queue(
            String id, Channel channel, double handleTime, OptionalDouble patience, int concurrency, double dueHours) {
        return new Queue(
                id,
                id,
                "team",
                channel,
                handleTime,
                new ServiceGoal(0.8, 20),
                patience,
                concurrency,
                dueHours,
                Optional.of(Money.ofMinor(50_00)),
                "office");
    }

    /** Adds a queue with {@code perHour} contacts per open hour in every period. */
    DeskRequest with(Queue queue, double perHour) {
        queues.add(queue);
        for (int t = 1; t <= 3; t++) {
            volumes.add(new Volume(queue.id(), "P" + t, perHour * OPEN_HOURS * WEEKS));
        }
        return this;
    }

    PlanRequest build() {
        PlanRequest tiny = TinyRequest.ofOneTeam().build();
        Settings old = tiny.settings();
        Settings settings = new Settings(
                old.title(),
                old.language(),
                old.currency(),
                old.periodKind(),
                old.firstDay(),
                old.seed(),
                old.work(),
                old.staffLimits(),
                old.defaultShortfall(),
                schedulingLoss,
                occupancyCeiling,
                0);
        return new PlanRequest(
                settings,
                new Goal(
                        goal,
                        Money.ofMinor(30_00),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        serviceLevelTarget),
                tiny.calendar(),
                tiny.organisation(),
                tiny.workforce(),
                new Demand(queues, volumes, profiles, hours),
                tiny.budget(),
                List.of());
    }

    Profile inSeason(Season season, List<Double> weights) {
        return new Profile("office", Optional.of(season), 60, weights);
    }
}
