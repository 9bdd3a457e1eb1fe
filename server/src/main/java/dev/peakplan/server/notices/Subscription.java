package dev.peakplan.server.notices;

import dev.peakplan.plan.Language;
import dev.peakplan.server.access.Unit;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Who is told of alerts, and how.
 *
 * @param site site of the unit whose budgets are meant
 * @param department department of that unit
 * @param channel {@code EMAIL} or {@code WEBHOOK}
 * @param target address
 * @param secret what webhooks are signed with; empty for e-mail
 * @param language of the text
 */
@MappedEntity("notice_subscription")
record Subscription(
        @Id String id,
        String owner,
        String site,
        String department,
        String channel,
        String target,
        String secret,
        Language language,
        long createdAt,
        boolean revoked) {
    static final String EMAIL = "EMAIL";
    static final String WEBHOOK = "WEBHOOK";

    /** Whether a budget of {@code unit} is meant. */
    boolean about(Unit unit) {
        return new Unit(site, department).covers(unit);
    }
}
