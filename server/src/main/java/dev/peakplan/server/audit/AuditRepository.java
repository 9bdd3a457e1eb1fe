package dev.peakplan.server.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Entries, only ever added to. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<AuditEntry, Long> {
    /** Writers wait here for one another until the end of their transaction. */
    @Query("select seq, hash from audit_head where id = 1 for update")
    AuditHead lockHead();

    @Query("select seq, hash from audit_head where id = 1")
    AuditHead head();

    @Query("update audit_head set seq = :seq, hash = :hash where id = 1")
    int moveHead(long seq, String hash);

    AuditEntry save(AuditEntry entry);

    @Query("select * from audit_entry where seq < :before and subject like :subject and actor like :actor"
            + " and (:everything = true or exists (select 1 from account_unit u where u.name = :caller"
            + " and u.site in ('*', audit_entry.site) and u.department in ('*', audit_entry.department)))"
            + " order by seq desc limit :count")
    List<AuditEntry> page(long before, String subject, String actor, boolean everything, String caller, int count);

    @Query("select * from audit_entry where subject = :subject and seq > :after order by seq limit :count")
    List<AuditEntry> of(String subject, long after, int count);

    @Query("select * from audit_entry where subject = :subject order by seq desc limit :count")
    List<AuditEntry> lastOf(String subject, int count);
}
