package dev.peakplan.plan;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A stream of contacts of one channel, served by one team.
 *
 * @param id unique
 * @param name what people call it
 * @param teamId the team that serves it
 * @param channel how contacts arrive
 * @param handleTimeSeconds mean time an agent spends on one contact, after-call work included
 * @param goal service goal of a real-time channel
 * @param patienceSeconds mean time a contact waits before it is abandoned; without it nobody abandons (Erlang C)
 * @param concurrency contacts one agent serves at once, at least 1 (chat)
 * @param dueHours working hours within which a deferrable contact must be done
 * @param valuePerLostContact value of one lost contact where it differs from the goal's
 * @param profileId the profile of a typical week
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
        String profileId) {
    public Queue {
        Require.text(id, "id");
        Require.text(teamId, "teamId");
        Require.atLeast(handleTimeSeconds, 0.1, "handleTimeSeconds");
        patienceSeconds.ifPresent(value -> Require.atLeast(value, 0.1, "patienceSeconds"));
        Require.atLeast(concurrency, 1, "concurrency");
        Require.atLeast(dueHours, 0, "dueHours");
        Require.text(profileId, "profileId");
    }
}
