package dev.peakplan.server.web;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.jobs.JobService;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.review.Versions;
import dev.peakplan.server.users.AccountService;
import dev.peakplan.server.users.AccountView;
import dev.peakplan.server.users.TokenService;
import dev.peakplan.server.users.TokenView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sign-in, one's own account, and administration. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class AccountPages {
    private static final int LISTED = 500;
    private static final int JOBS = 50;

    private final Pages pages;
    private final AccountService accounts;
    private final TokenService tokens;
    private final JobService jobs;
    private final Versions versions;

    AccountPages(Pages pages, AccountService accounts, TokenService tokens, JobService jobs, Versions versions) {
        this.pages = pages;
        this.accounts = accounts;
        this.tokens = tokens;
        this.jobs = jobs;
        this.versions = versions;
    }

    /**
     * A unit and who sees it.
     *
     * @param unit {@code site/department}
     * @param names names of the users, in alphabetical order
     */
    public record Sight(String unit, List<String> names) {}

    @Get("/sign-in")
    String signIn(HttpRequest<?> request, @QueryValue(defaultValue = "/") String to) {
        return pages.page(
                request,
                "sign-in",
                "/sign-in",
                Map.of("to", LanguageSwitch.local(to).toString()));
    }

    @Get("/setup")
    String setUp(HttpRequest<?> request) {
        return pages.page(request, "setup", "/setup", Map.of());
    }

    @Get("/account")
    String account(HttpRequest<?> request, Caller caller) {
        List<TokenView> valid = tokens.page(caller.name(), "", LISTED).stream()
                .filter(token -> !token.revoked())
                .toList();
        return pages.page(
                request,
                "account",
                "/account",
                Map.of("caller", caller, "local", caller.equals(Caller.LOCAL), "tokens", valid));
    }

    @Get("/admin")
    String administration(HttpRequest<?> request, Caller caller) {
        List<AccountView> users = accounts.page("", LISTED);
        Locale locale = pages.locale(request);
        List<VacantBudget> vacant = versions.vacant(caller, LISTED).stream()
                .map(version -> VacantBudget.of(version, pages.language(request)))
                .toList();
        return pages.page(
                request,
                "admin",
                "/admin",
                Map.of(
                        "roles", UserRole.values(),
                        "users", users,
                        "units", sights(users),
                        "vacant", vacant,
                        "jobs", jobs.page(caller, CursorPage.AFTER_ALL_IDS, JOBS),
                        "when", WhenText.in(locale)));
    }

    private static List<Sight> sights(List<AccountView> users) {
        Map<String, List<String>> names = new TreeMap<>();
        for (AccountView user : users) {
            for (Unit unit : user.units()) {
                names.computeIfAbsent(unit.toString(), k -> new ArrayList<>()).add(user.name());
            }
        }
        return names.entrySet().stream()
                .map(each -> new Sight(each.getKey(), each.getValue()))
                .toList();
    }
}
