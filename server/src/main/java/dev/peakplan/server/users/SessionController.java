package dev.peakplan.server.users;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Confidential;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.problems.AnswersProblems;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Signing in and out, and the first account. */
@AnswersProblems
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "users")
class SessionController {
    static final String COOKIE = "PEAKPLAN";
    static final String STAMP = "stamp";
    private static final Duration LIFETIME = Duration.ofHours(10);

    private final AccountService accounts;
    private final SignIn signIn;
    private final Sessions sessions;

    SessionController(AccountService accounts, SignIn signIn, Sessions sessions) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /**
     * Name and password.
     *
     * @param name the user's name
     * @param password the password
     */
    @Schema(example = "{\"name\":\"li\",\"password\":\"at least ten\"}")
    @Serdeable
    record Credentials(String name, @Confidential String password) {
        /** Never shows the password. */
        @Override
        public String toString() {
            return "Credentials[" + name + "]";
        }
    }

    /**
     * The set-up of the first account.
     *
     * @param token the token in the server's data folder
     * @param name name of the first administrator
     * @param password password of the first administrator
     */
    @Schema(example = "{\"token\":\"the one-time token\",\"name\":\"admin\",\"password\":\"at least ten\"}")
    @Serdeable
    record FirstAccount(@Confidential String token, String name, @Confidential String password) {
        /** Shows neither token nor password. */
        @Override
        public String toString() {
            return "FirstAccount[" + name + "]";
        }
    }

    /**
     * A change of password.
     *
     * @param old the present password
     * @param fresh the new one
     */
    @Schema(example = "{\"old\":\"at least ten\",\"fresh\":\"another one of ten\"}")
    @Serdeable
    record PasswordChange(@Confidential String old, @Confidential String fresh) {
        /** Shows no password. */
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    /**
     * Who is signed in.
     *
     * @param name the user's name; {@code local} for the one user of a server without accounts
     * @param roles what the user does
     * @param units the parts of the organisation that the user sees
     * @param department the department that the user speaks for in reviews; empty for none
     */
    @Serdeable
    record SignedIn(String name, Set<UserRole> roles, List<Unit> units, String department) {
        static SignedIn of(Caller caller) {
            return new SignedIn(caller.name(), caller.roles(), caller.units(), caller.department());
        }
    }

    @Post("/setup")
    @Operation(summary = "Make the first administrator with the one-time token; from then on sign-in is needed")
    HttpResponse<AccountView> setUp(@Body FirstAccount first) {
        return HttpResponse.created(
                accounts.setUp(first.token(), new NewAccount(first.name(), first.password(), Set.of())));
    }

    @Post("/session")
    @Operation(summary = "Sign in; the answer sets a cookie")
    HttpResponse<SignedIn> signIn(HttpRequest<?> request, @Body Credentials credentials) {
        Account account = signIn.check(credentials.name(), credentials.password());
        String token = sessions.token(account, LIFETIME);
        return HttpResponse.ok(SignedIn.of(accounts.caller(account)))
                .cookie(cookie(token, request).maxAge(LIFETIME));
    }

    @Get("/session")
    @Operation(summary = "Who is signed in")
    SignedIn show(Caller caller) {
        return SignedIn.of(caller);
    }

    @Delete("/session")
    @Operation(summary = "Sign out")
    HttpResponse<?> signOut(HttpRequest<?> request) {
        return HttpResponse.noContent().cookie(cookie("", request).maxAge(0));
    }

    @Put("/session/password")
    @Operation(summary = "Change your own password; other sessions of yours end")
    HttpResponse<?> changePassword(Caller caller, @Body PasswordChange change) {
        if (caller.equals(Caller.LOCAL)) {
            throw Refusal.of(ProblemCode.CONFLICT, caller.name());
        }
        accounts.changePassword(caller.name(), change.old(), change.fresh());
        return HttpResponse.noContent();
    }

    private static Cookie cookie(String value, HttpRequest<?> request) {
        return Cookie.of(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(SameSite.Strict);
    }
}
