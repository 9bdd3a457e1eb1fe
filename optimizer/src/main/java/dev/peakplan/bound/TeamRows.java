package dev.peakplan.bound;

import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import java.util.Arrays;

/**
 * What every linear program with a team in it has of that team.
 *
 * @param team the team
 * @param layout where its rows are among themselves
 * @param first where they begin in the program
 */
record TeamRows(TeamModel team, TeamLayout layout, int first) {
    /** Right-hand sides but those of the needed hours: the opening heads that stay. */
    void openingHeads(double[] rhs) {
        for (int r = 0; r < team.staff().length; r++) {
            StaffModel staff = team.staff()[r];
            rhs[first + layout.heads(r, 0)] = (1 - staff.attrition()) * staff.openingHeads();
        }
    }

    /** Bounds of the logical variables, which are 0 where nothing is said: limits of the team are at most, needed hours at least. */
    void logicals(double[] lower, double[] upper) {
        int need = first + layout.need(0);
        Arrays.fill(upper, first + layout.overtime(0, 0), need, Double.POSITIVE_INFINITY);
        Arrays.fill(lower, need, need + layout.periods(), Double.NEGATIVE_INFINITY);
    }

    /** What a head of staff r in period t is in all rows but those of the needed hours. */
    ColumnBuffer head(int r, int t) {
        StaffModel staff = team.staff()[r];
        ColumnBuffer column = new ColumnBuffer().add(first + layout.heads(r, t), 1);
        if (t + 1 < layout.periods()) {
            column.add(first + layout.heads(r, t + 1), -(1 - staff.attrition()));
        }
        column.add(first + layout.overtime(r, t), -staff.overtimeStepsPerHead());
        if (layout.senior()) {
            column.add(first + layout.senior(t), TeamLayout.seniorShare(team, staff));
        }
        if (layout.temporary()) {
            column.add(first + layout.temporary(t), TeamLayout.temporaryShare(team, staff));
        }
        return column;
    }

    /** Adds the pieces of the penalty of period t; returns the last, which has no end. */
    int addMissing(Simplex program, int t) {
        double[] hours = team.pieceHours()[t];
        double[] price = team.piecePrice()[t];
        int row = first + layout.need(t);
        ColumnBuffer column = new ColumnBuffer();
        for (int p = 0; p + 1 < hours.length; p++) {
            column.add(row, 1).into(program, price[p], 0, hours[p]);
        }
        double steepest = price.length == 0 ? 0 : price[price.length - 1];
        return column.add(row, 1).into(program, steepest, 0, Double.POSITIVE_INFINITY);
    }
}
