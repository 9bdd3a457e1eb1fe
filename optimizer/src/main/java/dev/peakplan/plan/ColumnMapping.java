package dev.peakplan.plan;

import java.util.Map;
import java.util.Optional;

/**
 * Which column of an export holds what; kept by the user's side and used again for the next export of the same kind.
 *
 * @param headers header of the column by what it holds, as it stands in the file; fields that are not named are looked for by their usual
 *     names in English and Chinese
 * @param queueId the queue of all rows, where no column tells it
 * @param sumRows whether rows of the same queue and step add up (one row a type of request) instead of being duplicates
 */
public record ColumnMapping(Map<HistoryField, String> headers, Optional<String> queueId, boolean sumRows) {
    /** Nothing is known: every column is looked for by its usual names. */
    public static final ColumnMapping GUESS = new ColumnMapping(Map.of(), Optional.empty(), false);

    public ColumnMapping {
        headers = Map.copyOf(headers);
    }

    public ColumnMapping forQueue(String id) {
        return new ColumnMapping(headers, Optional.of(id), sumRows);
    }
}
