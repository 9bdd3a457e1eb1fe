package dev.peakplan.server.web;

import dev.peakplan.server.audit.AuditView;
import java.util.List;
import java.util.Map;

/**
 * An entry of the trail as a page shows it.
 *
 * @param entry the entry
 * @param subject what it was done to
 * @param facts its particulars, those that say something
 */
public record AuditRow(AuditView entry, AuditFact subject, List<AuditFact> facts) {
    public AuditRow {
        facts = List.copyOf(facts);
    }

    static AuditRow of(AuditView entry) {
        Map<String, String> detail = entry.detail();
        return new AuditRow(
                entry,
                AuditFact.subject(entry),
                detail.keySet().stream()
                        .filter(key -> !detail.get(key).isBlank())
                        .map(key -> AuditFact.of(key, detail.get(key)))
                        .toList());
    }
}
