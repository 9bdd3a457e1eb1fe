package dev.peakplan.server.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.peakplan.server.bodies.JsonRoutes;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.json.ReadOutcome;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.serving.RunningServer;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The description of the HTTP interface beside the interface: every route, and for every body an example that can be read. */
class OpenApiTest {
    /** They make nothing, or nothing twice: steps need the version that was read, a decision is taken once. */
    private static final Pattern MAKES_NOTHING = Pattern.compile(
            "/api/v1/(setup|session|checks|audit/verification|jobs/\\{id}/cancel|reviews/\\{id}/(submission|pass|return|closing|approval|withdrawal)"
                    + "|budgets/\\{id}/(alerts/\\{alert}/settle|proposals/\\{proposal}/(adopt|refuse)))");

    /** Changes that need no version: the old password is given with the new one, and a pin is there or not. */
    private static final Pattern WITHOUT_VERSION = Pattern.compile("/api/v1/(session/password|plans/\\{id}/pin)");

    /** Lists that are as long as a plan has lines, a figure versions or a user subscriptions. */
    private static final Pattern BOUNDED = Pattern.compile(
            "/api/v1/(samples|subscriptions|reforecasts/\\{id}|reviews/\\{id}/(versions|lines|opinions)"
                    + "|budgets/\\{id}/(lines|analysis|commitments|figures|staffing-advice|training-advice|benchmarks))");

    @TempDir
    Path data;

    @Test
    void everyRouteIsDescribedAndEveryBodyHasAnExampleThatFits() throws Exception {
        try (RunningServer server = RunningServer.start(TestServer.settings(data, Map.of()))) {
            JsonNode document = document();
            Set<String> routes = server.context()
                    .getBean(Router.class)
                    .uriRoutes()
                    .filter(route -> !route.getHttpMethodName().matches("HEAD|OPTIONS"))
                    .map(route -> route.getHttpMethodName() + " "
                            + route.getUriMatchTemplate().toPathString())
                    .filter(route -> route.contains(" /api/v1"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> described = new TreeSet<>();
            document.get("paths").fields().forEachRemaining(path -> path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
            assertEquals(routes, described);
            List<String> wrong = new ArrayList<>();
            JsonRoutes.of(server.context()).forEach((route, record) -> {
                if (route.contains(" /api/v1")) {
                    example(document, route, record, wrong);
                }
            });
            assertEquals(List.of(), wrong);
        }
    }

    private static JsonNode document() throws IOException {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/META-INF/swagger/peakplan-0.1.yml")) {
            // days stay texts
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m): (\\d{4}-\\d{2}-\\d{2})$", ": \"$1\"");
            return new ObjectMapper().valueToTree(new Yaml().load(text));
        }
    }

    @Test
    void whatMakesTakesAKeyWhatChangesAVersionAndListsComeInPages() throws IOException {
        List<String> wrong = new ArrayList<>();
        JsonNode document = document();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(each -> {
                    String method = each.getKey();
                    JsonNode operation = each.getValue();
                    List<String> parameters = operation.path("parameters").findValuesAsText("name");
                    if (method.equals("post")) {
                        same(path.getKey(), "Idempotency-Key", parameters, MAKES_NOTHING, wrong);
                    } else if (method.equals("put")) {
                        same(path.getKey(), "If-Match", parameters, WITHOUT_VERSION, wrong);
                    } else if (operation
                            .at("/responses/200/content/application~1json/schema/type")
                            .asText()
                            .equals("array")) {
                        same(path.getKey(), "count", parameters, BOUNDED, wrong);
                    }
                }));
        assertEquals(List.of(), wrong);
    }

    /** What is shown as an example of a refusal is what comes. */
    @Test
    void refusalsAreShownInBothLanguagesAsTheyAre() throws Exception {
        JsonNode examples =
                document().at("/paths/~1api~1v1~1plans/get/responses/4XX/content/application~1problem+json/examples");
        try (TestServer server = TestServer.start(data, Map.of())) {
            for (String language : List.of("en", "zh")) {
                String answer = server.get("/api/v1/plans?count=501", "Accept-Language", language)
                        .body();
                assertEquals(new ObjectMapper().readTree(answer), examples.at("/" + language + "/value"));
            }
        }
    }

    @Test
    void everyRouteSaysHowItRefuses() throws IOException {
        List<String> silent = new ArrayList<>();
        JsonNode document = document();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(each -> {
                    String problem = each.getValue()
                            .at("/responses/4XX/content/application~1problem+json/schema/$ref")
                            .asText();
                    if (!problem.equals("#/components/schemas/Problem")) {
                        silent.add(each.getKey() + " " + path.getKey());
                    }
                }));
        assertEquals(List.of(), silent);
        JsonNode schemas = document.at("/components/schemas");
        assertEquals(
                "#/components/schemas/Located",
                schemas.at("/Problem/properties/errors/items/$ref").asText());
        assertEquals(
                List.of("string", "string"),
                List.of(
                        schemas.at("/Located/properties/place/type").asText(),
                        schemas.at("/Located/properties/pointer/type").asText()));
    }

    private static void same(
            String path, String parameter, List<String> parameters, Pattern without, List<String> wrong) {
        if (parameters.contains(parameter) == without.matcher(path).matches()) {
            wrong.add(path + " " + parameter + " " + parameters);
        }
    }

    private static void example(JsonNode document, String route, Class<?> record, List<String> wrong) {
        String[] words = route.split(" ");
        JsonNode operation =
                document.at("/paths/" + words[1].replace("/", "~1") + "/" + words[0].toLowerCase(Locale.ROOT));
        if (operation.path("summary").asText().isBlank()) {
            wrong.add(route + " has no summary");
        }
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        String reference = schema.findPath("$ref").asText();
        JsonNode example = document.at(reference.replace("#", "")).path("example");
        ReadOutcome<?> read =
                RecordReader.read(example.toString().getBytes(StandardCharsets.UTF_8), record.asSubclass(Record.class));
        if (read.value().isEmpty()) {
            wrong.add(route + " " + reference + " " + example + " " + read.problems());
        }
    }
}
