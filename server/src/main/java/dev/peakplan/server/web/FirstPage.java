package dev.peakplan.server.web;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws a page for nobody while the server still opens its doors: who asks for the first one then does not wait for the template engine. */
@Singleton
final class FirstPage implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(FirstPage.class);

    private final Pages pages;

    FirstPage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        Thread thread = new Thread(this::draw, "first-page");
        thread.setDaemon(true);
        thread.start();
    }

    private void draw() {
        try {
            pages.page(HttpRequest.GET("/sign-in"), "sign-in", "", Map.of());
        } catch (RuntimeException e) {
            // nobody waits for this page; what keeps it from being drawn is told to the first who does
            LOG.debug("no page beforehand", e);
        }
    }
}
