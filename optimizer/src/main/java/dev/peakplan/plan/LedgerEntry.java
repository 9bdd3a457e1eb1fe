package dev.peakplan.plan;

import java.util.Optional;

/**
 * One entry of the spending ledger of a plan; all totals are sums of entries.
 *
 * @param line what it is for
 * @param category its category
 * @param reference id of the budget line or initiative, if it is for one
 * @param siteId the site, if any
 * @param departmentId the department, if any
 * @param teamId the team, if any
 * @param roleId the role, if any
 * @param period index of the period
 * @param amount spending; negative for a saving
 */
public record LedgerEntry(
        LedgerLine line,
        CostCategory category,
        Optional<String> reference,
        Optional<String> siteId,
        Optional<String> departmentId,
        Optional<String> teamId,
        Optional<String> roleId,
        int period,
        Money amount) {}
