package dev.peakplan.server.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(what.getBytes(StandardCharsets.UTF_8));
            for (Object value : values) {
                digest.update((byte) 0);
                digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
            }
            return new Attempt(owner, Optional.ofNullable(key), HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
