package dev.peakplan.server.logs;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.review.Office;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What is logged, at the level that says most: neither pay nor passwords nor tokens. */
class LogsTest {
    @TempDir
    Path data;

    @Test
    void neitherPayNorPasswordsNorTokensAreLogged() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        List<Appender<ILoggingEvent>> usual = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(usual::add);
        usual.forEach(root::detachAppender);
        ListAppender<ILoggingEvent> kept = new ListAppender<>();
        kept.start();
        root.addAppender(kept);
        root.setLevel(Level.DEBUG);
        String token;
        String cookie;
        try (Office office = Office.open(data, Map.of())) {
            office.hire("li", "PLANNER FINANCE", "*/*", "");
            cookie = office.cookie("li");
            token = field(office.post("li", "/api/v1/tokens", "{\"label\":\"t\"}"), "token");
            office.post("li", "/api/v1/tokens", "{\"label\":7,\"password\":\"" + Office.PASSWORD + "\"}");
            office.post("", "/api/v1/session", "{\"name\":\"li\",\"password\":\"a wrong password\"}");
            TestServer scripts = TestServer.at(office.running().address());
            assertEquals(
                    200,
                    scripts.get("/api/v1/session", "Authorization", "Bearer " + token)
                            .statusCode());
            String plan = office.plan("li", "1");
            office.get("li", "/api/v1/plans/" + plan + "/json");
            scripts.upload(
                    "/api/v1/plans",
                    "wrong.json",
                    Examples.request().replace("420000", "\"420000\""),
                    new String[0],
                    "Cookie",
                    cookie);
        } finally {
            root.setLevel(before);
            root.detachAppender(kept);
            usual.forEach(root::addAppender);
        }
        List<String> told = new ArrayList<>();
        List<String> secrets = List.of(
                Office.PASSWORD, "a wrong password", token, cookie.substring(cookie.indexOf('=') + 1), "420000");
        for (ILoggingEvent event : List.copyOf(kept.list)) {
            String line = event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : event.getThrowableProxy().getMessage());
            secrets.stream()
                    .filter(line::contains)
                    .forEach(secret -> told.add(event.getLoggerName() + " " + event.getLevel() + ": " + line));
        }
        assertTrue(kept.list.size() > 20, () -> "nothing was logged: " + kept.list.size());
        assertEquals(List.of(), told);
    }

    @Test
    void linesForProgramsAreObjects() throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("PEAKPLAN_LOG_FORMAT", "json");
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogsTest.class.getResource("/logback.xml"));
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>) root.getAppender("STDERR");
        JsonEncoder encoder = (JsonEncoder) console.getEncoder();
        ListAppender<ILoggingEvent> kept = new ListAppender<>();
        kept.start();
        root.addAppender(kept);
        root.error("{} went \"wrong\"", "F-1", new IllegalStateException("why"));
        JsonNode line = new ObjectMapper().readTree(encoder.encode(kept.list.get(0)));
        assertEquals("F-1 went \"wrong\"", line.get("formattedMessage").asText());
        assertEquals("ERROR", line.get("level").asText());
        assertEquals("why", line.at("/throwable/message").asText());
    }
}
