package dev.peakplan.execution;

import java.util.OptionalDouble;

/**
 * How one agent worked over a span.
 *
 * @param agent a code, not a name
 * @param teamId the team
 * @param contacts contacts handled, at least 0
 * @param handleTimeSeconds mean handle time, above 0
 * @param quality satisfaction or quality score in [0, 1], if there is one
 */
public record AgentFigures(
        String agent, String teamId, double contacts, double handleTimeSeconds, OptionalDouble quality) {
    public AgentFigures {
        if (!(contacts >= 0) || !(handleTimeSeconds > 0)) {
            throw new IllegalArgumentException("contacts must be at least 0 and handle time above 0, not " + contacts
                    + " and " + handleTimeSeconds);
        }
    }
}
