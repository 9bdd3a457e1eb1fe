package dev.peakplan.server.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.peakplan.server.bodies.JsonRoutes;
import dev.peakplan.server.json.ReadOutcome;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.serving.RunningServer;
import dev.peakplan.server.serving.ServerSettings;
import io.micronaut.web.router.Router;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The description of the HTTP interface beside the interface: every route, and for every body an example that can be read. */
class OpenApiTest {
    @TempDir
    Path data;

    @Test
    void everyRouteIsDescribedAndEveryBodyHasAnExampleThatFits() throws Exception {
        try (RunningServer server = RunningServer.start(new ServerSettings("127.0.0.1", 0, data, Map.of()));
                InputStream file = OpenApiTest.class.getResourceAsStream("/META-INF/swagger/peakplan-0.1.yml")) {
            // days stay texts
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m): (\\d{4}-\\d{2}-\\d{2})$", ": \"$1\"");
            JsonNode document = new ObjectMapper().valueToTree(new Yaml().load(text));
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
