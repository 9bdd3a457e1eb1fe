package dev.peakplan.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A stream of contacts of one channel, served by a team or by several that share it.
 *
 * @param id unique
 * @param name what people call it
 * @param teamId the team that serves it; where several do, the one to which what is not planned for the others is left
 * @param channel how contacts arrive
 * @param handleTimeSeconds mean time an agent spends on one contact, after-call work included
 * @param goal service goal of a real-time channel
 * @param patienceSeconds mean time a contact waits before it is abandoned; without it nobody abandons (Erlang C)
 * @param concurrency contacts one agent serves at once, at least 1 (chat)
 * @param dueHours working hours within which a deferrable contact must be done
 * @param valuePerLostContact value of one lost contact where it differs from the goal's
 * @param profileId the profile of a typical week
 * @param alsoServedBy other teams that serve it too; their shares add up to less than 1
 */
public record Queue(
        String id,
        String name,
        String teamId,
        Channel channel,
        double handleTimeSeconds,
        ServiceGoal goal,
        OptionalDouble patienceSeconds,
        int concurrency,
        double dueHours,
        Optional<Money> valuePerLostContact,
        String profileId,
        List<TeamShare> alsoServedBy) {
    public Queue {
        Require.text(id, "id");
        Require.text(teamId, "teamId");
        Require.atLeast(handleTimeSeconds, 0.1, "handleTimeSeconds");
        patienceSeconds.ifPresent(value -> Require.atLeast(value, 0.1, "patienceSeconds"));
        Require.atLeast(concurrency, 1, "concurrency");
        Require.atLeast(dueHours, 0, "dueHours");
        Require.text(profileId, "profileId");
        alsoServedBy = List.copyOf(alsoServedBy);
        Set<String> known = new HashSet<>(Set.of(teamId));
        double others = 0;
        for (TeamShare other : alsoServedBy) {
            others += other.share();
            if (!known.add(other.teamId())) {
                throw new UnfitValue("team " + other.teamId() + " is named twice", "班组 " + other.teamId() + " 出现了两次");
            }
        }
        if (!(others < 1)) {
            throw new UnfitValue(
                    "the shares of the other teams must add up to less than 1, not " + others,
                    "其他班组的份额之和须小于 1，而不是 " + others);
        }
    }

    /** A queue that one team serves. */
    public Queue(
            String id,
            String name,
            String teamId,
            Channel channel,
            double handleTimeSeconds,
            ServiceGoal goal,
            OptionalDouble patienceSeconds,
            int concurrency,
            double dueHours,
            Optional<Money> valuePerLostContact,
            String profileId) {
        this(
                id,
                name,
                teamId,
                channel,
                handleTimeSeconds,
                goal,
                patienceSeconds,
                concurrency,
                dueHours,
                valuePerLostContact,
                profileId,
                List.of());
    }

    /** The same with another mean time for a contact. */
    public Queue withHandleTimeSeconds(double seconds) {
        return new Queue(
                id,
                name,
                teamId,
                channel,
                seconds,
                goal,
                patienceSeconds,
                concurrency,
                dueHours,
                valuePerLostContact,
                profileId,
                alsoServedBy);
    }

    /** The teams that serve it, its own first, with the share of its work that is planned for each; the shares add up to 1. */
    public List<TeamShare> parts() {
        List<TeamShare> parts = new ArrayList<>();
        double left = 1;
        for (TeamShare other : alsoServedBy) {
            left -= other.share();
            parts.add(other);
        }
        parts.add(0, new TeamShare(teamId, left));
        return parts;
    }

    /** The share of its work that is planned for a team; 0 for one that does not serve it. */
    public double shareOf(String team) {
        return parts().stream()
                .filter(part -> part.teamId().equals(team))
                .mapToDouble(TeamShare::share)
                .sum();
    }
}
