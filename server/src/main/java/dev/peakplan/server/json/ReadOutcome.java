package dev.peakplan.server.json;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a document: a value, or the problems that prevent one.
 *
 * @param value present exactly when there is no problem
 * @param problems in the order of the document
 * @param unlisted number of problems found beyond those listed
 */
public record ReadOutcome<T>(Optional<T> value, List<JsonProblem> problems, int unlisted) {
    public ReadOutcome {
        problems = List.copyOf(problems);
        if (value.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("a document has either a value or problems");
        }
    }

    /**
     * The value read.
     *
     * @throws IllegalStateException when there are problems
     */
    public T get() {
        return value.orElseThrow(() -> new IllegalStateException("not readable: " + problems));
    }
}
