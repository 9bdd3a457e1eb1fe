package dev.peakplan.server.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.UnfitValue;
import dev.peakplan.server.json.JsonProblem.Code;
import dev.peakplan.server.json.JsonProblem.Detail;
import dev.peakplan.server.json.JsonProblem.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects problems; lists the first thousand and counts the rest. */
final class ProblemList {
    private static final int MOST = 1000;
    private static final int LONGEST_TEXT = 200;

    private final List<JsonProblem> listed = new ArrayList<>();
    private int unlisted;

    void add(JsonParser parser, Code code, String path, String found, Expected expected, String detail) {
        add(parser, code, path, found, expected, Detail.same(detail), Optional.empty());
    }

    /** Adds that the document is no JSON from a place on. */
    void add(String path, Flaw flaw) {
        boolean ended = flaw.found().isEmpty();
        Detail end = ended ? new Detail("(the document ends here)", "（文档到此结束）") : Detail.NONE;
        String found = ended ? "–" : flaw.found();
        add(new JsonProblem(
                Code.NO_JSON, path, flaw.line(), flaw.column(), found, flaw.expected(), end, Optional.empty()));
    }

    /** Adds that a record does not take its values. */
    void add(JsonParser parser, String path, IllegalArgumentException refusal) {
        Detail sentence =
                new Detail(UnfitValue.sentence(refusal, Language.EN), UnfitValue.sentence(refusal, Language.ZH));
        add(parser, Code.NOT_ALLOWED, path, "{}", Expected.AS_STATED, sentence, Optional.empty());
    }

    void add(
            JsonParser parser,
            Code code,
            String path,
            String found,
            Expected expected,
            Detail detail,
            Optional<String> maybe) {
        JsonLocation at = parser.currentTokenLocation();
        add(new JsonProblem(code, path, at.getLineNr(), at.getColumnNr(), shortened(found), expected, detail, maybe));
    }

    private void add(JsonProblem problem) {
        if (listed.size() == MOST) {
            unlisted++;
        } else {
            listed.add(problem);
        }
    }

    boolean isEmpty() {
        return listed.isEmpty();
    }

    List<JsonProblem> listed() {
        return listed;
    }

    int unlisted() {
        return unlisted;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
