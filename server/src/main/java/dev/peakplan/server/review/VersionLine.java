package dev.peakplan.server.review;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.LedgerLine;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A line of a budget under review.
 *
 * @param key code and place, such as {@code BUDGET_LINE:rent@SZ@}: what opinions, comparisons and, once it binds, actuals call it; the same
 *     line has the same key in every version
 * @param category its category
 * @param line what it is for; absent where pay is shown as one total
 * @param reference id of the budget line or initiative, if it is for one
 * @param name name of the budget line or initiative; empty for lines of pay, which {@code line} names
 * @param site id of the site, if any
 * @param department id of the department, if any
 * @param amount over all periods, minor units
 * @param basis how the amount came about
 * @param heads heads that base pay is for, the mean of all periods; what {@code basis} says of it in the plan's language
 * @param effect what the spending is expected to bring
 */
@Serdeable
public record VersionLine(
        String key,
        CostCategory category,
        @Nullable LedgerLine line,
        @Nullable String reference,
        String name,
        @Nullable String site,
        @Nullable String department,
        long amount,
        String basis,
        @Nullable Double heads,
        String effect) {}
