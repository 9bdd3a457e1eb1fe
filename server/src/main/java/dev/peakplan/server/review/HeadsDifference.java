package dev.peakplan.server.review;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Heads of a role in a team in two versions.
 *
 * @param team name of the team
 * @param role name of the role
 * @param before heads by period in the earlier version; empty where it has no such staff
 * @param after heads by period in the later version; empty where it has no such staff
 */
@Serdeable
public record HeadsDifference(String team, String role, List<Double> before, List<Double> after) {
    public HeadsDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public double meanBefore() {
        return mean(before);
    }

    public double meanAfter() {
        return mean(after);
    }

    private static double mean(List<Double> heads) {
        return heads.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
