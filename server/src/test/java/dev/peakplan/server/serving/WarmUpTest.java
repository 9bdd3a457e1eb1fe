package dev.peakplan.server.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.review.Office;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {
    @TempDir
    Path data;

    @Test
    void serverAsksItselfForEveryKindOfPageAsAUserAndLeavesNoTrace() throws Exception {
        try (Office office = Office.open(data, Map.of())) {
            office.hire("all", "PLANNER MANAGER REVIEWER FINANCE ADMINISTRATOR", "*/*", "");
            office.plan("all", "1");
            String trail = office.get("root", "/api/v1/audit").body();
            office.running().warmUp(1);
            assertEquals(trail, office.get("root", "/api/v1/audit").body());
            Set<String> asked = new TreeSet<>();
            List<String> refused = new ArrayList<>();
            office.running()
                    .context()
                    .getBean(MeterRegistry.class)
                    .find("http.server.requests")
                    .timers()
                    .forEach(timer -> {
                        String route = timer.getId().getTag("uri").replaceAll("\\{\\?.*", "");
                        asked.add(route);
                        if (timer.getId().getTag("status").compareTo("400") >= 0) {
                            refused.add(route + " " + timer.getId().getTag("status"));
                        }
                    });
            assertTrue(
                    asked.containsAll(Set.of(
                            "root",
                            "/plans/{id}",
                            "/plans/{id}/figures",
                            "/compare",
                            "/reviews",
                            "/monitor",
                            "/audit",
                            "/admin",
                            "/account",
                            "/api/v1/budgets")),
                    asked::toString);
            assertEquals(List.of(), refused);
        }
    }
}
