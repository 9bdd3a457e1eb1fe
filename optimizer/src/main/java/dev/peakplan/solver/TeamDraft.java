package dev.peakplan.solver;

import dev.peakplan.model.StaffModel;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Money;
import java.util.Arrays;

/**
 * A change of one team's schedule in the making, and what it would change: worked out from the first changed period on, in buffers that are
 * used again and again, because hardly any change is made in the end. The figures are the same to the minor unit as those of the schedule
 * that {@link #build} makes. For one thread.
 */
final class TeamDraft {
    private static final int LABOUR = CostCategory.LABOUR.ordinal();
    private static final int SEVERANCE = CostCategory.SEVERANCE.ordinal();

    final TeamEntity team;
    private final TeamTerms terms;
    private final StaffModel[] staff;
    private final TeamPeriods period;
    private final int[][] hires;
    private final int[][] releases;
    private final double[][] heads;
    private final double[][] hours;
    /** [j] first period in which hires or releases differ; the number of periods when none does. */
    private final int[] first;

    private final int[] shift;
    private TeamSchedule before;
    private boolean shifted;
    private int thrift;

    /** [t] change of labour spending, not yet metered. */
    private final long[] labour;

    /** Change of spending and weighted penalty, minor units. */
    long cost;
    /** Change by position in {@link TeamTerms#meters}. */
    final long[] spent;
    /** [t] change of heads in billionths, of hires and of releases. */
    final long[] headsChange;

    final int[] hiresChange;
    final int[] releasesChange;
    /** The first period in which anything differs. */
    int from;
    /** As in {@link TeamSchedule}, after the change. */
    long broken;

    int brokenPeriods;

    TeamDraft(TeamEntity team) {
        this.team = team;
        this.terms = team.terms();
        this.staff = terms.team.staff();
        this.period = new TeamPeriods(terms);
        int periods = terms.periods;
        this.hires = new int[staff.length][periods];
        this.releases = new int[staff.length][periods];
        this.heads = new double[staff.length][periods];
        this.hours = new double[staff.length][periods];
        this.first = new int[staff.length];
        this.shift = new int[periods];
        this.spent = new long[terms.meters.length];
        this.labour = new long[periods];
        this.headsChange = new long[periods];
        this.hiresChange = new int[periods];
        this.releasesChange = new int[periods];
    }

    /** Begins anew from the team's schedule. */
    TeamDraft begin() {
        before = team.schedule();
        thrift = before.thrift;
        shifted = false;
        Arrays.fill(first, terms.periods);
        return this;
    }

    TeamSchedule before() {
        return before;
    }

    /** Adds {@code change} heads from period t on, or takes them away when negative; false where the ranges do not allow it. */
    boolean change(int j, int t, int change) {
        if (first[j] == terms.periods) {
            System.arraycopy(before.roles[j].hires, 0, hires[j], 0, terms.periods);
            System.arraycopy(before.roles[j].releases, 0, releases[j], 0, terms.periods);
        }
        first[j] = Math.min(first[j], t);
        int[] less = change > 0 ? releases[j] : hires[j];
        int[] more = change > 0 ? hires[j] : releases[j];
        StaffModel.Range lessRange = change > 0 ? staff[j].releases() : staff[j].hires();
        StaffModel.Range moreRange = change > 0 ? staff[j].hires() : staff[j].releases();
        int count = Math.abs(change);
        int undone = Math.min(count, less[t] - lessRange.least()[t]);
        less[t] -= undone;
        more[t] += count - undone;
        return undone == count || more[t] <= moreRange.most()[t];
    }

    void shiftOvertime(int t, int change) {
        if (!shifted) {
            System.arraycopy(before.shift, 0, shift, 0, shift.length);
            shifted = true;
        }
        shift[t] += change;
    }

    /** Another price of overtime for this team; false when it is the one that holds. */
    boolean thrift(int level) {
        boolean other = level != thrift;
        thrift = level;
        return other;
    }

