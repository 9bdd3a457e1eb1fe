package dev.peakplan.server.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.peakplan.server.access.Unit;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** Writes the trail. */
@Singleton
public class AuditTrail {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_SUBJECT = 128;

    private final AuditRepository entries;
    private final Clock clock;

    AuditTrail(AuditRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Adds an entry in the caller's transaction, so that both are kept or neither; in one of its own where there is none. The trail is
     * locked from here to the end of the transaction: record last.
     *
     * @param actor who did it
     * @param action what was done
     * @param subject id of what it was done to
     * @param unit the part of the organisation that it concerns
     * @param detail particulars; no wages, no secrets
     */
    @Transactional
    public void record(String actor, AuditAction action, String subject, Unit unit, Map<String, String> detail) {
        AuditHead head = entries.lockHead();
        long seq = head.seq() + 1;
        AuditEntry entry = new AuditEntry(
                        seq,
                        clock.millis(),
                        actor,
                        action.name(),
                        subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length())),
                        unit.site(),
                        unit.department(),
                        json(detail),
                        head.hash(),
                        "")
                .sealed();
        entries.save(entry);
        entries.moveHead(seq, entry.hash());
    }

    private static String json(Map<String, String> detail) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            for (Map.Entry<String, String> each : new TreeMap<>(detail).entrySet()) {
                out.writeStringField(each.getKey(), each.getValue());
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
