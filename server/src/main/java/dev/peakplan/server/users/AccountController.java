package dev.peakplan.server.users;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.once.Attempt;
import dev.peakplan.server.once.IdempotencyKey;
import dev.peakplan.server.once.Once;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.paging.EntityTag;
import dev.peakplan.server.problems.AnswersProblems;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

/** Accounts, for administrators; personal tokens, for everybody. */
@AnswersProblems
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "users")
class AccountController {
    private final AccountService accounts;
    private final TokenService tokens;
    private final Once once;
    private final Passwords passwords;

    AccountController(AccountService accounts, TokenService tokens, Once once, Passwords passwords) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.tokens = tokens;
        this.once = once;
    }

    /**
     * A wish for a token.
     *
     * @param label what it is for
     */
    @Schema(example = "{\"label\":\"monthly report\"}")
    @Serdeable
    record TokenWish(String label) {}

    @Get("/users{?after,count}")
    @Operation(summary = "Accounts by name; `Link: rel=next` leads to the next page")
    HttpResponse<List<AccountView>> list(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "500") @Min(1) @Max(500) int count) {
        return CursorPage.of(request, accounts.page(after, count), count, "after", AccountView::name);
    }

    @Get("/users/{name}")
    @Operation(summary = "An account; ETag is its version")
    HttpResponse<AccountView> show(String name) {
        AccountView account = accounts.get(name);
        return HttpResponse.ok(account).header("ETag", account.tag());
    }

    @Post("/users")
    @Operation(
            summary = "Make an account",
            description =
                    "Example: `{\"name\":\"li\",\"password\":\"at least ten\",\"roles\":[\"REVIEWER\"],\"department\":\"Marketing\","
                            + "\"units\":[{\"site\":\"BJ\",\"department\":\"*\"}]}`. Takes an Idempotency-Key.")
    HttpResponse<AccountView> add(
            Caller caller, @Body NewAccount wanted, @Header(IdempotencyKey.HEADER) @IdempotencyKey String key) {
        Attempt attempt = Attempt.of(
                caller.name(),
                key,
                "account",
                wanted.name(),
                passwords.mark(wanted.password()),
                Account.text(wanted.roles()),
                wanted.units(),
                wanted.department());
        AccountView made = accounts.get(
                once.run(attempt, () -> accounts.add(wanted, caller.name()).name()));
        return HttpResponse.created(made).header("ETag", made.tag());
    }

    @Put("/users/{name}")
    @Operation(
            summary = "Change roles, state, units and department; If-Match carries the version that was read",
            description =
                    "Example: `{\"roles\":[\"MANAGER\"],\"enabled\":true,\"units\":[{\"site\":\"*\",\"department\":\"*\"}]}`.")
    HttpResponse<AccountView> change(
            Caller caller,
            String name,
            @Body AccountChange change,
            @Header(name = "If-Match", defaultValue = "") String version) {
        AccountView changed = accounts.change(name, change, EntityTag.version(version), caller.name());
        return HttpResponse.ok(changed).header("ETag", changed.tag());
    }

    @Get("/tokens{?after,count}")
    @Operation(summary = "Your personal tokens, oldest first; `Link: rel=next` leads to the next page")
    HttpResponse<List<TokenView>> tokens(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "500") @Min(1) @Max(500) int count) {
        return CursorPage.of(request, tokens.page(caller.name(), after, count), count, "after", TokenView::id);
    }

    @Post("/tokens")
    @Operation(
            summary = "Make a personal token; only its hash is kept",
            description =
                    "Example: `{\"label\":\"monthly report\"}`. The same Idempotency-Key gives the same token again.")
    HttpResponse<TokenService.Fresh> addToken(
            Caller caller, @Body TokenWish wish, @Header(IdempotencyKey.HEADER) @IdempotencyKey String key) {
        return HttpResponse.created(tokens.add(caller, wish.label(), key));
    }

    @Delete("/tokens/{id}")
    @Operation(summary = "Revoke a personal token of yours")
    HttpResponse<?> revoke(Caller caller, String id) {
        tokens.revoke(caller.name(), id);
        return HttpResponse.noContent();
    }
}
