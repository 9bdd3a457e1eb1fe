package dev.peakplan.server.json;

import dev.peakplan.plan.Language;
import java.util.Optional;

/**
 * Something in a JSON document that cannot be read.
 *
 * @param code what is wrong
 * @param path JSON path, such as {@code $.workforce.roles[2].productivity}
 * @param line line in the document, from 1
 * @param column column in the line, from 1
 * @param found what stands there
 * @param expected what should
 * @param detail what {@code expected} needs besides
 * @param maybe what was probably meant, if anything comes near
 */
public record JsonProblem(
        Code code,
        String path,
        int line,
        int column,
        String found,
        Expected expected,
        Detail detail,
        Optional<String> maybe) {

    /** The same without what stands there, for documents that hold secrets. */
    public JsonProblem unquoted() {
        return new JsonProblem(code, path, line, column, "…", expected, detail, maybe);
    }

    /** What should have been there, with its detail. */
    public String expected(Language language) {
        return (expected.text(language) + " " + detail.in(language)).strip();
    }

    /** What an expectation needs besides, such as names; empty for nothing. */
    public record Detail(String english, String chinese) {
        static final Detail NONE = same("");

        /** What is the same in both languages. */
        static Detail same(String text) {
            return new Detail(text, text);
        }

        String in(Language language) {
            return language == Language.ZH ? chinese : english;
        }
    }

    /** The kinds of problems. */
    public enum Code {
        /** The text is no JSON from here on; nothing after it was read. */
        NO_JSON,
        UNKNOWN_FIELD,
        REPEATED_FIELD,
        MISSING_FIELD,
        WRONG_TYPE,
        NOT_ALLOWED
    }

    /** What can be expected of a place. */
    public enum Expected {
        ONE_OBJECT("one JSON object", "一个 JSON 对象"),
        NAME("a field name in double quotes", "双引号中的字段名"),
        NAME_OR_END("a field name in double quotes, or }", "双引号中的字段名，或 }"),
        COLON("a colon", "冒号"),
        VALUE("a value", "一个值"),
        VALUE_OR_END("a value, or ]", "一个值，或 ]"),
        COMMA_OR_BRACE("a comma or }", "逗号或 }"),
        COMMA_OR_BRACKET("a comma or ]", "逗号或 ]"),
        NUMBER_FORM("a number such as 12, -0.5 or 1e3", "数字，如 12、-0.5 或 1e3"),
        CLOSING_QUOTE("a closing double quote; a line break in a text is written \\n", "右双引号；文字中的换行写作 \\n"),
        ESCAPE(
                "\\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four digits",
                "\\\" \\\\ \\/ \\b \\f \\n \\r \\t 或 \\u 加四位十六进制数"),
        UTF_8("text in UTF-8", "UTF-8 编码的文字"),
        WITHIN_BOUNDS("at most 1000 levels, and numbers of at most 1000 digits", "至多 1000 层，数字至多 1000 位"),
        OBJECT("an object", "对象"),
        LIST("a list", "列表"),
        TEXT("a text", "文字"),
        NUMBER("a number", "数字"),
        WHOLE_NUMBER("a whole number", "整数"),
        MONEY("a whole number of minor units (fen, cents)", "以分为单位的整数金额"),
        TRUE_OR_FALSE("true or false", "true 或 false"),
        DAY("a day such as 2027-01-31", "日期，如 2027-01-31"),
        TIME("a time such as 2027-01-31T08:00:00Z", "时刻，如 2027-01-31T08:00:00Z"),
        ONE_OF("one of", "其中之一："),
        FIELD_ONCE("each field once", "每个字段一次"),
        AS_STATED("", "");

        private final String english;
        private final String chinese;

        Expected(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        String text(Language language) {
            return language == Language.ZH ? chinese : english;
        }
    }
}
