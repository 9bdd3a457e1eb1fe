package dev.peakplan.server.users;

import dev.peakplan.server.ids.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and hashes tokens: {@code ppt_} and 160 random bits. */
final class Tokens {
    static final String PREFIX = "ppt_";
    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    static String next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return PREFIX + HexFormat.of().formatHex(bits);
    }

    /** A token that is the same for the same owner and key, and as hard to guess as the server's secret. */
    static String of(String secret, String owner, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] bits = mac.doFinal(("token|" + owner + "|" + key).getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(bits, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
