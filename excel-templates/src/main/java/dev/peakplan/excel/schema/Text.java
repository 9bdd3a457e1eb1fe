package dev.peakplan.excel.schema;

import dev.peakplan.plan.Language;
import java.util.List;

/**
 * A text for users in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Text(String zh, String en) {
    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** A text that is the same in both languages, such as a name that a user chose. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    public List<String> both() {
        return List.of(zh, en);
    }
}
