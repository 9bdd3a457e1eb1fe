package dev.peakplan.server.users;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts as they were at most two seconds ago, so that not every request asks the database. */
@Singleton
class LiveAccounts {
    private static final long MILLIS = 2_000;

    private record Seen(Optional<Account> account, long at) {}

    private final AccountRepository accounts;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private volatile boolean anyone;

    LiveAccounts(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether there is any account; once there is one there always will be. */
    boolean any() {
        if (!anyone) {
            anyone = accounts.count() > 0;
        }
        return anyone;
    }

    /** The enabled account of that name. */
    Optional<Account> find(String name) {
        Seen last = seen.get(name);
        if (last == null || clock.millis() - last.at() > MILLIS) {
            last = new Seen(accounts.findById(name).filter(Account::enabled), clock.millis());
            if (last.account().isPresent()) {
                seen.put(name, last);
            }
        }
        return last.account();
    }

    void forget() {
        seen.clear();
    }
}
