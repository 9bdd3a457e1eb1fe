package dev.peakplan.server.users;

import dev.peakplan.server.access.Unit;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditTrail;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** Tells by name and password who somebody is. After five failures the account is locked, each time twice as long. */
@Singleton
class SignIn {
    private static final int FREE_FAILURES = 5;
    private static final long FIRST_LOCK_MILLIS = 30_000;
    private static final int LONGEST_DOUBLING = 6;

    private final AccountRepository accounts;
    private final AuditTrail trail;
    private final Clock clock;
    private final Passwords passwords;

    SignIn(AccountRepository accounts, AuditTrail trail, Clock clock, Passwords passwords) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** The account that name and password belong to. */
    Account check(String name, String password) {
        Account account = accounts.findById(name).orElse(null);
        if (account == null || !account.enabled()) {
            passwords.matchNobody(password);
            throw Refusal.of(ProblemCode.WRONG_CREDENTIALS);
        }
        long now = clock.millis();
        int beyond = Math.max(0, account.failures() + 1 - FREE_FAILURES);
        long until = now + (FIRST_LOCK_MILLIS << Math.min(beyond, LONGEST_DOUBLING));
        // the try counts as failed before it is made, so that many at once are not many free tries
        if (accounts.countTry(account.name(), now, FREE_FAILURES, until) == 0) {
            long wait = Math.max(0, account.lockedUntil() - now);
            throw Refusal.of(ProblemCode.TOO_MANY_REQUESTS, wait / 1000 + 1);
        }
        if (!passwords.matches(password, account.passwordHash())) {
            if (account.failures() + 1 >= FREE_FAILURES) {
                trail.record(
                        account.name(),
                        AuditAction.SIGN_IN_LOCKED,
                        account.name(),
                        Unit.ALL,
                        Map.of("failures", String.valueOf(account.failures() + 1)));
            }
            throw Refusal.of(ProblemCode.WRONG_CREDENTIALS);
        }
        accounts.clearFailures(account.name());
        return account;
    }
}
