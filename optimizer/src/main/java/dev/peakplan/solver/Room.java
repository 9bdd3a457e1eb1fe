package dev.peakplan.solver;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.SpendingLimit;
import java.util.Arrays;

/**
 * What is taken out of the shared limits before a search begins, so that two searches on parts of the same plan can each use their part of
 * what is left, and the parts put together keep the limits.
 *
 * @param spent [g] by meter, minor units; negative for floors
 * @param heads [s][t] billionths of heads
 * @param hires [s][t]
 * @param releases [t]
 */
record Room(long[] spent, long[][] heads, int[][] hires, int[] releases) {
    static Room none(PlanningModel model, Meters meters) {
        int periods = model.periodCount();
        int sites = model.sites().length;
        return new Room(new long[meters.count()], new long[sites][periods], new int[sites][periods], new int[periods]);
    }

    /** Half of what {@code totals} leave of every limit; the larger half when {@code more}. A broken limit stays as it is for both. */
    static Room half(PlanningModel model, Meters meters, Totals totals, boolean more) {
        Room room = none(model, meters);
        for (int l = 0; l < model.limits().length; l++) {
            SpendingLimit limit = model.limits()[l];
            if (meters.baseOf[l] < 0) {
                long left = limit.floor() ? totals.value(l) - limit.amount() : limit.amount() - totals.value(l);
                room.spent[l] = (limit.floor() ? -1 : 1) * half(left, more);
            }
        }
        for (int t = 0; t < model.periodCount(); t++) {
            for (int s = 0; s < model.sites().length; s++) {
                long seats = model.sites()[s].seats()[t] * (long) RoleSchedule.NANO;
                room.heads[s][t] = half(seats - totals.heads(s, t), more);
                room.hires[s][t] = (int) half(model.sites()[s].hires()[t] - totals.hires(s, t), more);
            }
            room.releases[t] = (int) half(model.maxReleasesPerPeriod() - totals.releases(t), more);
        }
        return room;
    }

    private static long half(long left, boolean more) {
        return left <= 0 ? 0 : more ? left - left / 2 : left / 2;
    }

    Room copy() {
        long[][] seats = Arrays.stream(heads).map(long[]::clone).toArray(long[][]::new);
        int[][] arrivals = Arrays.stream(hires).map(int[]::clone).toArray(int[][]::new);
        return new Room(spent.clone(), seats, arrivals, releases.clone());
    }
}
