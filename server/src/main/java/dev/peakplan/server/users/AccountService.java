package dev.peakplan.server.users;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditTrail;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Accounts: making and changing them. */
@Singleton
public class AccountService {
    private static final int LONGEST_DEPARTMENT = 64;

    private final AccountRepository accounts;
    private final AccountUnitRepository units;
    private final SignIn signIn;
    private final LiveAccounts live;
    private final SetupToken setup;
    private final AuditTrail trail;
    private final Clock clock;
    private final Passwords passwords;

    AccountService(
            AccountRepository accounts,
            AccountUnitRepository units,
            SignIn signIn,
            LiveAccounts live,
            SetupToken setup,
            AuditTrail trail,
            Clock clock,
            Passwords passwords) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.units = units;
        this.signIn = signIn;
        this.live = live;
        this.setup = setup;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes the first administrator, once, for who holds the set-up token. */
    @Transactional
    AccountView setUp(String token, NewAccount first) {
        if (accounts.count() > 0) {
            throw Refusal.of(ProblemCode.ALREADY_SET_UP);
        }
        if (!setup.matches(token)) {
            throw Refusal.of(ProblemCode.WRONG_CREDENTIALS);
        }
        AccountView made = add(first.with(Set.of(UserRole.ADMINISTRATOR)), first.name());
        setup.spend();
        return made;
    }

    @Transactional
    AccountView add(NewAccount wanted, String actor) {
        check(wanted);
        Account account = Account.of(wanted, passwords.hash(wanted.password()), clock.millis());
        try {
            accounts.save(account);
        } catch (DataAccessException e) {
            if (accounts.existsById(wanted.name())) {
                throw Refusal.of(ProblemCode.CONFLICT, wanted.name());
            }
            throw e;
        }
        wanted.units().stream().distinct().forEach(unit -> units.save(AccountUnit.of(wanted.name(), unit)));
        live.forget();
        trail.record(actor, AuditAction.ACCOUNT_CREATED, wanted.name(), Unit.ALL, detail(account, wanted.units()));
        return AccountView.of(account, wanted.units());
    }

    private static void check(NewAccount wanted) {
        List<FieldFault> faults = new ArrayList<>();
        if (!wanted.name().matches("[\\p{L}\\p{N}._@-]{1,64}")) {
            faults.add(FieldFault.of("name", FieldFault.Rule.NOT_ALLOWED));
        }
        Passwords.fault("password", wanted.password()).ifPresent(faults::add);
        check(wanted.roles(), wanted.department(), faults);
    }

    private static void check(Set<UserRole> roles, String department, List<FieldFault> faults) {
        if (roles.isEmpty()) {
            faults.add(FieldFault.of("roles", FieldFault.Rule.COUNT, 1, UserRole.values().length));
        }
        if (department.length() > LONGEST_DEPARTMENT) {
            faults.add(FieldFault.of("department", FieldFault.Rule.LENGTH, 0, LONGEST_DEPARTMENT));
        }
        if (!faults.isEmpty()) {
            throw Refusal.fields(faults);
        }
    }

    /** The accounts whose names come after {@code after}. */
    public List<AccountView> page(String after, int count) {
        Map<String, List<Unit>> byName = unitsByName();
        return accounts.page(after, count).stream()
                .map(account -> AccountView.of(account, byName.getOrDefault(account.name(), List.of())))
                .toList();
    }

    /** All who can sign in, with what they are and see. */
    public List<Caller> enabled() {
        Map<String, List<Unit>> byName = unitsByName();
        return accounts.enabled().stream()
                .map(account -> account.caller(byName.getOrDefault(account.name(), List.of())))
                .toList();
    }

    private Map<String, List<Unit>> unitsByName() {
        return units.all().stream()
                .collect(Collectors.groupingBy(
                        unit -> unit.key().name(), Collectors.mapping(AccountUnit::unit, Collectors.toList())));
    }

    AccountView get(String name) {
        Account account =
                accounts.findById(name).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/users/" + name));
        return AccountView.of(account, unitsOf(name));
    }

    /** Changes roles, state, units and department; the last administrator stays one. */
    @Transactional
    AccountView change(String name, AccountChange change, int stamp, String actor) {
        AccountView account = get(name);
        boolean administrator = change.enabled() && change.roles().contains(UserRole.ADMINISTRATOR);
        if (!administrator && accounts.countOtherAdministrators(name) == 0) {
            throw Refusal.of(ProblemCode.CONFLICT, UserRole.ADMINISTRATOR);
        }
        String department = change.department() == null ? account.department() : change.department();
        check(change.roles(), department, new ArrayList<>());
        if (accounts.change(name, Account.text(change.roles()), change.enabled(), department, stamp) == 0) {
            throw Refusal.of(ProblemCode.STALE_VERSION, account.version());
        }
        if (change.units() != null) {
            units.clear(name);
            change.units().stream().distinct().forEach(unit -> units.save(AccountUnit.of(name, unit)));
        }
        live.forget();
        Account changed = accounts.findById(name).orElseThrow();
        trail.record(actor, AuditAction.ACCOUNT_CHANGED, name, Unit.ALL, detail(changed, unitsOf(name)));
        return AccountView.of(changed, unitsOf(name));
    }

    void changePassword(String name, String old, String fresh) {
        signIn.check(name, old);
        Passwords.fault("fresh", fresh).ifPresent(fault -> {
            throw Refusal.fields(List.of(fault));
        });
        accounts.changePassword(name, passwords.hash(fresh));
        live.forget();
        trail.record(name, AuditAction.PASSWORD_CHANGED, name, Unit.ALL, Map.of());
    }

    /** What the user of an account is and sees. */
    Caller caller(Account account) {
        return account.caller(unitsOf(account.name()));
    }

    private List<Unit> unitsOf(String name) {
        return units.of(name).stream().map(AccountUnit::unit).toList();
    }

    private static Map<String, String> detail(Account account, List<Unit> units) {
        return Map.of(
                "roles", account.roles(),
                "enabled", String.valueOf(account.enabled()),
                "units", units.stream().map(Unit::toString).collect(Collectors.joining(",")),
                "department", account.department());
    }
}
