package dev.peakplan.server.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.peakplan.check.Checker;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Samples;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RunFacts;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.requirement.Requirements;
import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.ErrorDocument;
import dev.peakplan.server.planning.PlanDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The schemas of requests and plans in the OpenAPI document: made from the records, and true of what is written. */
class SchemaTest {
    private static final Path FILE = Path.of("src/main/openapi/schemas.yml");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** After a wanted change run the tests with {@code -Dpeakplan.rewrite=true} once. */
    @Test
    void schemasAreWhatTheRecordsSay() throws IOException {
        String document = document();
        if (Boolean.getBoolean("peakplan.rewrite")) {
            Files.writeString(FILE, document);
        }
        assertEquals(document, Files.readString(FILE));
    }

    @Test
    void openApiDocumentHoldsThemAsTheyAre() throws IOException {
        Map<String, Object> served = yaml(SchemaTest.class.getResourceAsStream("/META-INF/swagger/peakplan-0.1.yml"));
        JsonNode schemas = MAPPER.valueToTree(served).at("/components/schemas");
        JsonNode made = MAPPER.valueToTree(yaml(Files.newInputStream(FILE))).at("/components/schemas");
        made.fields().forEachRemaining(each -> {
            assertTrue(schemas.has(each.getKey()), each.getKey());
            assertEquals(
                    names(each.getValue().get("properties")),
                    names(schemas.get(each.getKey()).get("properties")),
                    each.getKey());
            assertEquals(
                    each.getValue().has("example"), schemas.get(each.getKey()).has("example"), each.getKey());
        });
    }

    private static List<String> names(JsonNode properties) {
        List<String> names = new java.util.ArrayList<>();
        if (properties != null) {
            properties.fieldNames().forEachRemaining(names::add);
            Collections.sort(names);
        }
        return names;
    }

    @Test
    void samplesAsJsonAreValid() throws IOException {
        for (String name : Samples.names()) {
            PlanRequest request = WorkbookReader.read(
                            Samples.find(name).orElseThrow().workbook())
                    .request()
                    .orElseThrow();
            assertEquals(Set.of(), problems("PlanRequest", RecordWriter.write(request)), name);
            assertEquals(Set.of(), problems("PlanDocument", RecordWriter.write(untouched(request))), name);
        }
    }

    @Test
    void examplesAreValidAndReadAsTheyAre() throws IOException {
        JsonNode schemas = MAPPER.valueToTree(yaml(Files.newInputStream(FILE))).at("/components/schemas");
        byte[] request = MAPPER.writeValueAsBytes(schemas.at("/PlanRequest/example"));
        byte[] plan = MAPPER.writeValueAsBytes(schemas.at("/PlanDocument/example"));
        assertEquals(Set.of(), problems("PlanRequest", request));
        assertEquals(Set.of(), problems("PlanDocument", plan));
        assertTrue(RecordReader.read(request, PlanRequest.class).value().isPresent());
        assertTrue(RecordReader.read(plan, PlanDocument.class).value().isPresent());
    }

    @Test
    void whatTheReaderRefusesTheSchemaRefusesToo() throws IOException {
        for (String[] change : new String[][] {
            {"\"channel\": \"PHONE\"", "\"channel\": \"PHON\""},
            {"\"openingHeads\": 1.5", "\"openingHaeds\": 1.5"},
            {"\"seed\": ", "\"seed\": \"x\", \"seed2\": "},
            {"\"amount\": 120000000", "\"amount\": 1.5"},
        }) {
            String broken = Examples.request().replace(change[0], change[1]);
            assertFalse(broken.equals(Examples.request()), change[0]);
            byte[] bytes = broken.getBytes(StandardCharsets.UTF_8);
            assertTrue(RecordReader.read(bytes, PlanRequest.class).value().isEmpty(), change[1]);
            assertFalse(problems("PlanRequest", bytes).isEmpty(), change[1]);
        }
    }

    private static Set<ValidationMessage> problems(String schema, byte[] document) throws IOException {
        ObjectNode whole = MAPPER.valueToTree(yaml(Files.newInputStream(FILE)));
        whole.put("$ref", "#/components/schemas/" + schema);
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
        return compiled.validate(MAPPER.readTree(document));
    }

    private static Map<String, Object> yaml(InputStream in) throws IOException {
        try (in) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
    }

    private static String document() throws IOException {
        Map<String, Object> schemas = new RecordSchemas()
                .add(PlanRequest.class)
                .add(PlanDocument.class)
                .add(ErrorDocument.class)
                .all();
        PlanRequest request = RecordReader.read(Examples.request().getBytes(StandardCharsets.UTF_8), PlanRequest.class)
                .get();
        example(schemas, "PlanRequest", request);
        example(schemas, "PlanDocument", untouched(request));
        schemas.put(
                "PlanOrErrors",
                Map.of(
                        "oneOf",
                        List.of(
                                Map.of("$ref", "#/components/schemas/PlanDocument"),
                                Map.of("$ref", "#/components/schemas/ErrorDocument"))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.1");
        document.put("info", Map.of("title", "PeakPlan"));
        document.put("paths", Map.of());
        document.put("components", Map.of("schemas", schemas));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setAllowUnicode(true);
        options.setWidth(140);
        options.setSplitLines(true);
        return "# Made from the records by SchemaTest (-Dpeakplan.rewrite=true); not edited by hand.\n"
                + new Yaml(options).dump(document);
    }

    @SuppressWarnings("unchecked")
    private static void example(Map<String, Object> schemas, String name, Record value) throws IOException {
        Object example = MAPPER.readValue(RecordWriter.write(value), Object.class);
        ((Map<String, Object>) schemas.get(name)).put("example", example);
    }

    /** The plan in which nothing is decided, with the figures that the checker finds. */
    private static PlanDocument untouched(PlanRequest request) {
        List<Integer> none = Collections.nCopies(request.periodCount(), 0);
        Plan plan = new Plan(
                request.workforce().staffing().stream()
                        .map(each -> new StaffingDecision(each.teamId(), each.roleId(), none, none, none))
                        .toList(),
                List.of());
        Requirement requirement = Requirements.of(request);
        Assessment assessment = Checker.check(request, requirement, plan);
        RunFacts run = new RunFacts(7, 20_000, 1.5, 20_000, 13_333, "0.1.0", "ab".repeat(32), "cd".repeat(32));
        return PlanDocument.of(
                request, new PlanResult(plan, requirement, assessment, Proof.NONE, List.of(), List.of(), run));
    }
}
