package dev.peakplan.server.once;

import dev.peakplan.server.ids.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request that makes something.
 *
 * @param owner who asks
 * @param key the key that was sent, if any; at most 128 characters
 * @param fingerprint hash of all that was asked for
 */
public record Attempt(String owner, Optional<String> key, String fingerprint) {
    public Attempt {
        key = key.filter(each -> !each.isBlank());
    }

    /**
     * An attempt at {@code what}, asked for with {@code values}.
     *
     * @param key the value of {@code Idempotency-Key}; null for none
     */
    public static Attempt of(String owner, String key, String what, Object... values) {
        StringBuilder asked = new StringBuilder(what);
        for (Object value : values) {
            asked.append('\0').append(value);
        }
        String fingerprint = Sha256.of(asked.toString().getBytes(StandardCharsets.UTF_8));
        return new Attempt(owner, Optional.ofNullable(key), fingerprint);
    }
}
