package dev.peakplan.server.audit;

import dev.peakplan.server.audit.ChainFinding.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the whole trail and holds every entry against its hash, the one before it, and the heads that were exported earlier. */
public final class ChainCheck {
    private static final int MOST_FINDINGS = 100;

    private final Map<Long, String> exported = new HashMap<>();
    private final List<ChainFinding> findings = new ArrayList<>();
    private AuditHead last = new AuditHead(0, AuditEntry.ZEROS);
    private long entries;

    private ChainCheck(List<AuditHead> exported) {
        exported.forEach(head -> this.exported.put(head.seq(), head.hash()));
    }

    /**
     * Verifies the trail of a database.
     *
     * @param exported heads that were kept elsewhere; without any, a cut end cannot be told
     */
    public static ChainReport verify(Connection connection, List<AuditHead> exported) throws SQLException {
        ChainCheck check = new ChainCheck(exported);
        AuditPages pages = new AuditPages(connection);
        AuditHead head;
        long before;
        do {
            before = check.last.seq();
            check.read(pages);
            head = pages.head();
            // entries may be added while the trail is read
        } while (head.seq() > check.last.seq() && check.last.seq() > before);
        return check.report(head);
    }

    private void read(AuditPages pages) throws SQLException {
        List<AuditEntry> page = pages.after(last.seq());
        while (!page.isEmpty()) {
            page.forEach(this::entry);
            page = pages.after(last.seq());
        }
    }

    private void entry(AuditEntry entry) {
        entries++;
        if (entry.seq() != last.seq() + 1) {
            find(Kind.GAP, entry.seq());
        }
        if (!entry.previous().equals(last.hash())) {
            find(Kind.BROKEN_LINK, entry.seq());
        }
        if (!entry.hash().equals(entry.computedHash())) {
            find(Kind.ALTERED, entry.seq());
        }
        if (!entry.hash().equals(exported.getOrDefault(entry.seq(), entry.hash()))) {
            find(Kind.REWRITTEN, entry.seq());
        }
        last = new AuditHead(entry.seq(), entry.hash());
    }

    private ChainReport report(AuditHead head) {
        if (!head.equals(last)) {
            find(Kind.HEAD_DIFFERS, head.seq());
        }
        exported.keySet().stream().filter(seq -> seq > last.seq()).sorted().forEach(seq -> find(Kind.CUT, seq));
        return new ChainReport(findings.isEmpty(), entries, last, findings);
    }

    private void find(Kind kind, long seq) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new ChainFinding(kind, seq));
        }
    }
}
