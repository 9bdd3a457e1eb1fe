package dev.peakplan.server.review;

import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Team;
import dev.peakplan.server.planning.PlanDocument;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two versions line by line.
 *
 * @param lines every line of either
 * @param heads staff whose heads differ
 * @param difference later spending less earlier one, minor units
 */
@Serdeable
public record VersionComparison(List<LineDifference> lines, List<HeadsDifference> heads, long difference) {
    private static final double HUNDREDTH = 100.0;

    public VersionComparison {
        lines = List.copyOf(lines);
        heads = List.copyOf(heads);
    }

    static VersionComparison of(PlanDocument before, PlanDocument after) {
        Map<String, VersionLine> earlier = byKey(before);
        Map<String, VersionLine> later = byKey(after);
        List<LineDifference> lines = union(earlier, later).stream()
                .map(key -> LineDifference.of(earlier.get(key), later.get(key)))
                .toList();
        long difference = lines.stream().mapToLong(LineDifference::difference).sum();
        return new VersionComparison(lines, heads(before, after), difference);
    }

    private static Map<String, VersionLine> byKey(PlanDocument document) {
        Map<String, VersionLine> lines = new LinkedHashMap<>();
        VersionLines.of(document).forEach(line -> lines.put(line.key(), line));
        return lines;
    }

    private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
        Set<String> keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private static List<HeadsDifference> heads(PlanDocument before, PlanDocument after) {
        Map<String, List<Double>> earlier = heads(before);
        Map<String, List<Double>> later = heads(after);
        Map<String, String> names = names(before);
        names.putAll(names(after));
        List<HeadsDifference> differences = new ArrayList<>();
        for (String key : union(earlier, later)) {
            List<Double> was = earlier.getOrDefault(key, List.of());
            List<Double> is = later.getOrDefault(key, List.of());
            if (!was.equals(is)) {
                String[] ids = key.split("\n");
                differences.add(
                        new HeadsDifference(names.get("team\n" + ids[0]), names.get("role\n" + ids[1]), was, is));
            }
        }
        return differences;
    }

    /** Heads by team and role, to the hundredth: what differs less is rounding. */
    private static Map<String, List<Double>> heads(PlanDocument document) {
        Map<String, List<Double>> heads = new LinkedHashMap<>();
        for (HeadsOutcome outcome : document.heads()) {
            heads.computeIfAbsent(outcome.teamId() + "\n" + outcome.roleId(), key -> new ArrayList<>())
                    .add(Math.round(outcome.heads() * HUNDREDTH) / HUNDREDTH);
        }
        return heads;
    }

    private static Map<String, String> names(PlanDocument document) {
        Map<String, String> names = document.request().organisation().teams().stream()
                .collect(Collectors.toMap(team -> "team\n" + team.id(), Team::name));
        names.putAll(document.request().workforce().roles().stream()
                .collect(Collectors.toMap((Function<Role, String>) role -> "role\n" + role.id(), Role::name)));
        return names;
    }
}
