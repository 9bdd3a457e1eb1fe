package dev.peakplan.plan;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far one limit is used. Amounts of money are in minor units.
 *
 * @param kind which kind of limit
 * @param subject id of what it limits: cap, floor, site, team, initiative
 * @param roleId the role, if it limits one
 * @param period index of the period, if it limits one
 * @param used what the plan uses
 * @param limit what the limit allows (at most, or at least for floors and senior shares)
 * @param excess how far the limit is broken, in its own unit; 0 when kept
 */
public record LimitUse(
        LimitKind kind,
        String subject,
        Optional<String> roleId,
        OptionalInt period,
        double used,
        double limit,
        double excess) {
    public boolean broken() {
        return !(excess <= 0);
    }
}
