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
        double contacts = sum(contacts(), in);
        return contacts > 0 ? Optional.of(sum(answered(), in) / contacts) : Optional.empty();
    }

    double[] capacity() {
        return over(teams, TeamFigures::capacity);
    }

    double[] overtimeHours() {
        return over(staff, StaffFigures::overtimeHours);
    }

    double[] hires() {
        return over(staff, StaffFigures::hires);
    }

    double[] releases() {
        return over(staff, StaffFigures::releases);
    }

    double[] cost() {
        return over(spending, SpendingFigures::amounts);
    }

    double[] contacts() {
        return over(teams, TeamFigures::contacts);
    }

    double[] answered() {
        return over(teams, TeamFigures::answered);
    }

    double[] lost() {
        return over(teams, TeamFigures::lost);
    }

    /** Hours that teams lack, each by itself: what one has too many helps no other. */
    double[] missing() {
        double[] missing = new double[periods];
        for (TeamFigures team : teams) {
            for (int t = 0; t < periods; t++) {
                missing[t] += Math.max(0, team.need().get(t) - team.capacity().get(t));
            }
        }
        return missing;
    }

    SeasonFigures season(Season season, int count, IntPredicate in) {
        return new SeasonFigures(
                season,
                count,
                sum(need(), in) / count,
                sum(heads(), in) / count,
                sum(overtimeHours(), in) / count,
                Math.round(sum(cost(), in) / count),
                serviceLevel(in),
                sum(lost(), in),
                sum(missing(), in));
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
