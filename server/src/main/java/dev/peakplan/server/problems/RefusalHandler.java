package dev.peakplan.server.problems;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers refusals of the services. */
@Singleton
public class RefusalHandler implements ExceptionHandler<Refusal, MutableHttpResponse<?>> {
    @Override
    public MutableHttpResponse<?> handle(HttpRequest request, Refusal refusal) {
        return ProblemAnswers.of(request, refusal);
    }
}
