package dev.peakplan.server.problems;

import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Language;
import dev.peakplan.server.faults.Fault;
import dev.peakplan.server.text.Words;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes error answers. */
final class ProblemAnswers {
    private static final String RETRY_SECONDS = "5";

    private ProblemAnswers() {}

    static MutableHttpResponse<Problem> of(HttpRequest<?> request, Refusal refusal) {
        return answer(request, refusal.code(), null, refusal.errors(), refusal.values());
    }

    static MutableHttpResponse<Problem> of(HttpRequest<?> request, ProblemCode code) {
        return answer(request, code, null, List.of(), request.getPath());
    }

    static MutableHttpResponse<Problem> of(HttpRequest<?> request, Fault fault) {
        return answer(request, ProblemCode.FAULT, fault.id(), List.of(), fault.id());
    }

    private static MutableHttpResponse<Problem> answer(
            HttpRequest<?> request, ProblemCode code, String fault, List<Located> errors, Object... values) {
        Language language = language(request);
        Words words = Words.in(language);
        Object[] shown = Arrays.stream(values)
                .map(value -> value instanceof Text text ? text.in(language) : value)
                .toArray();
        String name = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Problem problem = new Problem(
                "/problems/" + name,
                words.say("problem." + code + ".title"),
                code.status(),
                words.say("problem." + code, shown),
                request.getPath(),
                code,
                fault,
                errors);
        MutableHttpResponse<Problem> answer = HttpResponse.<Problem>status(HttpStatus.valueOf(code.status()))
                .body(problem)
                .contentType(MediaType.of("application/problem+json"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (code.status() == 429 || code.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer;
    }

    /** The sentences in the language that a request asks for. */
    static Words words(HttpRequest<?> request) {
        return Words.in(language(request));
    }

    private static Language language(HttpRequest<?> request) {
        return Words.languageOf(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE, String.class, ""));
    }
}
