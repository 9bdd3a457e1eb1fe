package dev.peakplan.server.users;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Personal tokens. */
@Singleton
class TokenService {
    private static final int LONGEST_LABEL = 100;

    private final PersonalTokenRepository tokens;
    private final Clock clock;

    TokenService(PersonalTokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
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

    Fresh add(Caller caller, String id, String label) {
        if (caller.equals(Caller.LOCAL)) {
            throw Refusal.of(ProblemCode.CONFLICT, caller.name());
        }
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw Refusal.of(ProblemCode.MALFORMED_REQUEST, "label");
        }
        String token = Tokens.next();
        tokens.save(new PersonalToken(id, caller.name(), Tokens.hash(token), label, clock.millis(), false));
        return new Fresh(id, token);
    }

    List<TokenView> of(String owner) {
        return tokens.of(owner).stream()
                .map(token -> new TokenView(
                        token.id(), token.label(), Instant.ofEpochMilli(token.createdAt()), token.revoked()))
                .toList();
    }

    void revoke(String owner, String id) {
        if (tokens.revoke(id, owner) == 0) {
            throw Refusal.of(ProblemCode.NOT_FOUND, id);
        }
    }
}
