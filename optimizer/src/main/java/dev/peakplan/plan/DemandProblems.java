package dev.peakplan.plan;

import dev.peakplan.plan.RequestProblem.Expected;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Problems of queues, volumes, profiles and required hours. */
final class DemandProblems {
    private final Demand demand;
    private final List<Period> calendar;
    private final ProblemList problems;
    private final Set<String> periods;
    private final Set<String> teams;

    DemandProblems(PlanRequest request, ProblemList problems, Set<String> periods, Set<String> teams) {
        this.demand = request.demand();
        this.calendar = request.calendar().periods();
        this.problems = problems;
        this.periods = periods;
        this.teams = teams;
    }

    void check() {
        problems.unique("demand.queues", demand.queues(), "id", Queue::id);
        problems.unique("demand.volumes", demand.volumes(), "", each -> each.queueId() + " / " + each.periodId());
        problems.unique("demand.profiles", demand.profiles(), "", DemandProblems::key);
        problems.unique(
                "demand.requiredHours", demand.requiredHours(), "", each -> each.teamId() + " / " + each.periodId());
        queues();
        volumes();
        for (int i = 0; i < demand.requiredHours().size(); i++) {
            RequiredHours hours = demand.requiredHours().get(i);
            String path = "demand.requiredHours[" + i + "]";
            problems.known(path + ".teamId", hours.teamId(), teams, Expected.KNOWN_TEAM);
            problems.known(path + ".periodId", hours.periodId(), periods, Expected.KNOWN_PERIOD);
        }
    }

    private static String key(Profile profile) {
        return profile.id() + profile.season().map(season -> " / " + season).orElse("");
    }

    private void queues() {
        Map<String, Set<Optional<Season>>> profiles = new HashMap<>();
        for (Profile profile : demand.profiles()) {
            profiles.computeIfAbsent(profile.id(), id -> new HashSet<>()).add(profile.season());
        }
        for (int i = 0; i < demand.queues().size(); i++) {
            Queue queue = demand.queues().get(i);
            String path = "demand.queues[" + i + "]";
            problems.known(path + ".teamId", queue.teamId(), teams, Expected.KNOWN_TEAM);
            for (int k = 0; k < queue.alsoServedBy().size(); k++) {
                String other = path + ".alsoServedBy[" + k + "].teamId";
                problems.known(other, queue.alsoServedBy().get(k).teamId(), teams, Expected.KNOWN_TEAM);
            }
            Set<Optional<Season>> seasons = profiles.getOrDefault(queue.profileId(), Set.of());
            Optional<Season> uncovered = calendar.stream()
                    .map(Period::season)
                    .filter(season -> !seasons.contains(Optional.of(season)))
                    .findFirst();
            if (!seasons.contains(Optional.empty()) && uncovered.isPresent()) {
                problems.add(path + ".profileId", queue.profileId(), Expected.KNOWN_PROFILE, uncovered.get());
            }
        }
    }

    private void volumes() {
        Set<String> queues = RequestProblems.ids(demand.queues(), Queue::id);
        Map<String, Set<String>> stated = new HashMap<>();
        for (int i = 0; i < demand.volumes().size(); i++) {
            Volume volume = demand.volumes().get(i);
            String path = "demand.volumes[" + i + "]";
            problems.known(path + ".queueId", volume.queueId(), queues, Expected.KNOWN_QUEUE);
            problems.known(path + ".periodId", volume.periodId(), periods, Expected.KNOWN_PERIOD);
            stated.computeIfAbsent(volume.queueId(), id -> new HashSet<>()).add(volume.periodId());
        }
        for (int i = 0; i < demand.queues().size(); i++) {
            Set<String> here = stated.getOrDefault(demand.queues().get(i).id(), Set.of());
            List<String> missing = calendar.stream()
                    .map(Period::id)
                    .filter(id -> !here.contains(id))
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(
                        "demand.queues[" + i + "]",
                        demand.queues().get(i).id(),
                        Expected.VOLUME_OF_EVERY_PERIOD,
                        String.join(", ", missing));
            }
        }
    }
}
