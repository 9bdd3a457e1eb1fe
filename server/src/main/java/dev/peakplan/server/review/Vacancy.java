package dev.peakplan.server.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.peakplan.plan.Language;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.text.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Something that a version waits for and that no user can do.
 *
 * @param step what it waits for
 * @param department the department whose opinion it waits for; absent for other steps
 * @param en what is missing, in a sentence
 * @param zh the same in Chinese
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Vacancy(NextStep step, @Nullable String department, String en, String zh) {
    static Vacancy of(NextStep step, Unit unit, String department) {
        return new Vacancy(
                step,
                department.isEmpty() ? null : department,
                sentence(Language.EN, step, unit, department),
                sentence(Language.ZH, step, unit, department));
    }

    private static String sentence(Language language, NextStep step, Unit unit, String department) {
        Words words = Words.in(language);
        return words.say("vacancy." + step, unit.equals(Unit.ALL) ? words.say("unit.all") : unit, department);
    }

    /** What is missing, in a sentence. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
