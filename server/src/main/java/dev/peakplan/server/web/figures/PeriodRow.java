package dev.peakplan.server.web.figures;

import dev.peakplan.plan.Season;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All teams in one period, as the figures of seasons and of the whole plan are summed from.
 *
 * @param period index of the period
 * @param label what people call it
 * @param season its season
 * @param need productive hours required
 * @param capacity productive hours staffed, overtime included
 * @param missing hours that teams lack
 * @param heads heads
 * @param hires hires
 * @param releases releases
 * @param overtimeHours overtime
 * @param cost all spending, minor units
 * @param contacts real-time contacts offered
 * @param answered real-time contacts answered within their threshold
 * @param lost contacts lost or left undone
 */
public record PeriodRow(
        int period,
        String label,
        Season season,
        double need,
        double capacity,
        double missing,
        double heads,
        double hires,
        double releases,
        double overtimeHours,
        double cost,
        double contacts,
        double answered,
        double lost) {

    /** Share of the contacts answered in time; absent where there are none. */
    public Optional<Double> serviceLevel() {
        return contacts > 0 ? Optional.of(answered / contacts) : Optional.empty();
    }

    /** The periods of a plan, in order; those of one season where one is named. */
    public static List<PeriodRow> of(PlanFigures plan, Optional<Season> only) {
        int periods = plan.periods().size();
        Totals totals = new Totals(periods, plan.teams(), plan.staff(), plan.spending());
        double[][] columns = {
            totals.need(),
            totals.capacity(),
            totals.missing(),
            totals.heads(),
            totals.hires(),
            totals.releases(),
            totals.overtimeHours(),
            totals.cost(),
            totals.contacts(),
            totals.answered(),
            totals.lost()
        };
        List<PeriodRow> rows = new ArrayList<>();
        for (int t = 0; t < periods; t++) {
            Season season = plan.periods().get(t).season();
            if (only.isEmpty() || only.get() == season) {
                rows.add(row(t, plan.periods().get(t).label(), season, columns));
            }
        }
        return rows;
    }

    private static PeriodRow row(int t, String label, Season season, double[][] columns) {
        return new PeriodRow(
                t,
                label,
                season,
                columns[0][t],
                columns[1][t],
                columns[2][t],
                columns[3][t],
                columns[4][t],
                columns[5][t],
                columns[6][t],
                columns[7][t],
                columns[8][t],
                columns[9][t],
                columns[10][t]);
    }
}
