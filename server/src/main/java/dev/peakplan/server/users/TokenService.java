package dev.peakplan.server.users;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditTrail;
import dev.peakplan.server.ids.Ids;
import dev.peakplan.server.once.Attempt;
import dev.peakplan.server.once.Once;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.context.annotation.Value;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Personal tokens. */
@Singleton
public class TokenService {
    private static final int LONGEST_LABEL = 100;

    private final PersonalTokenRepository tokens;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;
    private final String secret;

    TokenService(
            PersonalTokenRepository tokens,
            Once once,
            AuditTrail trail,
            Clock clock,
            @Value("${peakplan.secret}") String secret) {
        this.tokens = tokens;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
        this.secret = secret;
    }

    /**
     * A token just made.
     *
     * @param id identifier
     * @param token the token itself, shown this once
     */
    @Serdeable
    record Fresh(String id, String token) {
        /** Never shows the token. */
        @Override
        public String toString() {
            return "Fresh[" + id + "]";
        }
    }

    /**
     * Makes a token. Made out of the server's secret and the key, the token is the same when the same request comes again, though
     * only its hash is stored.
     *
     * @param key the request's idempotency key; null for none
     */
    Fresh add(Caller caller, String label, String key) {
        if (caller.equals(Caller.LOCAL)) {
            throw Refusal.of(ProblemCode.CONFLICT, caller.name());
        }
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw Refusal.field("label", FieldFault.Rule.LENGTH, 1, LONGEST_LABEL);
        }
        Attempt attempt = Attempt.of(caller.name(), key, "token", label);
        String token = attempt.key()
                .map(each -> Tokens.of(secret, caller.name(), each))
                .orElseGet(Tokens::next);
        String id = once.run(attempt, () -> {
            String made = Ids.next();
            tokens.save(new PersonalToken(made, caller.name(), Tokens.hash(token), label, clock.millis(), false));
            trail.record(caller.name(), AuditAction.TOKEN_CREATED, made, Unit.ALL, Map.of("label", label));
            return made;
        });
        return new Fresh(id, token);
    }

    /** The owner's tokens made after {@code after}. */
    public List<TokenView> page(String owner, String after, int count) {
        return tokens.page(owner, after, count).stream()
                .map(token -> new TokenView(
                        token.id(), token.label(), Instant.ofEpochMilli(token.createdAt()), token.revoked()))
                .toList();
    }

    void revoke(String owner, String id) {
        if (tokens.revoke(id, owner) == 0) {
            throw Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/tokens/" + id);
        }
        trail.record(owner, AuditAction.TOKEN_REVOKED, id, Unit.ALL, Map.of());
    }
}
