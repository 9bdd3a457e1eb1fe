package dev.peakplan.simulation;

/** Time in which somebody is scheduled to work: due times of deferrable contacts count only that. */
final class WorkingClock {
    private final double intervalSeconds;
    private final boolean[] open;
    private final int openPerCycle;

    WorkingClock(SimulatedDesk desk) {
        intervalSeconds = desk.intervalSeconds();
        open = new boolean[desk.intervals()];
        int sum = 0;
        for (int k = 0; k < open.length; k++) {
            open[k] = desk.staffed(k);
            sum += open[k] ? 1 : 0;
        }
        openPerCycle = sum;
    }

    /** The moment at which {@code working} seconds of working time have passed since {@code from}. */
    double after(double from, double working) {
        if (openPerCycle == 0) {
            return from + working;
        }
        double cycles = Math.max(0, Math.ceil(working / (openPerCycle * intervalSeconds)) - 1);
        double left = working - cycles * openPerCycle * intervalSeconds;
        double time = from;
        int k = (int) (from / intervalSeconds);
        while (true) {
            double end = (k + 1) * intervalSeconds;
            if (open[k % open.length]) {
                if (left <= end - time) {
                    return time + left + cycles * open.length * intervalSeconds;
                }
                left -= end - time;
            }
            time = end;
            k++;
        }
    }
}
