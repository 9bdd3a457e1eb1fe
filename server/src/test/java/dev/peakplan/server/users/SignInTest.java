package dev.peakplan.server.users;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A server from its first start to several users, in the order of its life. */
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
class SignInTest {
    private static final String ADMIN = "{\"name\":\"管理员\",\"password\":\"correct horse battery\"}";

    @TempDir
    static Path data;

    private static TestServer server;
    private static String adminCookie;
    private static String plannerCookie;
    private static String plannerToken;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String cookie(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        String header = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(header.contains("HTTPOnly") && header.contains("SameSite=Strict"), header);
        return header.substring(0, header.indexOf(';'));
    }

    private static HttpResponse<String> signIn(String name, String password) {
        return server.post("/api/v1/session", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    @Test
    void a01_withoutAccountsTheUserOfThisMachineIsServed() {
        assertEquals("local", field(server.get("/api/v1/session"), "name"));
    }

    @Test
    void a02_aNameThatOnlyResolvesToThisMachineIsNotServed() throws IOException {
        int port = java.net.URI.create(server.address()).getPort();
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /api/v1/jobs HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                            .getBytes());
            String answer = new String(socket.getInputStream().readAllBytes());
            assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
        }
    }

    @Test
    void a03_setUpNeedsTheTokenInTheDataFolder() throws IOException {
        String wrong = "{\"token\":\"ppt_0\"," + ADMIN.substring(1);
        assertEquals(401, server.post("/api/v1/setup", wrong).statusCode());
        String token = Files.readString(data.resolve("setup-token")).trim();
        assertEquals(
                201,
                server.post("/api/v1/setup", "{\"token\":\"" + token + "\"," + ADMIN.substring(1))
                        .statusCode());
        assertFalse(Files.exists(data.resolve("setup-token")));
        assertEquals(
                409,
                server.post("/api/v1/setup", "{\"token\":\"" + token + "\"," + ADMIN.substring(1))
                        .statusCode());
    }

    @Test
    void a04_withAnAccountSignInIsNeeded() {
        assertEquals(401, server.get("/api/v1/jobs").statusCode());
        assertEquals(200, server.get("/health").statusCode());
        adminCookie = cookie(server.post("/api/v1/session", ADMIN));
        assertEquals("管理员", field(server.get("/api/v1/session", "Cookie", adminCookie), "name"));
    }

    @Test
    void a05_administratorMakesAccountsAndOthersDoNot() {
        String planner = "{\"name\":\"li\",\"password\":\"another long one\",\"roles\":[\"PLANNER\"]}";
        assertEquals(
                201,
                server.post("/api/v1/users", planner, "Cookie", adminCookie).statusCode());
        assertEquals(
                409,
                server.post("/api/v1/users", planner, "Cookie", adminCookie).statusCode());
        String weak = planner.replace("another long one", "short").replace("\"li\"", "\"wu\"");
        assertEquals(
                400, server.post("/api/v1/users", weak, "Cookie", adminCookie).statusCode());
        plannerCookie = cookie(signIn("li", "another long one"));
        assertEquals(403, server.get("/api/v1/users", "Cookie", plannerCookie).statusCode());
        assertFalse(server.get("/api/v1/users", "Cookie", adminCookie).body().contains("$2a"));
    }

    @Test
    void a06_personalTokenActsForItsOwnerUntilRevoked() {
        HttpResponse<String> made = server.post("/api/v1/tokens", "{\"label\":\"script\"}", "Cookie", plannerCookie);
        plannerToken = field(made, "token");
        String[] bearer = {"Authorization", "Bearer " + plannerToken};
        assertEquals("li", field(server.get("/api/v1/session", bearer), "name"));
        HttpResponse<String> second = server.post("/api/v1/tokens", "{\"label\":\"old\"}", "Cookie", plannerCookie);
        server.send("DELETE", "/api/v1/tokens/" + field(second, "id"), "", "Cookie", plannerCookie);
        assertEquals(
                401,
                server.get("/api/v1/session", "Authorization", "Bearer " + field(second, "token"))
                        .statusCode());
    }

    @Test
    void a07_foreignPlansAreNotThere() {
        HttpResponse<String> submitted = server.upload(
                "/api/v1/plans",
                "a.json",
                Examples.request(),
                new String[] {"steps=100"},
                "Authorization",
                "Bearer " + plannerToken);
        assertEquals(202, submitted.statusCode(), submitted::body);
        String other = "{\"name\":\"zhao\",\"password\":\"third long one\",\"roles\":[\"PLANNER\"]}";
        server.post("/api/v1/users", other, "Cookie", adminCookie);
        String foreign = cookie(signIn("zhao", "third long one"));
        String path = "/api/v1/jobs/" + field(submitted, "id");
        assertEquals(404, server.get(path, "Cookie", foreign).statusCode());
        assertEquals(404, server.post(path + "/cancel", "", "Cookie", foreign).statusCode());
        assertEquals(
                404,
                server.get(path.replace("jobs", "plans") + "/json", "Cookie", foreign)
                        .statusCode());
        assertEquals("[]", server.get("/api/v1/jobs", "Cookie", foreign).body());
        assertEquals(200, server.get(path, "Cookie", plannerCookie).statusCode());
        assertEquals(200, server.get(path, "Cookie", adminCookie).statusCode());
    }

