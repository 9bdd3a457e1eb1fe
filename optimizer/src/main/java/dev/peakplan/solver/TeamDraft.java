package dev.peakplan.solver;

import dev.peakplan.model.StaffModel;

/** A changed copy of a team's schedule in the making. */
final class TeamDraft {
    final TeamEntity team;
    private final TeamSchedule before;
    private final int[][] hires;
    private final int[][] releases;
    private int[] shift;
    private int thrift;

    TeamDraft(TeamEntity team) {
        this.team = team;
        this.before = team.schedule();
        this.thrift = before.thrift;
        this.hires = new int[before.roles.length][];
        this.releases = new int[before.roles.length][];
    }

    /** Adds {@code change} heads from period t on, or takes them away when negative; false where the ranges do not allow it. */
    boolean change(int j, int t, int change) {
        if (hires[j] == null) {
            hires[j] = before.roles[j].hires.clone();
            releases[j] = before.roles[j].releases.clone();
        }
        StaffModel staff = team.terms().team.staff()[j];
        int[] first = change > 0 ? releases[j] : hires[j];
        int[] second = change > 0 ? hires[j] : releases[j];
        StaffModel.Range firstRange = change > 0 ? staff.releases() : staff.hires();
        StaffModel.Range secondRange = change > 0 ? staff.hires() : staff.releases();
        int count = Math.abs(change);
        int undone = Math.min(count, first[t] - firstRange.least()[t]);
        first[t] -= undone;
        second[t] += count - undone;
        return undone == count || second[t] <= secondRange.most()[t];
    }

    void shiftOvertime(int t, int change) {
        if (shift == null) {
            shift = before.shift.clone();
        }
        shift[t] += change;
    }

    /** Another price of overtime for this team; false when it is the one that holds. */
    boolean thrift(int level) {
        boolean other = level != thrift;
        thrift = level;
        return other;
    }

    TeamSchedule build() {
        TeamTerms terms = team.terms();
        RoleSchedule[] roles = before.roles.clone();
        for (int j = 0; j < roles.length; j++) {
            if (hires[j] != null) {
                roles[j] = new RoleSchedule(terms, j, hires[j], releases[j]);
            }
        }
        return new TeamSchedule(terms, roles, before.workload, shift == null ? before.shift : shift, thrift);
    }
}
