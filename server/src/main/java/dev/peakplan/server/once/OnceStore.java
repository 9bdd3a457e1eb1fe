package dev.peakplan.server.once;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;

/** The transaction in which something is made and its key kept. The key comes first: a second request with it waits for the first's end. */
@Singleton
class OnceStore {
    private static final String PENDING = "";

    private final RequestKeyRepository keys;
    private final Clock clock;

    OnceStore(RequestKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    String make(Attempt attempt, Supplier<String> make) {
        if (attempt.key().isEmpty()) {
            return make.get();
        }
        RequestKey.Key key = new RequestKey.Key(attempt.owner(), attempt.key().get());
        keys.save(new RequestKey(key, attempt.fingerprint(), PENDING, clock.millis()));
        String id = make.get();
        keys.update(new RequestKey(key, attempt.fingerprint(), id, clock.millis()));
        return id;
    }
}
