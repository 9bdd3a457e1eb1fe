package dev.peakplan.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.Channel;
import dev.peakplan.plan.Derivation;
import dev.peakplan.plan.DerivationStep;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.StepKind;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DerivationTest {
    private static final PlanRequest REQUEST = new DeskRequest()
            .with(DeskRequest.phone("calls", 240, 180), 100)
            .with(DeskRequest.queue("mail", Channel.EMAIL, 360, OptionalDouble.empty(), 1, 8), 40)
            .build();

    /** The value of the first step of a kind. */
    static double value(Derivation derivation, StepKind kind) {
        return derivation.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void theLastHoursAreThoseOfTheRequirement() {
        Derivation derivation = Requirements.derive(REQUEST, "team", 1);
        double required =
                Requirements.of(REQUEST).teams().get(0).periods().get(1).requiredHours();
        assertEquals(required, value(derivation, StepKind.REQUIRED_HOURS));
    }

    @Test
    void everyStepFollowsFromTheOnesBefore() {
        Derivation derivation = Requirements.derive(REQUEST, "team", 1);
        assertEquals(4_000, value(derivation, StepKind.CONTACTS_PER_WEEK), 1e-6);
        assertEquals(100 * 240 / 3600.0, value(derivation, StepKind.BUSIEST_LOAD), 1e-9);
        double agents = value(derivation, StepKind.BUSIEST_AGENTS);
        assertEquals(agents * DeskRequest.OPEN_HOURS, value(derivation, StepKind.REAL_TIME_HOURS), 1e-6);
        assertEquals(0.8, value(derivation, StepKind.BUSIEST_SERVICE_LEVEL), 1e-3);
        assertEquals(160, value(derivation, StepKind.DEFERRABLE_WORK), 1e-6);
        assertEquals(
                (value(derivation, StepKind.REAL_TIME_HOURS) + value(derivation, StepKind.DEFERRABLE_HOURS))
                        * DeskRequest.WEEKS,
                value(derivation, StepKind.QUEUE_HOURS),
                1e-6);
        derivation.steps().forEach(step -> assertTrue(Double.isFinite(step.value())));
    }

    @Test
    void everyStepIsNamedInBothLanguages() {
        for (StepKind kind : StepKind.values()) {
            assertFalse(kind.label(Language.EN).isBlank());
            assertFalse(kind.label(Language.ZH).equals(kind.label(Language.EN)));
        }
    }

    @Test
    void theBusiestIntervalIsNamedInTheReadersLanguageOnly() {
        DerivationStep step = Requirements.derive(REQUEST, "team", 1).steps().stream()
                .filter(each -> each.kind() == StepKind.BUSIEST_AGENTS)
                .findFirst()
                .orElseThrow();
        assertTrue(step.subject(Language.EN).matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \\d\\d:\\d\\d"), step.subject());
        assertTrue(step.subject(Language.ZH).matches("周[一二三四五六日] \\d\\d:\\d\\d"), step.subject());
        assertEquals("mail", new DerivationStep(StepKind.QUEUE_HOURS, "mail", List.of(), 0).subject(Language.ZH));
    }

    @Test
    void unknownTeamsAndPeriodsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Requirements.derive(REQUEST, "nobody", 0));
        assertThrows(IllegalArgumentException.class, () -> Requirements.derive(REQUEST, "team", 3));
    }
}
