package dev.peakplan.server.web;

import dev.peakplan.plan.Language;
import dev.peakplan.server.review.VersionView;
import java.util.List;

/**
 * A budget that waits for something that no user can do.
 *
 * @param id its version
 * @param title its name
 * @param sentences what is missing
 */
public record VacantBudget(String id, String title, List<String> sentences) {
    static VacantBudget of(VersionView version, Language language) {
        return new VacantBudget(version.id(), version.title(), sentences(version, language));
    }

    static List<String> sentences(VersionView version, Language language) {
        return version.vacancies().stream().map(each -> each.in(language)).toList();
    }
}
