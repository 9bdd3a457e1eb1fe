package dev.peakplan.server.audit;

import dev.peakplan.server.access.Unit;
import dev.peakplan.server.ids.Sha256;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * One entry of the trail as stored.
 *
 * @param seq 1, 2, ... without gaps
 * @param writtenAt UTC milliseconds
 * @param actor who did it
 * @param action name of an {@link AuditAction}
 * @param subject id of what it was done to
 * @param site site that it concerns, {@code *} for all
 * @param department department that it concerns, {@code *} for all
 * @param detail particulars as a JSON object of texts
 * @param previous hash of the entry before; 64 zeros for the first
 * @param hash see {@link #computedHash()}
 */
@MappedEntity("audit_entry")
record AuditEntry(
        @Id long seq,
        long writtenAt,
        String actor,
        String action,
        String subject,
        String site,
        String department,
        String detail,
        String previous,
        String hash) {
    static final String ZEROS = "0".repeat(64);

    /** The entry with the hash that belongs to it. */
    AuditEntry sealed() {
        return new AuditEntry(
                seq, writtenAt, actor, action, subject, site, department, detail, previous, computedHash());
    }

    /**
     * SHA-256, in hexadecimal digits, of all fields but the hash in the order above, each written as the number of its UTF-8 bytes, a
     * colon, the bytes and a comma.
     */
    String computedHash() {
        MessageDigest digest = Sha256.digest();
        Object[] fields = {seq, writtenAt, actor, action, subject, site, department, detail, previous};
        for (Object field : fields) {
            byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(text);
            digest.update((byte) ',');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    Unit unit() {
        return new Unit(site, department);
    }
}
