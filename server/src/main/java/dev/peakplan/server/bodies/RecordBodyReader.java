package dev.peakplan.server.bodies;

import dev.peakplan.plan.Language;
import dev.peakplan.server.access.Confidences;
import dev.peakplan.server.intake.InputProblem;
import dev.peakplan.server.json.ReadOutcome;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.problems.Located;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.text.Words;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the records that our routes take. A field that is missing, unknown or of the wrong kind is the sender's mistake, never a fault of
 * ours: all of them are answered together, each with its path.
 */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
@Consumes(MediaType.APPLICATION_JSON)
class RecordBodyReader<T> implements MessageBodyReader<T> {
    private static final String OURS = "dev.peakplan.server.";
    private static final String ROOT = "$.";

    @Override
    public boolean isReadable(Argument<T> type, MediaType mediaType) {
        return type.getType().isRecord() && type.getType().getName().startsWith(OURS);
    }

    @Override
    public T read(Argument<T> type, MediaType mediaType, Headers headers, InputStream body) {
        byte[] document;
        try (body) {
            document = body.readAllBytes();
        } catch (IOException e) {
            throw new CodecException("the body ended early", e);
        }
        ReadOutcome<?> outcome = RecordReader.read(document, type.getType().asSubclass(Record.class));
        if (outcome.value().isPresent()) {
            return type.getType().cast(outcome.get());
        }
        String asked = headers == null ? null : headers.get(HttpHeaders.ACCEPT_LANGUAGE);
        Language language = Words.languageOf(asked == null ? "" : asked);
        boolean secret = Confidences.in(type.getType());
        List<Located> errors = outcome.problems().stream()
                .map(problem -> secret ? problem.unquoted() : problem)
                .map(InputProblem::of)
                .map(problem -> problem.located(language))
                .toList();
        String fields = errors.stream()
                .map(Located::place)
                .map(place -> place.startsWith(ROOT) ? place.substring(ROOT.length()) : place)
                .distinct()
                .collect(Collectors.joining(", "));
        throw Refusal.located(ProblemCode.MALFORMED_REQUEST, errors, fields);
    }
}
