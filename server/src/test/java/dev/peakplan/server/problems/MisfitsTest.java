package dev.peakplan.server.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.peakplan.plan.Language;
import dev.peakplan.server.access.Confidential;
import dev.peakplan.server.text.Words;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.validation.validator.Validator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MisfitsTest {
    @Introspected
    record Secret(@Size(min = 10) String label, @Confidential @Size(min = 10) String password) {}

    @Introspected
    record Open(@Size(min = 10) String label) {}

    @Test
    void whatIsWrongIsQuotedUnlessTheRecordHoldsASecret() {
        Validator validator = Validator.getInstance();
        assertEquals("short", located(validator.validate(new Open("short"))).found());
        Located secret = located(validator.validate(new Secret("long enough", "hunter2")));
        assertEquals("", secret.found());
        assertFalse(secret.message().contains("hunter2"), secret::message);
    }

    private static <T> Located located(Set<ConstraintViolation<T>> violations) {
        return Misfits.of(Optional.of(new ConstraintViolationException(Set.copyOf(violations))), Words.in(Language.EN))
                .get(0);
    }
}
