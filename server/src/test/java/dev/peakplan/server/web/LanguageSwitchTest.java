package dev.peakplan.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageSwitchTest {
    @ParameterizedTest
    @CsvSource({
        "/plans/7?x=1, /plans/7?x=1",
        "//elsewhere.example/x, /",
        "https://elsewhere.example, /",
        "/\\elsewhere.example, /",
        "/a b, /",
    })
    void goesBackToPathsOfThisServerOnly(String asked, URI expected) {
        assertEquals(expected, LanguageSwitch.local(asked));
    }
}
