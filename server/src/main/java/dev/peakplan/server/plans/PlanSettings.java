package dev.peakplan.server.plans;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How plans are made that nobody states a time or a number of steps for.
 *
 * @param seconds wall time of each, 1 to 86,400; {@code PEAKPLAN_PLAN_SECONDS}
 * @param steps number of moves to try instead, so that a plan is the same on every machine; {@code PEAKPLAN_PLAN_STEPS}
 */
@ConfigurationProperties("peakplan.plans")
public record PlanSettings(@Bindable(defaultValue = "8") int seconds, @Nullable Long steps) {
    /** Wall time of a search that counts its steps. */
    static final int DAY = 86_400;

    public PlanSettings {
        if (seconds < 1 || seconds > DAY) {
            throw new IllegalArgumentException("PEAKPLAN_PLAN_SECONDS is " + seconds + ", not 1 to " + DAY);
        }
        if (steps != null && steps < 1) {
            throw new IllegalArgumentException("PEAKPLAN_PLAN_STEPS is " + steps + ", not 1 or more");
        }
    }
}
