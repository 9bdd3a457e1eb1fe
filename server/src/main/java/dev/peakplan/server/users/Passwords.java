package dev.peakplan.server.users;

import dev.peakplan.server.problems.FieldFault;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Hashes and compares passwords with BCrypt. Each hash carries its own cost: those made at another one stay good. */
@Singleton
class Passwords {
    private static final int SHORTEST = 10;
    /** BCrypt looks at no more bytes than these. */
    private static final int LONGEST_BYTES = 72;

    private final int cost;

    /** What a wrong name is compared with, so that it takes as long as a wrong password; made when it is first needed. */
    private volatile String nobody;

    private final String secret;

    /**
     * Passwords at a cost.
     *
     * @param cost power of two of rounds, 4 to 31; 11 takes about a tenth of a second
     * @param secret the server's secret
     */
    Passwords(@Value("${peakplan.users.password-cost:11}") int cost, @Value("${peakplan.secret}") String secret) {
        this.cost = cost;
        this.secret = secret;
    }

    /** Tells whether a request with a password came before, and nothing to who has the database without the server's secret. */
    String mark(String password) {
        return Tokens.of(secret, "password", password);
    }

    /** What keeps {@code password} from being taken, if anything. */
    static Optional<FieldFault> fault(String field, String password) {
        boolean fits =
                password.length() >= SHORTEST && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
        return fits
                ? Optional.empty()
                : Optional.of(FieldFault.of(field, FieldFault.Rule.PASSWORD, SHORTEST, LONGEST_BYTES));
    }

    String hash(String password) {
        return BCrypt.hashpw(password, BCrypt.gensalt(cost));
    }

    boolean matches(String password, String hash) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES && BCrypt.checkpw(password, hash);
    }

    /** Spends the time of a comparison. */
    void matchNobody(String password) {
        if (nobody == null) {
            nobody = hash("nobody");
        }
        matches(password, nobody);
    }
}
