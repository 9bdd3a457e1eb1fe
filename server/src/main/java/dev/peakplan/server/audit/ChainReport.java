package dev.peakplan.server.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What verifying the trail found.
 *
 * @param intact whether nothing is wrong
 * @param entries entries read
 * @param head the last entry, to be kept elsewhere
 * @param findings what is wrong, the first hundred places
 */
@Serdeable
public record ChainReport(boolean intact, long entries, AuditHead head, List<ChainFinding> findings) {
    public ChainReport {
        findings = List.copyOf(findings);
    }
}
