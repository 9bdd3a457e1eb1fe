package dev.peakplan.server.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry of the trail as people read it.
 *
 * @param seq its number
 * @param at when
 * @param actor who did it
 * @param action what was done
 * @param subject id of what it was done to
 * @param unit the part of the organisation that it concerns, {@code site/department}
 * @param detail particulars
 * @param hash its hash
 */
@Serdeable
public record AuditView(
        long seq,
        Instant at,
        String actor,
        AuditAction action,
        String subject,
        String unit,
        Map<String, String> detail,
        String hash) {
    private static final JsonFactory JSON = new JsonFactory();

    static AuditView of(AuditEntry entry) {
        return new AuditView(
                entry.seq(),
                Instant.ofEpochMilli(entry.writtenAt()),
                entry.actor(),
                AuditAction.valueOf(entry.action()),
                entry.subject(),
                entry.unit().toString(),
                detail(entry.detail()),
                entry.hash());
    }

    private static Map<String, String> detail(String json) {
        Map<String, String> detail = new LinkedHashMap<>();
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                detail.put(in.currentName(), in.nextTextValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return detail;
    }
}
