package dev.peakplan.server.review;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import io.micronaut.http.annotation.Header;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route that makes something, asked again with the same key: made once, answered alike; the key with another wish is refused. */
class OnceTest {
    private static final String KEY = "Idempotency-Key";
    private static final int AT_ONCE = 8;
    private static final Pattern ENTRY = Pattern.compile(
            "\"actor\":\"all\",\"action\":\"([A-Z_]+)\",\"subject\":\"([^\"]*)\",\"unit\":\"[^\"]*\",\"detail\":(\\{[^}]*})");

    @TempDir
    Path data;

    private Office office;
    private String one;
    private String other;
    private String crossed;
    private String budget;
    private String otherBudget;

    @Test
    void whatIsAskedForTwiceWithOneKeyIsMadeOnce() throws Exception {
        try (Office open = Office.open(data, Map.of())) {
            office = open;
            office.hire("all", "PLANNER MANAGER REVIEWER FINANCE ADMINISTRATOR", "*/*", "IT");
            office.hire("boss", "MANAGER", "*/*", "");
            one = office.plan("all", "1");
            other = office.plan("all", "2");
            crossed = underReview();
            budget = BoundBudget.bind(one, office.running().context());
            otherBudget = BoundBudget.bind(other, office.running().context());

            Map<String, List<String>> wishes = wishes();
            assertEquals(routesWithAKey(), wishes.keySet());
            List<String> wrong = new ArrayList<>();
            wishes.forEach((route, both) -> {
                HttpResponse<String> first = ask(route, both.get(0), route);
                HttpResponse<String> again = ask(route, both.get(0), route);
                HttpResponse<String> different = ask(route, both.get(1), route);
                boolean made = first.statusCode() < 300 && again.statusCode() == first.statusCode();
                if (!made || !made(again).equals(made(first)) || different.statusCode() != 422) {
                    wrong.add(route + "\n" + first.body() + "\n" + again.body() + "\n" + different.body());
                }
            });
            wishes.forEach((route, both) -> {
                HttpResponse<String> endless = ask(route, both.get(0), "k".repeat(129));
                if (endless.statusCode() != 400 || !endless.body().contains(KEY)) {
                    wrong.add(route + " " + endless.statusCode() + " " + endless.body());
                }
            });
            assertEquals(List.of(), wrong);
            assertEquals(List.of(), toldTwice());
            manyAtOnceMakeOne();
        }
    }

    /** A version that the department IT is asked about. */
    private String underReview() {
        String id = field(office.post("all", "/api/v1/reviews", "{\"plan\":\"" + other + "\"}"), "id");
        assertEquals(200, office.step("all", id, "submission", "{}").statusCode());
        String asked = "{\"departments\":[\"IT\"],\"dueOn\":\"2099-12-31\"}";
        assertEquals(200, office.step("boss", id, "pass", asked).statusCode());
        return id;
    }

