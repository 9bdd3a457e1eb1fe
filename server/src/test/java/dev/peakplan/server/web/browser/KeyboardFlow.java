package dev.peakplan.server.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Pages without a pointer. */
final class KeyboardFlow {
    /** How much on a page can be used; all of it is kept until the focus has been there. */
    private static final String USABLE =
            """
            () => (window.usable = [...document.querySelectorAll(
              'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select, textarea, summary, [tabindex="0"]')]
              .filter((n) => n.checkVisibility() && (n.type !== 'radio' || n.checked))).length
            """;

    /** What is wrong with how the focus is shown: nothing if it has an outline of its own or of its label and lies on the screen. */
    private static final String FOCUSED =
            """
            () => {
              const now = document.activeElement;
              window.usable = window.usable.filter((n) => n !== now);
              const seen = (n) => n && getComputedStyle(n).outlineStyle !== 'none' && parseFloat(getComputedStyle(n).outlineWidth) >= 2;
              const box = now.getBoundingClientRect();
              const within = box.bottom > 0 && box.top < innerHeight;
              return within && (seen(now) || (now.labels && [...now.labels].some(seen))) ? '' : now.outerHTML.slice(0, 120);
            }
            """;

    private KeyboardFlow() {}

    /** From the top of a page to its end by the tab key alone: whatever can be used is reached, and is seen to be. */
    static void go(Walk walk) {
        Page page = walk.as("manager", "en", false);
        for (String scene : List.of(
                "/",
                "/plans/{id} in English",
                "/plans/{id}/what-if",
                "/plans/{id}/spending",
                "/compare two",
                "/reviews/{id}",
                "/monitor/{id}",
                "/audit")) {
            walk.visit(page, walk.at(scene));
            int most = ((Number) page.evaluate(USABLE)).intValue();
            List<String> unseen = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                page.keyboard().press("Tab");
                String fault = (String) page.evaluate(FOCUSED);
                if (!fault.isEmpty()) {
                    unseen.add(fault);
                }
            }
            assertEquals(List.of(), unseen, scene);
            assertEquals(List.of(), page.evaluate("() => window.usable.map((n) => n.outerHTML.slice(0, 120))"), scene);
        }
        assertEquals(List.of(), walk.complaints(""));
    }
}
