package dev.peakplan.actuals;

import java.util.Map;

/**
 * Which column holds what; kept for the next file of the same kind.
 *
 * @param headers header by what the column holds; what is not named is looked for by its usual names
 * @param sumRows whether rows of the same line and period add up (bookings) instead of being duplicates
 */
public record ActualsMapping(Map<ActualsField, String> headers, boolean sumRows) {
    /** Every column is looked for by its usual names. */
    public static final ActualsMapping GUESS = new ActualsMapping(Map.of(), false);

    public ActualsMapping {
        headers = Map.copyOf(headers);
    }
}
