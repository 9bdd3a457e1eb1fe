package dev.peakplan.server.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The description of the interface, drawn by the bundled Swagger UI under the same policy as every page. */
@EnabledIf("dev.peakplan.server.web.browser.Browsing#possible")
class ApiInBrowserTest {
    @TempDir
    static Path data;

    @Test
    void everyRouteCanBeReadInABrowser() throws IOException {
        try (Browsing browsing = Browsing.start(data)) {
            Page page = browsing.visitor("en", false);
            page.navigate("/api/");
            assertThat(page.locator("[id^=operations-plans-]").first()).isVisible();
            assertThat(page.locator(".info .title")).containsText("PeakPlan");
            assertEquals(List.of(), browsing.complaints());
        }
    }
}
