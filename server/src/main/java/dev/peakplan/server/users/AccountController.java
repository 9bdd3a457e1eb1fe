package dev.peakplan.server.users;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.ids.Ids;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Accounts, for administrators; personal tokens, for everybody. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "users")
class AccountController {
    private final AccountService accounts;
    private final TokenService tokens;

    AccountController(AccountService accounts, TokenService tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /**
     * A wish for a token.
     *
     * @param label what it is for
     */
    @Serdeable
    record TokenWish(String label) {}

    @Get("/users")
    @Operation(summary = "All accounts")
    List<AccountView> list() {
        return accounts.all();
    }

    @Post("/users")
    @Operation(summary = "Make an account")
    HttpResponse<AccountView> add(@Body NewAccount wanted) {
        return HttpResponse.created(accounts.add(wanted));
    }

    @Put("/users/{name}")
    @Operation(summary = "Change roles and state; If-Match carries the version that was read")
    HttpResponse<AccountView> change(
            String name, @Body AccountChange change, @Header(name = "If-Match", defaultValue = "") String version) {
        if (!version.matches("\"\\d{1,9}\"")) {
            throw Refusal.of(ProblemCode.PRECONDITION_NEEDED);
        }
        AccountView changed =
                accounts.change(name, change, Integer.parseInt(version.substring(1, version.length() - 1)));
        return HttpResponse.ok(changed).header("ETag", "\"" + changed.version() + "\"");
    }

    @Get("/tokens")
    @Operation(summary = "Your personal tokens")
    List<TokenView> tokens(Caller caller) {
        return tokens.of(caller.name());
    }

    @Post("/tokens")
    @Operation(summary = "Make a personal token; this answer is the only one that shows it")
    HttpResponse<TokenService.Fresh> addToken(Caller caller, @Body TokenWish wish) {
        return HttpResponse.created(tokens.add(caller, Ids.next(), wish.label()));
    }

    @Delete("/tokens/{id}")
    @Operation(summary = "Revoke a personal token of yours")
    HttpResponse<?> revoke(Caller caller, String id) {
        tokens.revoke(caller.name(), id);
        return HttpResponse.noContent();
    }
}