    /** What each route is asked for first, and what else: a body, fields of a form ({@code a=b|c=d}), or the id in its path. */
    private Map<String, List<String>> wishes() {
        String booking = "{\"line\":\"BUDGET_LINE:RENT@SZ@\",\"period\":\"2027-02\",\"amount\":%d}";
        String user =
                "{\"name\":\"%s\",\"password\":\"a long password\",\"roles\":[\"PLANNER\",\"MANAGER\",\"FINANCE\"]}";
        String rent = "line,site,department,period,amount\nRENT,SZ,,2027-01,%d\n";
        return new TreeMap<>(Map.ofEntries(
                Map.entry("/api/v1/plans", List.of("seed=1|steps=300", "seed=2|steps=300")),
                Map.entry("/api/v1/plans/{id}/again", List.of(failed("3"), failed("4"))),
                Map.entry(
                        "/api/v1/simulations",
                        List.of("plan=" + one + "|replications=100", "plan=" + one + "|replications=200")),
                Map.entry(
                        "/api/v1/comparisons",
                        List.of(
                                "{\"plans\":[\"" + one + "\",\"" + other + "\"]}",
                                "{\"plans\":[\"" + other + "\",\"" + one + "\"]}")),
                Map.entry("/api/v1/users", List.of(user.formatted("wu"), user.formatted("xu"))),
                Map.entry("/api/v1/tokens", List.of("{\"label\":\"a\"}", "{\"label\":\"b\"}")),
                Map.entry("/api/v1/reviews", List.of("{\"plan\":\"" + one + "\"}", "{\"plan\":\"" + other + "\"}")),
                Map.entry(
                        "/api/v1/reviews/{id}/opinions",
                        List.of("{\"stance\":\"AGREE\"}", "{\"stance\":\"AGREE\",\"remark\":\"x\"}")),
                Map.entry(
                        "/api/v1/reviews/{id}/amendments",
                        List.of("{\"from\":\"2027-02\",\"reason\":\"x\"}", "{\"from\":\"2027-03\",\"reason\":\"x\"}")),
                Map.entry("/api/v1/budgets/{id}/bookings", List.of(booking.formatted(1), booking.formatted(2))),
                Map.entry("/api/v1/budgets/{id}/actuals", List.of(rent.formatted(1), rent.formatted(2))),
                Map.entry("/api/v1/budgets/{id}/reforecast", List.of(budget, otherBudget)),
                Map.entry(
                        "/api/v1/subscriptions",
                        List.of(
                                "{\"channel\":\"EMAIL\",\"target\":\"a@example.org\"}",
                                "{\"channel\":\"EMAIL\",\"target\":\"b@example.org\"}"))));
    }

    private String failed(String seed) {
        String plan = office.plan("all", seed);
        office.fail(plan);
        return plan;
    }

    private Set<String> routesWithAKey() {
        return office.running()
                .context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> Arrays.stream(route.getTargetMethod().getArguments())
                        .anyMatch(argument -> argument.getAnnotationMetadata()
                                .stringValue(Header.class)
                                .filter(KEY::equals)
                                .isPresent()))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private HttpResponse<String> ask(String route, String wish, String key) {
        TestServer server = TestServer.at(office.running().address());
        String[] headers = {KEY, key, "Cookie", office.cookie("all")};
        boolean inThePath = route.endsWith("/reforecast") || route.endsWith("/again");
        String id = route.endsWith("/opinions") ? crossed : inThePath ? wish : budget;
        String path = route.replace("{id}", id);
        return switch (route.substring(route.lastIndexOf('/') + 1)) {
            case "plans" -> server.upload(path, "a.json", Examples.request(), wish.split("\\|"), headers);
            case "simulations" -> server.form(path, wish.split("\\|"), headers);
            case "actuals" -> server.upload(path, "a.csv", wish, new String[0], headers);
            case "reforecast", "again" -> server.post(path, "{}", headers);
            default -> server.post(path, wish, headers);
        };
    }

    /** What came of it: its id, a user's name, or the figure as it is now. */
    private static String made(HttpResponse<String> answer) {
        Matcher id = Pattern.compile("\"(id|name|amount)\":\"?([^\",}]*)").matcher(answer.body());
        return id.find() ? id.group(2) : answer.body();
    }

    private List<String> toldTwice() {
        Matcher entries =
                ENTRY.matcher(office.get("all", "/api/v1/audit?count=500").body());
        List<String> told = entries.results()
                .map(each -> each.group(1) + each.group(2) + each.group(3))
                .toList();
        assertTrue(told.size() >= 8, told::toString);
        Set<String> once = new TreeSet<>();
        return told.stream().filter(each -> !once.add(each)).toList();
    }

    private void manyAtOnceMakeOne() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        Callable<HttpResponse<String>> asking = () -> ask("/api/v1/tokens", "{\"label\":\"many\"}", "many");
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> each : pool.invokeAll(java.util.Collections.nCopies(AT_ONCE, asking))) {
            answers.add(each.get());
        }
        pool.shutdown();
        assertEquals(
                1,
                answers.stream().map(HttpResponse::body).distinct().count(),
                () -> answers.stream().map(HttpResponse::body).toList().toString());
        assertNotNull(field(answers.get(0), "token"));
    }
}
