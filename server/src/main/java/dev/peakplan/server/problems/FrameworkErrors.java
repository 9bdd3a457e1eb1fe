package dev.peakplan.server.problems;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.exceptions.response.HateoasErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Gives errors that the framework raises the same form as our own. */
@Singleton
@Replaces(HateoasErrorResponseProcessor.class)
class FrameworkErrors implements ErrorResponseProcessor<Problem> {
    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        ProblemCode code = ProblemCode.ofStatus(response.code());
        MutableHttpResponse<Problem> answer = ProblemAnswers.of(context.getRequest(), code);
        response.getHeaders().forEach((name, values) -> values.forEach(value -> keep(answer, name, value)));
        return answer;
    }

    /** Headers such as Allow belong to the answer; those that describe the old body do not. */
    private static void keep(HttpResponse<?> answer, String name, String value) {
        if (name.equalsIgnoreCase("Allow") || name.equalsIgnoreCase("WWW-Authenticate")) {
            ((MutableHttpResponse<?>) answer).header(name, value);
        }
    }
}
