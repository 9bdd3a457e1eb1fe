package dev.peakplan.server.web;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.review.Office;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say, as the server draws them, in either language. */
class PagesInWordsTest {
    @TempDir
    static Path data;

    private static Office office;
    private static String yuan;
    private static String dollars;

    @BeforeAll
    static void start() throws IOException {
        office = Office.open(data, Map.of());
        office.hire("planner", "PLANNER", "*/*", "");
        yuan = office.plan("planner", "1");
        dollars = office.plan("planner", "dollars.json", Examples.request().replace("\"CNY\"", "\"USD\""));
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    private static String page(String name, String path, String language) {
        HttpResponse<String> answer =
                office.send(name, "GET", path, "", "Accept", "text/html", "Accept-Language", language);
        assertEquals(200, answer.statusCode(), answer::body);
        return answer.body();
    }

    @Test
    void spendingInListsHasTheCurrencyOfItsPlan() {
        for (String path : List.of("/", "/compare")) {
            String chinese = page("planner", path, "zh");
            assertTrue(chinese.contains(">¥") && chinese.contains(">US$"), chinese);
            String english = page("planner", path, "en");
            assertTrue(english.contains(">¥") && english.contains(">$"), english);
        }
        assertEquals("CNY", field(office.get("planner", "/api/v1/plans/" + yuan), "currency"));
        assertEquals("USD", field(office.get("planner", "/api/v1/plans/" + dollars), "currency"));
    }
}
