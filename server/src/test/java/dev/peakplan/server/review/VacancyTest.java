package dev.peakplan.server.review;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A budget that waits for somebody whom there is not: told by the step that sends it there, and until there is one. */
class VacancyTest {
    @TempDir
    static Path data;

    private static JsonNode vacancies(HttpResponse<String> answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer::body);
        return new ObjectMapper().readTree(answer.body()).get("vacancies");
    }

    private static List<String> steps(HttpResponse<String> answer) throws IOException {
        List<String> steps = new ArrayList<>();
        vacancies(answer)
                .forEach(each -> steps.add(each.get("step").asText()
                        + each.path("department").asText().transform(name -> name.isEmpty() ? "" : " " + name)));
        return steps;
    }

    @Test
    void stepThatNobodyCanTakeIsToldUntilSomebodyCan() throws IOException {
        try (Office office = Office.open(data, Map.of())) {
            office.hire("li", "PLANNER", "*/*", "IT");
            office.hire("far", "MANAGER REVIEWER FINANCE", "elsewhere/*", "IT");
            HttpResponse<String> made =
                    office.post("li", "/api/v1/reviews", "{\"plan\":\"" + office.plan("li", "1") + "\"}");
            assertEquals(201, made.statusCode(), made::body);
            String id = field(made, "id");
            String path = "/api/v1/reviews/" + id;
            assertEquals(List.of(), steps(office.get("li", path)));

            HttpResponse<String> submitted = office.step("li", id, "submission", "{}");
            assertEquals(List.of("REVIEW"), steps(submitted));
            assertTrue(vacancies(submitted).get(0).get("en").asText().startsWith("Nobody can review this"));
            assertTrue(vacancies(submitted).get(0).get("zh").asText().startsWith("目前没有人能审核"));
            String row = office.get("li", "/api/v1/reviews").body();
            assertTrue(row.contains("\"step\":\"REVIEW\""), row);
            tells(office, "li", "/reviews/" + id, true);
            tells(office, "root", "/admin", true);

            office.hire("wang", "MANAGER FINANCE", "*/*", "");
            assertEquals(List.of(), steps(office.get("li", path)));
            tells(office, "li", "/reviews/" + id, false);
            tells(office, "root", "/admin", false);

            HttpResponse<String> passed =
                    office.step("wang", id, "pass", "{\"departments\":[\"市场部\",\"IT\"],\"dueOn\":\"2099-12-31\"}");
            assertEquals(List.of("GIVE_OPINION IT", "GIVE_OPINION 市场部"), steps(passed));
            assertTrue(vacancies(passed).get(1).get("en").asText().contains("市场部"));
            office.hire("mei", "REVIEWER", "*/*", "市场部");
            office.hire("ivo", "REVIEWER", "*/*", "IT");
            assertEquals(List.of(), steps(office.get("li", path)));
            dismiss(office, "wang");
            assertEquals(List.of("CLOSE"), steps(office.get("li", path)));
            office.hire("zhao", "MANAGER FINANCE", "*/*", "");
            for (String reviewer : List.of("mei", "ivo")) {
                assertEquals(
                        201,
                        office.post(reviewer, path + "/opinions", "{\"stance\":\"AGREE\"}")
                                .statusCode());
            }
            assertEquals(List.of("APPROVE"), steps(office.step("zhao", id, "closing", "{}")));
            office.hire("qian", "FINANCE", "*/*", "");
            assertEquals(List.of(), steps(office.step("qian", id, "approval", "{}")));
        }
    }

    private static void tells(Office office, String name, String path, boolean told) {
        HttpResponse<String> page = office.get(name, path);
        assertEquals(200, page.statusCode(), page::body);
        assertEquals(told, page.body().contains("目前没有人能") || page.body().contains("Nobody can review"), page::body);
        assertFalse(page.body().contains("??"), page::body);
    }

    private static void dismiss(Office office, String name) {
        String path = "/api/v1/users/" + name;
        String tag = "\"" + field(office.get("root", path), "version") + "\"";
        HttpResponse<String> changed =
                office.send("root", "PUT", path, "{\"roles\":[\"MANAGER\"],\"enabled\":false}", "If-Match", tag);
        assertEquals(200, changed.statusCode(), changed::body);
    }
}
