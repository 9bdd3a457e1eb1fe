package dev.peakplan.server.problems;

import dev.peakplan.server.text.Words;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.exceptions.response.HateoasErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** Gives errors that the framework raises the same form as our own. */
@Singleton
@Replaces(HateoasErrorResponseProcessor.class)
class FrameworkErrors implements ErrorResponseProcessor<Problem> {
    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        ProblemCode code = ProblemCode.ofStatus(response.code());
        MutableHttpResponse<Problem> answer = answer(context, code);
        response.getHeaders().forEach((name, values) -> values.forEach(value -> keep(answer, name, value)));
        return answer;
    }

    private static MutableHttpResponse<Problem> answer(ErrorContext context, ProblemCode code) {
        Words words = ProblemAnswers.words(context.getRequest());
        List<Located> misfits = Misfits.of(context.getRootCause(), words);
        if (misfits.isEmpty()) {
            return ProblemAnswers.of(context.getRequest(), code);
        }
        String places = misfits.stream().map(Located::place).collect(Collectors.joining(", "));
        return ProblemAnswers.of(context.getRequest(), Refusal.located(code, misfits, places));
    }

    /** Headers such as Allow belong to the answer; those that describe the old body do not. */
    private static void keep(HttpResponse<?> answer, String name, String value) {
        if (name.equalsIgnoreCase("Allow") || name.equalsIgnoreCase("WWW-Authenticate")) {
            ((MutableHttpResponse<?>) answer).header(name, value);
        }
    }
}
