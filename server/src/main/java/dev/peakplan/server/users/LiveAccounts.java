package dev.peakplan.server.users;

import dev.peakplan.server.access.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts as they were at most two seconds ago, so that not every request asks the database. */
@Singleton
class LiveAccounts {
    private static final long MILLIS = 2_000;

    /**
     * An enabled account.
     *
     * @param stamp its stamp
     * @param caller what its user is and sees
     */
    record Live(int stamp, Caller caller) {}

    private record Seen(Optional<Live> account, long at) {}

    private final AccountRepository accounts;
    private final AccountUnitRepository units;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private volatile boolean anyone;
    private volatile long nobodyAt = Long.MIN_VALUE;

    LiveAccounts(AccountRepository accounts, AccountUnitRepository units, Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    /** Whether there is any account; once there is one there always will be. */
    boolean any() {
        if (!anyone) {
            long now = clock.millis();
            anyone = accounts.count() > 0;
            nobodyAt = anyone ? Long.MIN_VALUE : now;
        }
        return anyone;
    }

    /** Whether there was no account at most two seconds ago, without asking the database. */
    boolean nobodyKnown() {
        return !anyone && nobodyAt != Long.MIN_VALUE && clock.millis() - nobodyAt <= MILLIS;
    }

    /** Whether there is known to be an account, without asking the database. */
    boolean anyKnown() {
        return anyone;
    }

    /** The enabled account of that name. */
    Optional<Live> find(String name) {
        Seen last = seen.get(name);
        if (last == null || clock.millis() - last.at() > MILLIS) {
            last = new Seen(read(name), clock.millis());
            if (last.account().isPresent()) {
                seen.put(name, last);
            }
        }
        return last.account();
    }

    /** The enabled account of that name as it was at most two seconds ago, without asking the database. */
    Optional<Live> findKnown(String name) {
        Seen last = seen.get(name);
        return last == null || clock.millis() - last.at() > MILLIS ? Optional.empty() : last.account();
    }

    private Optional<Live> read(String name) {
        return accounts.findById(name)
                .filter(Account::enabled)
                .map(account -> new Live(
                        account.stamp(),
                        account.caller(
                                units.of(name).stream().map(AccountUnit::unit).toList())));
    }

    void forget() {
        seen.clear();
        nobodyAt = Long.MIN_VALUE;
    }
}
