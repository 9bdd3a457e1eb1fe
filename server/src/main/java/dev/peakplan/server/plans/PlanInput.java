package dev.peakplan.server.plans;

import dev.peakplan.plan.Language;
import dev.peakplan.planner.SolveOptions;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a plan is asked for with, as stored.
 *
 * @param id id of job and plan
 * @param fileName the file's name as the planner called it
 * @param content the file
 * @param language language of what is handed back; empty for the one that the file names
 * @param timeLimitSeconds wall time for all of it
 * @param steps number of moves to try instead
 * @param seed seed where it differs from the file's
 */
@MappedEntity("plan_input")
record PlanInput(
        @Id String id,
        String fileName,
        byte[] content,
        String language,
        int timeLimitSeconds,
        @Nullable Long steps,
        @Nullable Long seed) {

    Optional<Language> chosenLanguage() {
        return language.isEmpty() ? Optional.empty() : Optional.of(Language.valueOf(language));
    }

    SolveOptions options() {
        return new SolveOptions(
                Duration.ofSeconds(timeLimitSeconds),
                steps == null ? OptionalLong.empty() : OptionalLong.of(steps),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                OptionalInt.empty());
    }
}
