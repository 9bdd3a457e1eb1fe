package dev.peakplan.server.intake;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.FindingTexts;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.RequestProblem;
import dev.peakplan.server.json.JsonProblem;
import dev.peakplan.server.problems.Located;
import dev.peakplan.server.text.Words;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing wrong with a file, whatever its form.
 *
 * @param code kind of the problem, stable
 * @param error whether no plan can be made because of it
 * @param place sheet and cell, or JSON path; empty for the whole file
 * @param found what stands there
 * @param expected what should
 * @param maybe what was probably meant
 * @param sentence all of it in a sentence
 */
public record InputProblem(
        String code, boolean error, String place, Text found, Text expected, Optional<Text> maybe, Text sentence) {

    public static InputProblem of(CellIssue issue) {
        return new InputProblem(
                issue.code().name(),
                issue.isError(),
                issue.place().toString(),
                issue.found(),
                issue.expected(),
                issue.maybe(),
                inBoth(issue::sentence));
    }

    public static InputProblem of(JsonProblem problem) {
        return new InputProblem(
                problem.code().name(),
                true,
                problem.path(),
                Text.same(problem.found()),
                inBoth(problem::expected),
                problem.maybe().map(Text::same),
                inBoth(language -> sentence(problem, language)));
    }

    /** Something noticed in a JSON document that a plan can be made of all the same. */
    public static InputProblem of(Finding finding, String above) {
        Text sentence = inBoth(language -> FindingTexts.sentence(finding, language));
        return new InputProblem(
                finding.code(), false, above + finding.path(), sentence, Text.of("", ""), Optional.empty(), sentence);
    }

    public static InputProblem of(RequestProblem problem) {
        return new InputProblem(
                problem.expected().name(),
                true,
                "$." + problem.path(),
                Text.same(problem.found()),
                inBoth(language -> (problem.expected().text(language) + " " + problem.detail()).trim()),
                Optional.empty(),
                inBoth(problem::sentence));
    }

    /** As it is answered to whoever asks in this language. */
    public Located located(Language language) {
        return Located.at(place, code, error ? "ERROR" : "WARNING", sentence.in(language))
                .with(
                        found.in(language),
                        expected.in(language),
                        maybe.map(guess -> guess.in(language)).orElse(null));
    }

    private static String sentence(JsonProblem problem, Language language) {
        Words words = Words.in(language);
        String sentence = words.say(
                "json." + problem.code(),
                problem.path(),
                problem.line(),
                problem.column(),
                problem.found(),
                problem.expected(language));
        return sentence
                + problem.maybe().map(guess -> words.say("json.maybe", guess)).orElse("");
    }

    private static Text inBoth(Function<Language, String> text) {
        return Text.of(text.apply(Language.ZH), text.apply(Language.EN));
    }
}
