package dev.peakplan.server.web.figures;

import dev.peakplan.plan.Season;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * The periods of one season, so that peak and off-season stand side by side.
 *
 * @param season the season
 * @param periods number of its periods
 * @param meanNeedHours mean productive hours required in a period
 * @param meanHeads mean heads of a period
 * @param meanOvertimeHours mean overtime of a period
 * @param meanCost mean spending of a period, minor units
 * @param serviceLevel share of real-time contacts answered within their threshold; absent without such contacts
 * @param lostContacts contacts lost or left undone in all its periods
 * @param shortfallHours missing hours in all its periods
 */
@Serdeable
public record SeasonFigures(
        Season season,
        int periods,
        double meanNeedHours,
        double meanHeads,
        double meanOvertimeHours,
        long meanCost,
        Optional<Double> serviceLevel,
        double lostContacts,
        double shortfallHours) {}
