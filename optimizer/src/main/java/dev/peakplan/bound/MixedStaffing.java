package dev.peakplan.bound;

/**
 * What the staffings of a mix of columns are together.
 *
 * @param cost what they cost, minor units
 * @param capacity [i][t] productive hours
 */
record MixedStaffing(double cost, double[][] capacity) {

    /** The mix of the last solve. */
    static MixedStaffing of(PriceMaster master, int teams, int periods) {
        double[][] capacity = new double[teams][periods];
        double[] cost = new double[1];
        master.mix((team, column, share) -> {
            cost[0] += share * column.cost();
            for (int t = 0; t < periods; t++) {
                capacity[team][t] += share * column.capacity()[t];
            }
        });
        return new MixedStaffing(cost[0], capacity);
    }

    /** {@code part} of this one and the rest of the other: what it takes of every limit lies between them in the same way. */
    MixedStaffing with(MixedStaffing other, double part) {
        double[][] between = new double[capacity.length][];
        for (int i = 0; i < between.length; i++) {
            between[i] = new double[capacity[i].length];
            for (int t = 0; t < between[i].length; t++) {
                between[i][t] = part * capacity[i][t] + (1 - part) * other.capacity[i][t];
            }
        }
        return new MixedStaffing(part * cost + (1 - part) * other.cost, between);
    }
}
