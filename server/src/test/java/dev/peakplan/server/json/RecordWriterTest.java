package dev.peakplan.server.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RecordWriterTest {
    record Answer(@NullWhenAbsent OptionalDouble gap, OptionalDouble level, Optional<String> word) {}

    @Test
    void fieldThatEveryDocumentHasIsNullWithoutAValueAndOthersAreLeftOut() {
        assertEquals(
                "{\"gap\":null}",
                written(new Answer(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty())));
        assertEquals(
                "{\"gap\":0.5,\"word\":\"a\"}",
                written(new Answer(OptionalDouble.of(0.5), OptionalDouble.empty(), Optional.of("a"))));
    }

    private static String written(Answer answer) {
        return new String(RecordWriter.write(answer), StandardCharsets.UTF_8).replaceAll("\\s", "");
    }
}
