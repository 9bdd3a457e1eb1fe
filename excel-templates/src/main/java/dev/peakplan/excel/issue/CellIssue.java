package dev.peakplan.excel.issue;

import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Language;
import java.util.Optional;

/**
 * One thing that is wrong.
 *
 * @param severity whether a plan can be made in spite of it
 * @param code its kind
 * @param place where it is
 * @param found what is there
 * @param expected what should be there, or what to do
 * @param maybe what was probably meant, if that can be guessed
 * @param repeats further cells with the same, which are not listed by themselves
 */
public record CellIssue(
        Severity severity,
        IssueCode code,
        Place place,
        Text found,
        Text expected,
        Optional<Text> maybe,
        Repeats repeats) {
    public static CellIssue error(IssueCode code, Place place, Text found, Text expected) {
        return new CellIssue(Severity.ERROR, code, place, found, expected, Optional.empty(), Repeats.NONE);
    }

    public static CellIssue warning(IssueCode code, Place place, Text found, Text expected) {
        return new CellIssue(Severity.WARNING, code, place, found, expected, Optional.empty(), Repeats.NONE);
    }

    public CellIssue maybe(Optional<Text> guess) {
        return new CellIssue(severity, code, place, found, expected, guess, repeats);
    }

    /** The same that does not keep a plan from being made. */
    public CellIssue asWarning() {
        return new CellIssue(Severity.WARNING, code, place, found, expected, maybe, repeats);
    }

    /** The same elsewhere, by itself. */
    CellIssue at(Place elsewhere) {
        return new CellIssue(severity, code, elsewhere, found, expected, maybe, Repeats.NONE);
    }

    CellIssue repeatedAt(Repeats further) {
        return new CellIssue(severity, code, place, found, expected, maybe, further);
    }

    /** What it has in common with others that are worth one line together. */
    public IssueCause cause() {
        return IssueCause.of(this);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The issue in one sentence, without its place. */
    public String words(Language language) {
        boolean chinese = language == Language.ZH;
        StringBuilder words = new StringBuilder(code.title().in(language));
        if (!found.in(language).isEmpty()) {
            words.append(chinese ? "：" : ": ").append(found.in(language));
        }
        if (!expected.in(language).isEmpty()) {
            words.append(chinese ? "；应为：" : "; expected: ").append(expected.in(language));
        }
        maybe.ifPresent(guess -> words.append(chinese ? "；是否想填：" : "; maybe: ").append(guess.in(language)));
        return words.append(repeats.words(language)).append(chinese ? "。" : ".").toString();
    }

    /** The issue in one sentence with its place before it. */
    public String sentence(Language language) {
        String where = place.toString();
        return where.isEmpty() ? words(language) : where + (language == Language.ZH ? "：" : ": ") + words(language);
    }
}
