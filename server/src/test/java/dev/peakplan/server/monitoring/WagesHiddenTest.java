package dev.peakplan.server.monitoring;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.review.BoundBudget;
import dev.peakplan.server.review.Office;
import dev.peakplan.server.users.Routes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route that gives something, asked by every role that sees no pay: neither rates of pay nor what was paid is in any answer. */
class WagesHiddenTest {
    /** What a junior is paid, and what was paid in January: as minor units, as figures and as text. */
    private static final List<String> PAY =
            List.of("420000", "4,200.00", "12345678", "123456.78", "123,456.78");

    /** Names of lines of pay; pages carry them among their words. */
    private static final List<String> LINES = List.of("BASE_PAY", "EMPLOYER_CONTRIBUTIONS");

    private static final String ACTUALS = "line,site,department,period,amount\n"
            + "BASE_PAY,SZ,CS,2027-01,123456.78\nEMPLOYER_CONTRIBUTIONS,SZ,CS,2027-01,1\nRENT,SZ,,2027-01,30000\n";

    @TempDir
    Path data;

    private Office office;
    private final List<String> seen = new ArrayList<>();

    @Test
    void noRoleWithoutSightOfPayGetsAnyByAnyRoute() throws Exception {
        try (Office opened = Office.open(data, Map.of())) {
            office = opened;
            office.hire("finance", "FINANCE MANAGER PLANNER", "*/*", "");
            office.hire("reviewer", "REVIEWER", "*/*", "HR");
            office.hire("administrator", "ADMINISTRATOR", "*/*", "");
            String plan = office.plan("finance", "5");
            String version = field(office.post("finance", "/api/v1/reviews", "{\"plan\":\"" + plan + "\"}"), "id");
            String budget = BoundBudget.bind(plan, office.running().context());
            String job = actuals(budget);
            String reforecast = office.planned(
                    "finance", field(office.post("finance", "/api/v1/budgets/" + budget + "/reforecast", "{}"), "id"));
            for (String route : Routes.reading()) {
                for (String id : List.of(plan, version, budget, job, reforecast)) {
                    ask(route.replace("{id}", id).replaceAll("\\{[^}]*}", "administrator"));
                }
            }
            String of = "/api/v1/budgets/" + budget;
            for (Dimension by : Dimension.values()) {
                ask(of + "/analysis?by=" + by + "&category=LABOUR&site=SZ");
                ask(of + "/analysis?by=" + by + "&line=BASE_PAY@SZ@CS");
            }
            ask(of + "/figures?line=BASE_PAY@SZ@CS&period=2027-01");
            ask("/api/v1/reviews/" + budget + "/differences?from=" + version);
            ask("/reviews/" + budget + "/differences?from=" + version);
            String own = office.get("finance", of + "/figures?line=BASE_PAY@SZ@CS&period=2027-01")
                    .body();
            assertTrue(own.contains("12345678"), own);
        }
        assertEquals(List.of(), seen);
    }

    private String actuals(String budget) {
        HttpResponse<String> sent = TestServer.at(office.running().address())
                .upload(
                        "/api/v1/budgets/" + budget + "/actuals",
                        "a.csv",
                        ACTUALS,
                        new String[0],
                        "Cookie",
                        office.cookie("finance"));
        assertEquals(202, sent.statusCode(), sent::body);
        return office.planned("finance", field(sent, "id"));
    }

    private void ask(String path) throws IOException {
        for (String name : List.of("reviewer", "administrator")) {
            HttpResponse<byte[]> answer = office.bytes(name, path);
            if (answer.statusCode() == 200 && !path.endsWith("/backup") && !path.endsWith("/events")) {
                Set<String> found = new LinkedHashSet<>();
                String text = text(answer.body());
                PAY.stream().filter(text::contains).forEach(found::add);
                LINES.stream()
                        .filter(line -> path.startsWith("/api/") && text.contains(line))
                        .forEach(found::add);
                if (!found.isEmpty()) {
                    seen.add(name + " " + path + " " + found);
                }
            }
        }
    }

    /** What a reader finds in a file: of a workbook every part. */
    private static String text(byte[] body) throws IOException {
        StringBuilder text = new StringBuilder(new String(body, StandardCharsets.UTF_8));
        if (body.length > 2 && body[0] == 'P' && body[1] == 'K') {
            try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(body))) {
                for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                    text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
