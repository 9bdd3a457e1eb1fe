package dev.peakplan.server.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.peakplan.server.json.JsonProblem.Code;
import dev.peakplan.server.json.JsonProblem.Expected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads a record from a JSON document, to the end, whatever is wrong on the way. */
public final class RecordReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private RecordReader() {}

    /**
     * Reads {@code document}.
     *
     * @param document UTF-8 (or UTF-16, UTF-32) text
     * @param type the record that the document stands for
     */
    public static <T extends Record> ReadOutcome<T> read(byte[] document, Class<T> type) {
        ProblemList problems = new ProblemList();
        Object value = Binding.FAILED;
        try (JsonParser parser = FACTORY.createParser(document)) {
            value = readWhole(document, parser, type, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Optional<T> read = problems.isEmpty() ? Optional.of(type.cast(value)) : Optional.empty();
        return new ReadOutcome<>(read, problems.listed(), problems.unlisted());
    }

    /** Whether the object that a document holds has a field of its own with a name; false when it cannot be read so far. */
    public static boolean hasField(byte[] document, String name) {
        try (JsonParser parser = FACTORY.createParser(document)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.currentName().equals(name)) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (IOException notWellFormed) {
            return false;
        }
    }

    private static Object readWhole(byte[] document, JsonParser parser, Class<?> type, ProblemList problems)
            throws IOException {
        Binding binding = new Binding(parser, problems);
        try {
            if (parser.nextToken() == null) {
                problems.add(parser, Code.NO_JSON, "$", "–", Expected.ONE_OBJECT, "");
                return Binding.FAILED;
            }
            Object value = binding.bind(type, Place.WHOLE);
            JsonToken rest = parser.nextToken();
            if (rest != null) {
                problems.add(parser, Code.NO_JSON, "$", String.valueOf(parser.getText()), Expected.ONE_OBJECT, "");
            }
            return value;
        } catch (JsonProcessingException e) {
            // the parser's own sentence is English, and tells characters by their codes
            problems.add(binding.lastPath(), Flaw.find(document).orElseGet(() -> unbounded(parser.currentLocation())));
            return Binding.FAILED;
        }
    }

    /** Where a document that keeps the grammar goes beyond what is read. */
    private static Flaw unbounded(JsonLocation at) {
        return new Flaw(at.getLineNr(), at.getColumnNr(), "…", Expected.WITHIN_BOUNDS);
    }
}
