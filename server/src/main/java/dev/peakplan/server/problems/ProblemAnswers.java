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
import java.util.stream.Collectors;

/** Makes error answers. */
final class ProblemAnswers {
    private static final String RETRY_SECONDS = "5";

    private ProblemAnswers() {}

    static MutableHttpResponse<Problem> of(HttpRequest<?> request, Refusal refusal) {
        if (refusal.fields().isEmpty()) {
            return answer(request, refusal.code(), null, refusal.errors(), refusal.values());
        }
        Words words = words(request);
        List<Located> errors =
                refusal.fields().stream().map(field -> field.located(words)).toList();
        String sentences = errors.stream().map(each -> unended(each.message())).collect(Collectors.joining("; "));
        return answer(request, refusal.code(), null, errors, sentences);
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

    /** A sentence that goes on: without its stop. */
    private static String unended(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("。")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    /** The sentences in the language that a request asks for. */
    static Words words(HttpRequest<?> request) {
        return Words.in(language(request));
    }

    private static Language language(HttpRequest<?> request) {
        return Words.languageOf(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE, String.class, ""));
    }
}
