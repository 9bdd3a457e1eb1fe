package dev.peakplan.server.studies;

import dev.peakplan.plan.Language;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.Optional;

/**
 * What a study is asked for with, as stored.
 *
 * @param id id of job and study
 * @param planIds ids of stored plans, one a line; empty when a file was handed in
 * @param fileName the file's name as the planner called it, or that of the first plan's file
 * @param content the file
 * @param language language of what is handed back; empty for the one that the file names
 * @param seconds wall time for planning a file that holds no plan
 * @param replications most replications of a simulation
 */
@MappedEntity("study_input")
record StudyInput(
        @Id String id,
        String planIds,
        String fileName,
        @Nullable byte[] content,
        String language,
        int seconds,
        int replications) {

    List<String> plans() {
        return planIds.isEmpty() ? List.of() : List.of(planIds.split("\n"));
    }

    Optional<Language> chosenLanguage() {
        return language.isEmpty() ? Optional.empty() : Optional.of(Language.valueOf(language));
    }
}
