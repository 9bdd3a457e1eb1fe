package dev.peakplan.server.once;

import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes things once for each key. */
@Singleton
public class Once {
    private final RequestKeyRepository keys;
    private final OnceStore store;

    Once(RequestKeyRepository keys, OnceStore store) {
        this.keys = keys;
        this.store = store;
    }

    /**
     * Makes something and keeps the key in one transaction.
     *
     * @param make makes it and returns its id, at most 64 characters
     * @return the id; that of the first time when the key was used before for the same
     */
    public String run(Attempt attempt, Supplier<String> make) {
        return findEarlier(attempt).orElseGet(() -> {
            try {
                return store.make(attempt, make);
            } catch (DataAccessException e) {
                // of two at once the second finds what the first has made
                return findEarlier(attempt).orElseThrow(() -> e);
            }
        });
    }

    private Optional<String> findEarlier(Attempt attempt) {
        return attempt.key()
                .flatMap(key -> keys.findById(new RequestKey.Key(attempt.owner(), key)))
                .map(earlier -> {
                    if (!earlier.fingerprint().equals(attempt.fingerprint())) {
                        throw Refusal.of(ProblemCode.KEY_REUSED);
                    }
                    return earlier.createdId();
                });
    }
}
