package dev.peakplan.server.web.figures;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.Seniority;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * All that the charts of one plan are drawn from. Lists run over the periods.
 *
 * @param title name of the plan
 * @param currency ISO 4217 code
 * @param headline the figures at the top
 * @param periods the periods
 * @param seasons the seasons that occur, peak first
 * @param teams need and service by team
 * @param staff heads by team and role
 * @param spending spending by line
 * @param frontier what other levels of the caps would give, the present one among them
 * @param risk what it may come to when the year turns out otherwise, if that was simulated
 */
@Serdeable
public record PlanFigures(
        String title,
        String currency,
        Headline headline,
        List<PeriodLabel> periods,
        List<SeasonFigures> seasons,
        List<TeamFigures> teams,
        List<StaffFigures> staff,
        List<SpendingFigures> spending,
        List<LevelFigures> frontier,
        Optional<RiskFigures> risk) {

    /**
     * What the teams could do with every cap at another level.
     *
     * @param share the level, 1 for the present caps
     * @param fits whether all limits can be kept
     * @param cost all spending, minor units
     * @param lost lost contacts
     * @param level service level, if there is one
     * @param missing missing hours
     */
    @Serdeable
    public record LevelFigures(
            double share, boolean fits, long cost, double lost, Optional<Double> level, double missing) {}

    /** One period. */
    @Serdeable
    public record PeriodLabel(String id, String label, Season season) {}

    /**
     * Need and service of a team.
     *
     * @param need productive hours required
     * @param capacity productive hours staffed, overtime included
     * @param overtime productive hours worked as overtime, part of {@code capacity}
     * @param hoursPerHead productive hours of one fully ramped junior
     * @param lost contacts lost or left undone
     * @param contacts real-time contacts offered
     * @param answered real-time contacts answered within their threshold
     */
    @Serdeable
    public record TeamFigures(
            String id,
            String name,
            String site,
            List<Double> need,
            List<Double> capacity,
            List<Double> overtime,
            List<Double> hoursPerHead,
            List<Double> lost,
            List<Double> contacts,
            List<Double> answered) {}

    /** Heads of a role in a team. */
    @Serdeable
    public record StaffFigures(
            String team,
            String role,
            Seniority seniority,
            List<Double> heads,
            List<Integer> hires,
            List<Integer> releases,
            List<Integer> overtimeHours) {}

    /**
     * Spending on one line at one site.
     *
     * @param line what kind of line
     * @param name name of the budget line or initiative, if it is one
     * @param site name of the site, if any
     * @param amounts minor units
     */
    @Serdeable
    public record SpendingFigures(
            CostCategory category, LedgerLine line, Optional<String> name, Optional<String> site, List<Long> amounts) {
        /** The sum over all periods, minor units. */
        public long total() {
            return amounts.stream().mapToLong(Long::longValue).sum();
        }
    }
}
