package dev.peakplan.server.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.Language;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a text stops being JSON, and what may stand there, in words of our own. */
class BrokenJsonTest {
    record Pair(String a, List<Integer> b) {}

    private static JsonProblem only(byte[] document) {
        List<JsonProblem> problems = RecordReader.read(document, Pair.class).problems().stream()
                .filter(problem -> problem.code() == JsonProblem.Code.NO_JSON)
                .toList();
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"a": "x" "b": [1]}           | 1 | 11 | "b"       | a comma or }                                   | 逗号或 }
                    {"a": "x", "b": [1 2]}        | 1 | 20 | 2         | a comma or ]                                   | 逗号或 ]
                    {"a": "x", "b": [1],}         | 1 | 21 | }         | a field name in double quotes                  | 双引号中的字段名
                    {a: "x"}                      | 1 | 2  | a         | a field name in double quotes, or }            | 双引号中的字段名，或 }
                    {"a" "x"}                     | 1 | 6  | "x"       | a colon                                        | 冒号
                    {"a": }                       | 1 | 7  | }         | a value                                        | 一个值
                    {"b": [,1]}                   | 1 | 8  | `,`       | a value, or ]                                  | 一个值，或 ]
                    {"b": [1,]}                   | 1 | 10 | ]         | a value                                        | 一个值
                    {"a": 'x'}                    | 1 | 7  | 'x'       | a value                                        | 一个值
                    {"a": True}                   | 1 | 7  | True      | a value                                        | 一个值
                    {"b": [01]}                   | 1 | 8  | 01        | a number such as 12, -0.5 or 1e3               | 数字，如 12、-0.5 或 1e3
                    {"b": [1.]}                   | 1 | 8  | 1.        | a number such as 12, -0.5 or 1e3               | 数字，如 12、-0.5 或 1e3
                    {"a": "C:\\x"}                | 1 | 10 | \\x        | \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four digits | \\" \\\\ \\/ \\b \\f \\n \\r \\t 或 \\u 加四位十六进制数
                    {"a": "x"} {"a": "y"}         | 1 | 12 | {         | one JSON object                                | 一个 JSON 对象
                    {"a": "x"                     | 1 | 10 | –         | a comma or } (the document ends here)          | 逗号或 } （文档到此结束）
                    {"b": [1                      | 1 | 9  | –         | a comma or ] (the document ends here)          | 逗号或 ] （文档到此结束）
                    {"a": "x                      | 1 | 9  | –         | a closing double quote; a line break in a text is written \\n (the document ends here) | 右双引号；文字中的换行写作 \\n （文档到此结束）
                    {"a": "峰谷" "b": [1]}         | 1 | 12 | "b"       | a comma or }                                   | 逗号或 }
                    """)
    void placeIsTheFirstThatIsNoJsonWithWhatMayStandThere(
            String text, int line, int column, String found, String english, String chinese) {
        JsonProblem problem = only(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                line + ":" + column + " " + found + " " + english + " " + chinese,
                problem.line() + ":" + problem.column() + " " + problem.found() + " " + problem.expected(Language.EN)
                        + " " + problem.expected(Language.ZH));
    }

    @Test
    void linesAreCountedAndTextsEndOnTheirLine() {
        JsonProblem open = only("{\r\n  \"a\": \"x,\r\n  \"b\": [1]\r\n}".getBytes(StandardCharsets.UTF_8));
        assertEquals("2:11", open.line() + ":" + open.column());
        assertEquals("a closing double quote; a line break in a text is written \\n", open.expected(Language.EN));
        JsonProblem tab = only("{\"a\": \"x\ty\"}".getBytes(StandardCharsets.UTF_8));
        assertEquals("1:9 \\u0009", tab.line() + ":" + tab.column() + " " + tab.found());
        assertTrue(tab.expected(Language.EN).contains("\\t"), tab::toString);
    }

    @Test
    void textInAnotherEncodingIsTold() {
        JsonProblem problem = only("{\"a\": \"峰谷\"}".getBytes(Charset.forName("GBK")));
        assertEquals("1:8 0xB7", problem.line() + ":" + problem.column() + " " + problem.found());
        assertEquals("text in UTF-8", problem.expected(Language.EN));
        assertEquals("UTF-8 编码的文字", problem.expected(Language.ZH));
    }

    @Test
    void depthAndLengthOfNumbersHaveBounds() {
        JsonProblem deep =
                only(("{\"b\":" + "[".repeat(2000) + "]".repeat(2000) + "}").getBytes(StandardCharsets.UTF_8));
        assertEquals("at most 1000 levels, and numbers of at most 1000 digits", deep.expected(Language.EN));
        assertFalse(deep.found().contains("nesting"), deep.found());
    }
}
