package dev.peakplan.server.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.server.json.JsonProblem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
    private final String example = example();

    @Test
    void requestComesBackEqualAfterWritingAndReading() {
        PlanRequest request = read(example).get();
        byte[] written = RecordWriter.write(request);
        assertEquals(request, RecordReader.read(written, PlanRequest.class).get());
        assertArrayEquals(
                written,
                RecordWriter.write(RecordReader.read(written, PlanRequest.class).get()));
    }

    @Test
    void everyKindOfValueIsRead() {
        PlanRequest request = read(example).get();
        assertEquals("峰谷示例 Example", request.settings().title());
        assertEquals(2027, request.settings().firstDay().getYear());
        assertEquals(10, request.settings().staffLimits().maxReleasesPerPeriod().getAsInt());
        assertEquals(
                Money.ofMinor(420000), request.workforce().roles().get(0).pay().basePay());
        assertEquals(
                Optional.of(Money.ofMinor(60000)),
                request.workforce().roles().get(1).pay().overtimePayPerStep());
        assertEquals(List.of(0.6, 0.85), request.workforce().roles().get(0).ramp());
        assertEquals(List.of(), request.workforce().roles().get(1).ramp());
        assertTrue(request.workforce().roles().get(0).overtimeAllowed());
    }

    @Test
    void allProblemsOfADocumentAreFoundAtOnceEachAtItsPath() {
        String broken = example.replace("\"channel\": \"PHONE\"", "\"channel\": \"PHON\"")
                .replace("\"seats\": 40", "\"seats\": 40.5")
                .replace("\"shrinkage\": 0.2,", "\"shrinkage\": \"a fifth\",")
                .replace("\"openingHeads\": 1.5", "\"openingHaeds\": 1.5")
                .replace("\"firstDay\": \"2027-01-01\"", "\"firstDay\": \"2027-02-30\"")
                .replace("\"productivity\": 1.25", "\"productivity\": 0");
        assertEquals(
                """
                NOT_ALLOWED $.settings.firstDay
                NOT_ALLOWED $.organisation.sites[0].seats
                WRONG_TYPE $.organisation.teams[1].shrinkage
                NOT_ALLOWED $.workforce.roles[1]
                UNKNOWN_FIELD $.workforce.staffing[3].openingHaeds maybe openingHeads
                MISSING_FIELD $.workforce.staffing[3].openingHeads
                NOT_ALLOWED $.demand.queues[0].channel maybe PHONE
                """,
                summary(read(broken)));
    }

    @Test
    void problemTellsLineFoundAndExpected() {
        JsonProblem problem = read(example.replace("\"seats\": 40", "\"seats\": true"))
                .problems()
                .get(0);
        assertEquals("true", problem.found());
        assertEquals("a whole number", problem.expected(Language.EN));
        assertEquals("整数", problem.expected(Language.ZH));
        assertEquals(example.substring(0, example.indexOf("\"seats\"")).lines().count(), problem.line());
    }

    @Test
    void repeatedFieldIsAProblem() {
        assertEquals(
                "REPEATED_FIELD $.goal.kind\n",
                summary(read(
                        example.replace("\"kind\": \"BALANCED\"", "\"kind\": \"BALANCED\", \"kind\": \"BALANCED\""))));
    }

    @Test
    void moneyIsAWholeNumberOfMinorUnits() {
        assertEquals(
                "NOT_ALLOWED $.goal.valuePerLostContact\n",
                summary(read(example.replace("\"valuePerLostContact\": 4000,", "\"valuePerLostContact\": 40.005,"))));
        assertEquals(
                "NOT_ALLOWED $.goal.valuePerLostContact\n",
                summary(read(
                        example.replace("\"valuePerLostContact\": 4000,", "\"valuePerLostContact\": 1e999999999,"))));
    }

    @Test
    void brokenTextNamesThePlaceItBreaksAt() {
        ReadOutcome<PlanRequest> outcome = read(example.substring(0, example.indexOf("\"calendar\"") + 30));
        assertEquals(List.of(Code.NO_JSON), codes(outcome));
        assertTrue(outcome.problems().get(0).path().startsWith("$.calendar"), outcome::toString);
        assertEquals(List.of(Code.NO_JSON), codes(read("")));
        assertEquals(List.of(Code.NO_JSON), codes(read(example + "{}")));
        assertEquals(List.of(Code.WRONG_TYPE), codes(read("[1]")));
    }

    @Test
    void deepNestingIsRefusedInsteadOfExhaustingTheStack() {
        String deep = "{\"settings\":" + "[".repeat(100_000);
        assertTrue(codes(read(deep)).contains(Code.NO_JSON));
    }

    @Test
    void problemsBeyondAThousandAreCounted() {
        String many = "{\"x\":1" + ",\"y\":1".repeat(1200) + "}";
        ReadOutcome<PlanRequest> outcome = read(many);
        assertEquals(1000, outcome.problems().size());
        // 1,201 unknown fields and the seven objects that every request has
        assertEquals(208, outcome.unlisted());
    }

    private static List<Code> codes(ReadOutcome<?> outcome) {
        return outcome.problems().stream().map(JsonProblem::code).toList();
    }

    private static String summary(ReadOutcome<?> outcome) {
        return outcome.problems().stream()
                .map(p -> p.code() + " " + p.path()
                        + p.maybe().map(m -> " maybe " + m).orElse("") + "\n")
                .collect(Collectors.joining());
    }

    private static ReadOutcome<PlanRequest> read(String text) {
        return RecordReader.read(text.getBytes(StandardCharsets.UTF_8), PlanRequest.class);
    }

    private static String example() {
        try (InputStream in = RecordReaderTest.class.getResourceAsStream("/json/request.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
