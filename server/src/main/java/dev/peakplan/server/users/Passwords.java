package dev.peakplan.server.users;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Hashes and compares passwords with BCrypt at cost 11 (about a tenth of a second). */
final class Passwords {
    private static final int COST = 11;
    private static final int SHORTEST = 10;
    /** BCrypt looks at no more bytes than these. */
    private static final int LONGEST_BYTES = 72;
    /** What a wrong name is compared with, so that it takes as long as a wrong password. */
    private static final String NOBODY = BCrypt.hashpw("nobody", BCrypt.gensalt(COST));

    private Passwords() {}

    static boolean acceptable(String password) {
        return password.length() >= SHORTEST && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }

    static String hash(String password) {
        return BCrypt.hashpw(password, BCrypt.gensalt(COST));
    }

    static boolean matches(String password, String hash) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES && BCrypt.checkpw(password, hash);
    }

    /** Spends the time of a comparison. */
    static void matchNobody(String password) {
        matches(password, NOBODY);
    }
}