    @Test
    void a08_administratorAloneCannotHandInPlans() {
        HttpResponse<String> refused =
                server.upload("/api/v1/plans", "a.json", Examples.request(), new String[0], "Cookie", adminCookie);
        assertEquals(403, refused.statusCode());
    }

    @Test
    void a09_changedRolesEndTheSessionAndNeedTheVersion() {
        String path = "/api/v1/users/zhao";
        String change = "{\"roles\":[\"FINANCE\"],\"enabled\":true}";
        assertEquals(
                428, server.send("PUT", path, change, "Cookie", adminCookie).statusCode());
        String session = cookie(signIn("zhao", "third long one"));
        assertEquals(
                200,
                server.send("PUT", path, change, "Cookie", adminCookie, "If-Match", "\"1\"")
                        .statusCode());
        assertEquals(
                412,
                server.send("PUT", path, change, "Cookie", adminCookie, "If-Match", "\"1\"")
                        .statusCode());
        assertEquals(401, server.get("/api/v1/jobs", "Cookie", session).statusCode());
    }

    @Test
    void a10_lastAdministratorStays() {
        String change = "{\"roles\":[\"PLANNER\"],\"enabled\":true}";
        String path = "/api/v1/users/%E7%AE%A1%E7%90%86%E5%91%98";
        assertEquals(
                409,
                server.send("PUT", path, change, "Cookie", adminCookie, "If-Match", "\"1\"")
                        .statusCode());
    }

    @Test
    void a11_wrongPasswordsLockTheAccountForAWhile() {
        for (int i = 0; i < 5; i++) {
            assertEquals(401, signIn("li", "guess number " + i).statusCode());
        }
        HttpResponse<String> locked = signIn("li", "another long one");
        assertEquals(429, locked.statusCode());
        assertTrue(locked.headers().firstValue("Retry-After").isPresent());
        assertEquals(401, signIn("nobody", "guess").statusCode());
    }

    @Test
    void a12_forgedSessionIsRefused() {
        String forged = adminCookie.substring(0, adminCookie.length() - 4) + "AAAA";
        assertEquals(401, server.get("/api/v1/users", "Cookie", forged).statusCode());
    }

    @Test
    void a13_unitsOfAnAccountAreChangedAndHoldFromThenOn() {
        String planner = "{\"name\":\"sun\",\"password\":\"another long one\",\"roles\":[\"PLANNER\"]}";
        server.post("/api/v1/users", planner, "Cookie", adminCookie);
        String[] sun = {"Cookie", cookie(signIn("sun", "another long one"))};
        String job = field(
                server.upload("/api/v1/plans", "b.json", Examples.request(), new String[] {"steps=100"}, sun), "id");
        server.await("/api/v1/jobs/" + job, body -> body.contains("\"DONE\""), sun);
        String manager = "{\"name\":\"wu\",\"password\":\"fourth long one\",\"roles\":[\"MANAGER\"]}";
        server.post("/api/v1/users", manager, "Cookie", adminCookie);
        assertEquals(200, seenByWu(job));
        for (String[] step : new String[][] {{"BJ", "404"}, {"SZ", "200"}, {"", "200"}, {"BJ", "404"}}) {
            HttpResponse<String> read = server.get("/api/v1/users/wu", "Cookie", adminCookie);
            String tag = read.headers().firstValue("ETag").orElseThrow();
            String units = ",\"units\":[{\"site\":\"" + step[0] + "\",\"department\":\"*\"}]";
            // who names no units leaves those of now
            String change = "{\"roles\":[\"MANAGER\"],\"enabled\":true" + (step[0].isEmpty() ? "" : units) + "}";
            String[] headers = {"Cookie", adminCookie, "If-Match", tag};
            HttpResponse<String> changed = server.send("PUT", "/api/v1/users/wu", change, headers);
            assertEquals(200, changed.statusCode(), changed::body);
            assertEquals(step[1], String.valueOf(seenByWu(job)), changed::body);
        }
        assertTrue(server.get("/api/v1/audit?subject=wu", "Cookie", adminCookie)
                .body()
                .contains("BJ/*"));
    }

    private static int seenByWu(String plan) {
        return server.get("/api/v1/plans/" + plan, "Cookie", cookie(signIn("wu", "fourth long one")))
                .statusCode();
    }
}
