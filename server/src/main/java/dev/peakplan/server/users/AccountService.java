package dev.peakplan.server.users;

import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Accounts: making, changing, signing in. */
@Singleton
class AccountService {
    private static final int FREE_FAILURES = 5;
    private static final long FIRST_LOCK_MILLIS = 30_000;
    private static final int LONGEST_DOUBLING = 6;

    private final AccountRepository accounts;
    private final LiveAccounts live;
    private final SetupToken setup;
    private final Clock clock;

    AccountService(AccountRepository accounts, LiveAccounts live, SetupToken setup, Clock clock) {
        this.accounts = accounts;
        this.live = live;
        this.setup = setup;
        this.clock = clock;
    }

    /** Makes the first administrator, once, for who holds the set-up token. */
    AccountView setUp(String token, NewAccount first) {
        if (accounts.count() > 0) {
            throw Refusal.of(ProblemCode.ALREADY_SET_UP);
        }
        if (!setup.matches(token)) {
            throw Refusal.of(ProblemCode.WRONG_CREDENTIALS);
        }
        AccountView made = add(first.with(Set.of(UserRole.ADMINISTRATOR)));
        setup.spend();
        return made;
    }

    AccountView add(NewAccount wanted) {
        if (!wanted.name().matches("[\\p{L}\\p{N}._@-]{1,64}")) {
            throw Refusal.of(ProblemCode.MALFORMED_REQUEST, "name");
        }
        if (!Passwords.acceptable(wanted.password())) {
            throw Refusal.of(ProblemCode.MALFORMED_REQUEST, "password: 10+");
        }
        if (wanted.roles().isEmpty()) {
            throw Refusal.of(ProblemCode.MALFORMED_REQUEST, "roles");
        }
        Account account = Account.of(wanted.name(), Passwords.hash(wanted.password()), wanted.roles(), clock.millis());
        try {
            accounts.save(account);
        } catch (DataAccessException e) {
            if (accounts.existsById(wanted.name())) {
                throw Refusal.of(ProblemCode.CONFLICT, wanted.name());
            }
            throw e;
        }
        live.forget();
        return AccountView.of(account);
    }

    List<AccountView> all() {
        return accounts.all().stream().map(AccountView::of).toList();
    }

    /** Changes roles and state; the last administrator stays one. */
    @Transactional
    AccountView change(String name, AccountChange change, int stamp) {
        Account account = get(name);
        boolean administrator = change.enabled() && change.roles().contains(UserRole.ADMINISTRATOR);
        if (!administrator && accounts.countOtherAdministrators(name) == 0) {
            throw Refusal.of(ProblemCode.CONFLICT, UserRole.ADMINISTRATOR);
        }
        if (accounts.change(name, Account.text(change.roles()), change.enabled(), stamp) == 0) {
            throw Refusal.of(ProblemCode.STALE_VERSION, account.stamp());
        }
        live.forget();
        return AccountView.of(get(name));
    }

    void changePassword(String name, String old, String fresh) {
        signIn(name, old);
        if (!Passwords.acceptable(fresh)) {
            throw Refusal.of(ProblemCode.MALFORMED_REQUEST, "password: 10+");
        }
        accounts.changePassword(name, Passwords.hash(fresh));
        live.forget();
    }

    /** The account that name and password belong to; after five failures it is locked, each time twice as long. */
    Account signIn(String name, String password) {
        Account account = accounts.findById(name).orElse(null);
        if (account == null || !account.enabled()) {
            Passwords.matchNobody(password);
            throw Refusal.of(ProblemCode.WRONG_CREDENTIALS);
        }
        long wait = account.lockedUntil() - clock.millis();
        if (wait > 0) {
            throw Refusal.of(ProblemCode.TOO_MANY_REQUESTS, wait / 1000 + 1);
        }
        if (!Passwords.matches(password, account.passwordHash())) {
            accounts.countFailure(name);
            int beyond = account.failures() + 1 - FREE_FAILURES;
            if (beyond >= 0) {
                accounts.lock(name, clock.millis() + (FIRST_LOCK_MILLIS << Math.min(beyond, LONGEST_DOUBLING)));
            }
            throw Refusal.of(ProblemCode.WRONG_CREDENTIALS);
        }
        if (account.failures() > 0) {
            accounts.clearFailures(name);
        }
        return account;
    }

    private Account get(String name) {
        return accounts.findById(name).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, name));
    }
}
