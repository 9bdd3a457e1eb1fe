package dev.peakplan.bound;

import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;

/**
 * Where the rows of a team's program are: heads by staff and period, overtime limits, shares, and last what is needed by period.
 *
 * @param staff number of staff
 * @param periods number of periods
 * @param senior whether the least share of seniors is a row
 * @param temporary whether the largest share of temporary staff is a row
 */
record TeamLayout(int staff, int periods, boolean senior, boolean temporary) {

    static TeamLayout of(TeamModel team, int periods) {
        boolean temporary = team.maxTemporaryShare() < 1;
        return new TeamLayout(team.staff().length, periods, team.minSeniorShare() > 0, temporary);
    }

    int heads(int r, int t) {
        return r * periods + t;
    }

    int overtime(int r, int t) {
        return (staff + r) * periods + t;
    }

    int senior(int t) {
        return 2 * staff * periods + t;
    }

    int temporary(int t) {
        return 2 * staff * periods + (senior ? periods : 0) + t;
    }

    int need(int t) {
        return rows() - periods + t;
    }

    int rows() {
        return (2 * staff + (senior ? 1 : 0) + (temporary ? 1 : 0) + 1) * periods;
    }

    /** What a head of {@code staff} adds to the senior row of {@code team}: at most 0 in sum. */
    static double seniorShare(TeamModel team, StaffModel staff) {
        return team.minSeniorShare() - (staff.senior() ? 1 : 0);
    }

    static double temporaryShare(TeamModel team, StaffModel staff) {
        return (staff.temporary() ? 1 : 0) - team.maxTemporaryShare();
    }
}
