package dev.peakplan.server.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese sentences have Chinese punctuation. */
class ChineseTextTest {
    private static final String CHINESE = "[\\u3400-\\u9fff\\u3000-\\u303f\\uff00-\\uffef“”]";
    private static final String HALF = "[,:;()?!]";
    /** Beside Chinese, or between what is filled in. */
    private static final Pattern HALF_WIDTH =
            Pattern.compile(CHINESE + HALF + "|" + HALF + "\\s*" + CHINESE + "|\\}[,:;?!]|[,:;]\\{");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev/peakplan/server/text/Words_zh.properties",
                "/dev/peakplan/server/web/Pages_zh.properties",
                "/dev/peakplan/server/commandline/Help_zh.properties",
                "/dev/peakplan/plan/Findings_zh.properties"
            })
    void punctuationBesideChineseIsChinese(String file) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = ChineseTextTest.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        assertTrue(sentences.size() > 20, file);
        assertEquals(
                List.of(),
                sentences.stringPropertyNames().stream()
                        .filter(key ->
                                HALF_WIDTH.matcher(sentences.getProperty(key)).find())
                        .map(key -> key + " = " + sentences.getProperty(key))
                        .toList());
    }
}
