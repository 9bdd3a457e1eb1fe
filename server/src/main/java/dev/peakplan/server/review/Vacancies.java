package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.users.AccountService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which steps that versions wait for no user can take, as roles, units and departments are now. */
@Singleton
class Vacancies {
    private final AccountService accounts;
    private final Turns turns;

    Vacancies(AccountService accounts, Turns turns) {
        this.accounts = accounts;
        this.turns = turns;
    }

    /** Tells each of the versions what nobody can do about it. */
    List<VersionView> told(List<VersionView> versions) {
        boolean asked = versions.stream().anyMatch(version -> version.state().underReview());
        List<Caller> users = asked ? accounts.enabled() : List.of();
        return versions.stream()
                .map(version -> version.with(of(version, users)))
                .toList();
    }

    /** A step that a version waits for, and who could take it. */
    private record Need(NextStep step, String department, Predicate<Caller> able) {}

    private List<Vacancy> of(VersionView version, List<Caller> users) {
        List<Caller> here =
                users.stream().filter(user -> user.covers(version.unit())).toList();
        return needs(version)
                .filter(need -> here.stream().noneMatch(need.able()))
                .map(need -> Vacancy.of(need.step(), version.unit(), need.department()))
                .toList();
    }

    private Stream<Need> needs(VersionView version) {
        Predicate<Caller> manager = user -> turns.managesOther(version, user);
        return switch (version.state()) {
            case INTERNAL_REVIEW -> Stream.of(new Need(NextStep.REVIEW, "", manager));
            case CROSS_REVIEW ->
                Stream.concat(
                        version.silent().stream().map(this::opinion), Stream.of(new Need(NextStep.CLOSE, "", manager)));
            case FINAL_APPROVAL -> Stream.of(new Need(NextStep.APPROVE, "", user -> turns.approves(version, user)));
            case DRAFT, BINDING, RETURNED, WITHDRAWN, SUPERSEDED -> Stream.empty();
        };
    }

    private Need opinion(String department) {
        return new Need(NextStep.GIVE_OPINION, department, user -> turns.speaksFor(department, user));
    }
}
