package dev.peakplan.server.users;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.bodies.JsonRoutes;
import dev.peakplan.server.http.PagedList;
import dev.peakplan.server.review.Office;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route with every role, and with somebody of another unit. */
class RouteMatrixTest {
    /** Values for the fields of the bodies that routes take. */
    private static final Map<String, String> VALUES = Map.of(
            "remark", "\"x\"",
            "departments", "[\"a\"]",
            "dueOn", "\"2099-01-01\"",
            "stance", "\"AGREE\"",
            "from", "\"2027-02\"",
            "reason", "\"x\"",
            "plan", "\"nothing\"",
            "name", "\"x\"",
            "heads", "[]");
    /** They would end the session that asks. */
    private static final List<String> LEFT_OUT = List.of("DELETE /api/v1/session", "POST /api/v1/session");

    @TempDir
    static Path data;

    private static Office office;
    private static Map<String, Class<?>> bodies;
    private static String plan;
    private static String version;

    @BeforeAll
    static void start() throws Exception {
        office = Office.open(data, Map.of());
        bodies = JsonRoutes.of(office.running().context());
        for (UserRole role : UserRole.values()) {
            office.hire(role.name().toLowerCase(), role.name(), "*/*", "");
        }
        office.hire("far", "PLANNER MANAGER REVIEWER FINANCE ADMINISTRATOR", "elsewhere/*", "a");
        plan = office.plan("planner", "1");
        version = field(office.post("planner", "/api/v1/reviews", "{\"plan\":\"" + plan + "\"}"), "id");
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    private static HttpResponse<String> ask(String name, String route, String id) {
        String[] words = route.split(" ");
        String path = words[1].replace("{id}", id).replaceAll("\\{[^}]*}", "nothing");
        boolean bare = words[0].equals("GET") || words[0].equals("DELETE");
        String body = bare ? "" : bodies.containsKey(route) ? JsonRoutes.body(bodies.get(route), VALUES) : "{}";
        HttpResponse<String> answer = office.send(name, words[0], path, body, "If-Match", "\"0\"", "Accept", "*/*");
        // routes that take files look at the form before they look at roles
        return answer.statusCode() == 415 ? office.handIn(name, path) : answer;
    }

    @Test
    void everyRouteIsOpenToItsRolesOnly() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, RoutePolicy.Line> each : new TreeMap<>(new RoutePolicy().lines()).entrySet()) {
            if (LEFT_OUT.contains(each.getKey())) {
                continue;
            }
            RoutePolicy.Line line = each.getValue();
            expect(each.getKey(), "nobody at all", line.anyone(), 401, wrong);
            for (UserRole role : UserRole.values()) {
                expect(each.getKey(), role.name().toLowerCase(), line.roles().contains(role), 403, wrong);
                asked++;
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked > 200, () -> "a matrix of so few?");
    }

    private static void expect(String route, String name, boolean open, int closed, List<String> wrong) {
        HttpResponse<String> answer = ask(name, route, "nothing");
        boolean shut =
                answer.statusCode() == closed && (closed == 401 || answer.body().contains("\"FORBIDDEN\""));
        boolean own = route.contains("/session/password") || route.equals("POST /api/v1/setup");
        if (shut == open && !(own && open)) {
            wrong.add(route + " " + name + " " + answer.statusCode());
        }
    }

    @Test
    void whatIsOfAnotherUnitIsNotThere() {
        List<String> wrong = new ArrayList<>();
        for (String route : new TreeMap<>(new RoutePolicy().lines()).keySet()) {
            boolean reviews = route.contains("/reviews/{id}");
            boolean plans = route.matches(".*/(plans|jobs)/\\{id}.*");
            if (reviews || plans) {
                int status = ask("far", route, reviews ? version : plan).statusCode();
                if (status != 404) {
                    wrong.add(route + " " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
        for (String list : List.of("/api/v1/plans", "/api/v1/jobs", "/api/v1/reviews", "/api/v1/reviews/queue")) {
            assertEquals("[]", office.get("far", list).body(), list);
        }
        HttpResponse<String> draft = office.post("far", "/api/v1/reviews", "{\"plan\":\"" + plan + "\"}");
        assertEquals(404, draft.statusCode(), draft::body);
    }

    @Test
    void payIsNotInAnythingThatOtherRolesRead() {
        for (String name : List.of("reviewer", "administrator")) {
            String json = office.get(name, "/api/v1/plans/" + plan + "/json").body();
            assertTrue(json.contains("PAY:LABOUR"), json);
            for (String pay : List.of("Pay\" : [1-9]", "Bonus\" : [1-9]", "EMPLOYER_CONTRIBUTIONS", "BASE_PAY")) {
                assertFalse(Pattern.compile(pay).matcher(json).find(), name + " sees " + pay);
            }
            assertEquals(
                    403, office.get(name, "/api/v1/plans/" + plan + "/input").statusCode());
            assertTrue(!office.get(name, "/plans/" + plan + "/figures").body().contains("BASE_PAY"));
            assertTrue(!office.get(name, "/api/v1/reviews/" + version + "/lines")
                    .body()
                    .contains("BASE_PAY"));
        }
        assertTrue(
                office.get("finance", "/api/v1/plans/" + plan + "/json").body().contains("\"basePay\" : 420000"));
        assertTrue(office.get("administrator", "/api/v1/audit").body().contains("WAGES_DOWNLOADED"));
    }

    @Test
    void listsComeInPagesThatAddToTheWhole() throws IOException {
        office.post("planner", "/api/v1/reviews", "{\"plan\":\"" + plan + "\"}");
        office.post("planner", "/api/v1/tokens", "{\"label\":\"one\"}");
        office.post("planner", "/api/v1/tokens", "{\"label\":\"two\"}");
        String[] lists = {
            "planner /api/v1/reviews",
            "planner /api/v1/reviews/queue",
            "planner /api/v1/tokens",
            "planner /api/v1/reviews/" + version + "/history",
            "planner /api/v1/plans",
            "planner /api/v1/jobs",
            "root /api/v1/users",
            "root /api/v1/audit"
        };
        for (String list : lists) {
            String name = list.split(" ")[0];
            int entries = PagedList.check(list.split(" ")[1], path -> office.get(name, path));
            assertTrue(entries >= 1, list);
        }
    }
}