    /** Works out what would change. */
    void work() {
        cost = 0;
        broken = before.broken;
        brokenPeriods = before.brokenPeriods;
        Arrays.fill(spent, 0);
        Arrays.fill(labour, 0);
        Arrays.fill(headsChange, 0);
        Arrays.fill(hiresChange, 0);
        Arrays.fill(releasesChange, 0);
        boolean everywhere = thrift != before.thrift;
        from = everywhere || shifted ? 0 : terms.periods;
        int changed = terms.periods;
        for (int j = 0; j < staff.length; j++) {
            boolean same = first[j] == terms.periods;
            if (!same) {
                changed = Math.min(changed, role(j));
            }
            period.heads[j] = same ? before.roles[j].heads : heads[j];
            period.hours[j] = same ? before.roles[j].hours : hours[j];
        }
        from = Math.min(from, changed);
        int[] shifts = shifted ? shift : before.shift;
        for (int t = from; t < terms.periods; t++) {
            if (t >= changed || everywhere || shifts[t] != before.shift[t]) {
                period(t, shifts[t]);
            }
            if (labour[t] != 0) {
                spend(terms.metersOf[LABOUR][t], labour[t]);
            }
        }
    }

    private void period(int t, int shifts) {
        period.work(before.workload, t, shifts, thrift);
        headsChange[t] = period.all - before.heads[t];
        broken += period.broken - before.shares[t];
        brokenPeriods += (period.lacking ? 1 : 0) - (before.lacking[t] ? 1 : 0);
        labour[t] += period.overtimeCost - before.overtimeCost[t];
        cost += period.penalty - before.penalties[t];
        for (int n : terms.serviceMeters) {
            spent[n] += period.missed - before.missed[t];
        }
    }

    private void spend(int[] meters, long amount) {
        cost += amount;
        for (int g : meters) {
            spent[g] += amount;
        }
    }

    /** Works out heads and spending of a changed role; gives the first period whose hours differ. */
    private int role(int j) {
        RoleSchedule role = before.roles[j];
        int start = Math.max(0, first[j] - staff[j].trainingPeriods());
        System.arraycopy(role.heads, 0, heads[j], 0, start);
        System.arraycopy(role.hours, 0, hours[j], 0, start);
        RoleSchedule.fill(staff[j], hires[j], releases[j], heads[j], hours[j], start);
        long negative = RoleSchedule.negative(heads[j]);
        broken += negative - role.negative;
        brokenPeriods += RoleSchedule.negativePeriods(heads[j], negative) - role.negativePeriods;
        for (int n = 0; n < role.headSpending.length; n++) {
            int c = terms.headCategories[j][n];
            long[] perHead = staff[j].headCost()[c];
            long[] known = role.headSpending[n];
            for (int t = first[j]; t < terms.periods; t++) {
                long change = Money.rounded(heads[j][t] * perHead[t]) - known[t];
                if (c == LABOUR) {
                    labour[t] += change;
                } else {
                    spend(terms.metersOf[c][t], change);
                }
            }
        }
        change(j, role);
        for (int t = first[j]; t < terms.periods; t++) {
            int more = hires[j][t] - role.hires[t];
            if (more != 0) {
                hiresChange[t] += more;
                hire(j, t, more);
            }
            int released = releases[j][t] - role.releases[t];
            if (released != 0) {
                releasesChange[t] += released;
                spend(terms.metersOf[SEVERANCE][t], released * staff[j].releaseCost()[t]);
            }
        }
        return start;
    }

    /** Counts and charges what differs more, or less, from the approved plan. */
    private void change(int j, RoleSchedule role) {
        if (terms.changes == null) {
            return;
        }
        int k = staff[j].index();
        int more = terms.changes.changedHeads(k, hires[j], releases[j])
                - terms.changes.changedHeads(k, role.hires, role.releases);
        cost += more * terms.changes.perHead();
        if (terms.changeMeter >= 0) {
            spent[terms.changeMeter] += more;
        }
    }

    private void hire(int j, int t, int more) {
        for (int c : terms.hireCategories[j]) {
            spend(terms.metersOf[c][t], more * staff[j].hireCost()[c][t]);
        }
        for (int k = 1; k <= staff[j].trainingPeriods() && k <= t; k++) {
            labour[t - k] += more * staff[j].trainingPay()[t - k];
        }
    }

    /** The schedule with the change. */
    TeamSchedule build() {
        RoleSchedule[] roles = before.roles.clone();
        for (int j = 0; j < roles.length; j++) {
            if (first[j] < terms.periods) {
                roles[j] = new RoleSchedule(terms, j, hires[j].clone(), releases[j].clone());
            }
        }
        return new TeamSchedule(terms, roles, before.workload, shifted ? shift.clone() : before.shift, thrift);
    }
}
