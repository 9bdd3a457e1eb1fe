package dev.peakplan.server.once;

import io.micronaut.core.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key under which a request that is sent again is known as the same one; a request may come without. Stands beside the annotation of the
 * header, which the description of the HTTP interface does not find within another one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Nullable
@Size(min = 1, max = 128)
public @interface IdempotencyKey {
    String HEADER = "Idempotency-Key";
}
