package dev.peakplan.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditFactTest {
    @Test
    void linesAreToldByWhatTheyAreForAndWhere() {
        assertEquals(
                new AuditFact("line", List.of("line.BUDGET_LINE"), "rent · SZ", false, ""),
                AuditFact.of("line", "BUDGET_LINE:rent@SZ@"));
        assertEquals(
                new AuditFact("line", List.of("line.BASE_PAY"), "SZ · CS", false, ""),
                AuditFact.of("line", "BASE_PAY@SZ@CS"));
        assertEquals("cut~0a1b2c3d", AuditFact.of("line", "cut~0a1b2c3d").text());
    }

    @Test
    void statesRolesAndWhatIsTrueAreWords() {
        assertEquals(
                List.of("review.state.BINDING"),
                AuditFact.of("state", "BINDING").words());
        assertEquals(
                List.of("role.PLANNER", "role.FINANCE"),
                AuditFact.of("roles", "PLANNER,FINANCE").words());
        assertEquals(List.of("audit.no"), AuditFact.of("enabled", "false").words());
        assertEquals(List.of("admin.units.all"), AuditFact.of("units", "*/*").words());
    }

    @Test
    void namesOfTheMachinesAreShortAndWhole() {
        String hash = "9f2c4e1a77".repeat(6);
        assertEquals("9f2c4e1a…", AuditFact.of("contentHash", hash).shown());
        assertEquals(hash, AuditFact.of("contentHash", hash).text());
        AuditFact version = AuditFact.of("version", "01M82Q3PPJ2ZJ2840S19S51AHR");
        assertEquals("…19S51AHR", version.shown());
        assertEquals("/reviews/01M82Q3PPJ2ZJ2840S19S51AHR", version.path());
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void everythingThatIsDoneHasASubjectInWords(AuditAction action) {
        AuditView entry = new AuditView(1, Instant.EPOCH, "a", action, "s", "*/*", Map.of("budget", "b"), "");
        AuditFact subject = AuditFact.subject(entry);
        assertTrue(!subject.text().isEmpty() || !subject.words().isEmpty());
        assertTrue(PageText.bundle(Locale.ENGLISH).keySet().containsAll(subject.words()), subject::toString);
    }
}
