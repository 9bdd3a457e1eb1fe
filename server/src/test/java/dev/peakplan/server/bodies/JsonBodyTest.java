package dev.peakplan.server.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.access.Confidences;
import dev.peakplan.server.review.BoundBudget;
import dev.peakplan.server.review.Office;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route that takes JSON, with bodies that do not fit: never a fault of ours, always each field by its name. */
class JsonBodyTest {
    private static final String SECRET = "48151623421";

    @TempDir
    Path data;

    @Test
    void whateverIsWrongWithABodyIsToldFieldByField() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (Office office = Office.open(data, Map.of())) {
            office.hire("all", "PLANNER MANAGER REVIEWER FINANCE ADMINISTRATOR", "*/*", "a");
            Map<String, Class<?>> routes = JsonRoutes.of(office.running().context());
            assertTrue(routes.size() >= 20, routes::toString);
            assertEquals(4, routes.values().stream().filter(Confidences::in).count(), "records with passwords");
            routes.forEach((route, record) -> {
                List<RecordComponent> needed = JsonRoutes.fields(record).stream()
                        .filter(field -> !mayBeAbsent(field))
                        .toList();
                named(office, route, "{}", needed, "en", wrong);
                named(office, route, each(record, field -> "null"), needed, "zh", wrong);
                named(office, route, each(record, JsonBodyTest::unfit), JsonRoutes.fields(record), "zh", wrong);
                refused(office, route, "[]", "\"$\"", wrong);
                refused(office, route, "{\"", "NO_JSON", wrong);
                refused(office, route, "", "", wrong);
                refused(office, route, "{\"nobodyKnowsThis\":1}", "$.nobodyKnowsThis", wrong);
                if (Confidences.in(record)) {
                    // a secret of the wrong kind, as no JSON, and as something else's name
                    unquoted(office, route, each(record, field -> SECRET), wrong);
                    unquoted(office, route, each(record, field -> "hidden" + SECRET), wrong);
                    unquoted(office, route, "\"" + SECRET + "\"", wrong);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void parametersThatDoNotFitAreNamedInTheAskersLanguage() throws Exception {
        try (Office office = Office.open(data, Map.of())) {
            HttpResponse<String> many =
                    office.send("root", "GET", "/api/v1/plans?count=501", "", "Accept-Language", "zh");
            assertEquals(400, many.statusCode(), many::body);
            assertTrue(many.body().contains("count 至多为 500"), many::body);
            HttpResponse<String> text =
                    office.send("root", "GET", "/api/v1/plans?count=x", "", "Accept-Language", "en");
            assertEquals(400, text.statusCode(), text::body);
            assertTrue(text.body().contains("count must be a whole number"), text::body);
            String wish = "{\"channel\":\"PIGEON\",\"target\":\"\"}";
            HttpResponse<String> pigeon = office.post("root", "/api/v1/subscriptions", wish, "Accept-Language", "en");
            assertEquals(400, pigeon.statusCode(), pigeon::body);
            assertTrue(pigeon.body().contains("$.channel") && pigeon.body().contains("$.target"), pigeon::body);
        }
    }

    /**
     * A parameter of an address is told by its name, only what stands in a body has a path and a pointer; what records refuse by
     * themselves is said in the asker's language, too.
     */
    @Test
    void refusalsNameWhatWasSentInTheAskersLanguage() throws Exception {
        try (Office office = Office.open(data, Map.of())) {
            office.hire("all", "PLANNER MANAGER REVIEWER FINANCE ADMINISTRATOR", "*/*", "a");
            String plan = office.plan("all", "5");
            String budget = BoundBudget.bind(plan, office.running().context());
            String from = "/api/v1/reviews/" + budget + "/amendment-request?from=";
            placed(office.get("all", from + "never"), "\"place\":\"from\"", "NOT_ALLOWED");
            placed(office.get("all", from), "\"place\":\"from\"", "MISSING_FIELD");
            placed(
                    office.post("all", "/api/v1/tokens", "{\"label\":\"x\",\"a.b\":1,\"c[0]\":1}"),
                    "\"place\":\"$['a.b']\",\"pointer\":\"#/a.b\"",
                    "\"pointer\":\"#/c%5B0%5D\"");
            String training = "/api/v1/budgets/" + budget + "/training-advice?hours=-1&gapClosed=2";
            String whatIf = "{\"name\":\"x\",\"changes\":[{\"kind\":\"GOAL_KIND\",\"value\":99}]}";
            String unit = "{\"name\":\"x\",\"password\":\"a long password\",\"roles\":[\"PLANNER\"],"
                    + "\"units\":[{\"site\":\"\",\"department\":\"*\"}]}";
            for (String language : List.of("en", "zh")) {
                String[] asked = {"Accept-Language", language};
                inLanguage(office.send("all", "GET", training, "", asked), language, "hours", "gapClosed");
                inLanguage(office.post("all", "/plans/" + plan + "/what-if", whatIf, asked), language, "99");
                inLanguage(office.post("root", "/api/v1/users", unit, asked), language, "$.units[0]");
            }
        }
    }

    private static void placed(HttpResponse<String> answer, String... parts) {
        refused(answer, parts);
        assertEquals(answer.body().contains("\"$"), answer.body().contains("pointer"), answer::body);
    }

    private static void inLanguage(HttpResponse<String> answer, String language, String... parts) {
        refused(answer, parts);
        String english = "must|there is|characters|allowed|could not";
        boolean chinese = answer.body().codePoints().anyMatch(each -> each >= 0x4E00);
        assertEquals(language.equals("zh"), chinese, answer::body);
        assertEquals(
                language.equals("en"),
                Pattern.compile(english).matcher(answer.body()).find(),
                answer::body);
    }

    private static void refused(HttpResponse<String> answer, String... parts) {
        assertEquals(400, answer.statusCode(), answer::body);
        for (String part : parts) {
            assertTrue(answer.body().contains(part), answer::body);
        }
    }

    /** What services refuse, too: all fields at once, each with its pointer, in the asker's language. */
    @Test
    void refusedFieldsAreAllNamedWithTheirPointers() throws Exception {
        String account = "{\"name\":\"two words\",\"password\":\"short\",\"roles\":[]}";
        String step = "{\"remark\":\"" + "x".repeat(2001) + "\",\"departments\":[],\"dueOn\":\"2020-01-01\"}";
        try (Office office = Office.open(data, Map.of())) {
            office.hire("li", "PLANNER MANAGER REVIEWER FINANCE", "*/*", "IT");
            for (String language : List.of("en", "zh")) {
                pointers(office, "root", "/api/v1/users", account, language, "name", "password", "roles");
                pointers(office, "li", "/api/v1/reviews/x/pass", step, language, "remark", "departments", "dueOn");
                pointers(office, "li", "/api/v1/reviews/x/opinions", "{\"remark\":\"\"}", language, "stance", "remark");
                pointers(office, "li", "/api/v1/comparisons", "{\"plans\":[\"A\"]}", language, "plans");
                pointers(office, "li", "/api/v1/tokens", "{\"label\":\" \"}", language, "label");
            }
        }
    }

    private static void pointers(
            Office office, String who, String path, String body, String language, String... fields) {
        HttpResponse<String> answer =
                office.send(who, "POST", path, body, "Accept-Language", language, "If-Match", "\"1\"");
        assertEquals(400, answer.statusCode(), answer::body);
        Set<String> named = Pattern.compile("\"pointer\":\"#/([^\"]+)\"")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertEquals(Set.of(fields), named, answer::body);
        boolean chinese = answer.body().codePoints().anyMatch(each -> each >= 0x4E00);
        assertEquals(language.equals("zh"), chinese, answer::body);
    }

    private static boolean mayBeAbsent(RecordComponent field) {
        return Collection.class.isAssignableFrom(field.getType())
                || Arrays.stream(field.getAccessor().getAnnotations())
                        .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
    }

    private static String each(Class<?> record, Function<RecordComponent, String> value) {
        Map<String, String> values =
                JsonRoutes.fields(record).stream().collect(Collectors.toMap(RecordComponent::getName, value));
        return JsonRoutes.body(record, values);
    }

    /** A value that the field cannot take. */
    private static String unfit(RecordComponent field) {
        return Collection.class.isAssignableFrom(field.getType()) ? "7" : "[true]";
    }

    private static HttpResponse<String> ask(Office office, String route, String body, String language) {
        String[] words = route.split(" ");
        String path = words[1].replaceAll("\\{[^}]*}", "nothing");
        return office.send(
                "all",
                words[0],
                path,
                body,
                "If-Match",
                "\"0\"",
                "Idempotency-Key",
                "k" + body.hashCode(),
                "Accept-Language",
                language);
    }

    private static void named(
            Office office,
            String route,
            String body,
            List<RecordComponent> fields,
            String language,
            List<String> wrong) {
        HttpResponse<String> answer = ask(office, route, body, language);
        boolean told = fields.isEmpty() && answer.statusCode() < 500
                || answer.statusCode() == 400
                        && answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith("application/problem+json")
                        && fields.stream().allMatch(field -> answer.body().contains("\"$." + field.getName() + "\""))
                        && fields.stream()
                                .allMatch(field -> answer.body().contains("\"pointer\":\"#/" + field.getName() + "\""))
                        && answer.body().contains(language.equals("zh") ? "请求" : "could not be understood");
        if (!told) {
            wrong.add(route + " " + body + " -> " + answer.statusCode() + " " + answer.body());
        }
    }

    private static void unquoted(Office office, String route, String body, List<String> wrong) {
        for (String language : List.of("en", "zh")) {
            HttpResponse<String> answer = ask(office, route, body, language);
            if (answer.statusCode() != 400 || answer.body().contains(SECRET)) {
                wrong.add(route + " " + body + " -> " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    private static void refused(Office office, String route, String body, String word, List<String> wrong) {
        HttpResponse<String> answer = ask(office, route, body, "en");
        if (answer.statusCode() != 400 || !answer.body().contains(word)) {
            wrong.add(route + " '" + body + "' -> " + answer.statusCode() + " " + answer.body());
        }
    }
}
