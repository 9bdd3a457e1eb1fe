package dev.peakplan.server.users;

import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.problems.RefusalHandler;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/** Answers who is not signed in, or may not. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class AuthorizationHandler implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final RefusalHandler answers;

    AuthorizationHandler(RefusalHandler answers) {
        this.answers = answers;
    }

    @Override
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refusal) {
        ProblemCode code = refusal.isForbidden() ? ProblemCode.FORBIDDEN : ProblemCode.SIGN_IN_NEEDED;
        return answers.handle(request, Refusal.of(code));
    }
}
