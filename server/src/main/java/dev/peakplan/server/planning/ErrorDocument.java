package dev.peakplan.server.planning;

import dev.peakplan.plan.Language;
import dev.peakplan.server.intake.InputProblem;
import dev.peakplan.server.intake.Intake;
import java.util.List;
import java.util.Optional;

/**
 * What is handed back as JSON for a file with errors.
 *
 * @param feasible always false
 * @param errors all problems, each at its place
 * @param unlisted problems beyond those listed
 * @param language language of the problems: the one that was asked for, else the file's own
 * @param translated the same problems in the other language, in the same order
 */
public record ErrorDocument(
        boolean feasible, List<Entry> errors, int unlisted, Optional<Language> language, List<Entry> translated) {
    public ErrorDocument {
        errors = List.copyOf(errors);
        translated = List.copyOf(translated);
    }

    /**
     * One problem.
     *
     * @param code kind of the problem
     * @param severity {@code ERROR} or {@code WARNING}
     * @param place sheet and cell, or JSON path
     * @param found what stands there
     * @param expected what should
     * @param maybe what was probably meant
     * @param message all of it in a sentence
     */
    public record Entry(
            String code,
            String severity,
            String place,
            String found,
            String expected,
            Optional<String> maybe,
            String message) {
        public static Entry of(InputProblem problem, Language language) {
            return new Entry(
                    problem.code(),
                    problem.error() ? "ERROR" : "WARNING",
                    problem.place(),
                    problem.found().in(language),
                    problem.expected().in(language),
                    problem.maybe().map(guess -> guess.in(language)),
                    problem.sentence().in(language));
        }
    }

    public static ErrorDocument of(Intake intake, Language language) {
        Language other = language == Language.ZH ? Language.EN : Language.ZH;
        return new ErrorDocument(
                false, entries(intake, language), intake.unlisted(), Optional.of(language), entries(intake, other));
    }

    private static List<Entry> entries(Intake intake, Language language) {
        return intake.problems().stream()
                .map(problem -> Entry.of(problem, language))
                .toList();
    }

    /** The problems as they are told to whoever reads {@code wanted}; in the only language there is where there is one only. */
    public List<Entry> in(Language wanted) {
        boolean told = language.isEmpty() || language.get() == wanted || translated.isEmpty();
        return told ? errors : translated;
    }
}
