package dev.peakplan.server.web.figures;

import dev.peakplan.plan.Season;
import dev.peakplan.server.web.figures.PlanFigures.SpendingFigures;
import dev.peakplan.server.web.figures.PlanFigures.StaffFigures;
import dev.peakplan.server.web.figures.PlanFigures.TeamFigures;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Sums over all teams, by period. */
final class Totals {
    private final int periods;
    private final List<TeamFigures> teams;
    private final List<StaffFigures> staff;
    private final List<SpendingFigures> spending;

    Totals(int periods, List<TeamFigures> teams, List<StaffFigures> staff, List<SpendingFigures> spending) {
        this.periods = periods;
        this.teams = teams;
        this.staff = staff;
        this.spending = spending;
    }

    double[] need() {
        return over(teams, TeamFigures::need);
    }

    double[] heads() {
        return over(staff, StaffFigures::heads);
    }

    /** The share answered in the periods that {@code in} holds for. */
    Optional<Double> serviceLevel(IntPredicate in) {
        double contacts = sum(over(teams, TeamFigures::contacts), in);
        return contacts > 0 ? Optional.of(sum(over(teams, TeamFigures::answered), in) / contacts) : Optional.empty();
    }

    SeasonFigures season(Season season, int count, IntPredicate in) {
        double[] need = need();
        double[] missing = new double[periods];
        for (TeamFigures team : teams) {
            for (int t = 0; t < periods; t++) {
                missing[t] += Math.max(0, team.need().get(t) - team.capacity().get(t));
            }
        }
        return new SeasonFigures(
                season,
                count,
                sum(need, in) / count,
                sum(heads(), in) / count,
                sum(over(staff, StaffFigures::overtimeHours), in) / count,
                Math.round(sum(over(spending, SpendingFigures::amounts), in) / count),
                serviceLevel(in),
                sum(over(teams, TeamFigures::lost), in),
                sum(missing, in));
    }

    double sum(double[] byPeriod, IntPredicate in) {
        double sum = 0;
        for (int t = 0; t < byPeriod.length; t++) {
            sum += in.test(t) ? byPeriod[t] : 0;
        }
        return sum;
    }

    private <T, N extends Number> double[] over(List<T> rows, Function<T, List<N>> column) {
        double[] sums = new double[periods];
        for (T row : rows) {
            List<N> values = column.apply(row);
            for (int t = 0; t < periods; t++) {
                sums[t] += values.get(t).doubleValue();
            }
        }
        return sums;
    }

    static List<Double> list(double[] values) {
        return Arrays.stream(values).mapToObj(Totals::round).toList();
    }

    /** Hundredths are more than any chart shows and keep the document small. */
    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
