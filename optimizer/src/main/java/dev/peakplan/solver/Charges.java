package dev.peakplan.solver;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import dev.peakplan.model.ServiceModel;
import dev.peakplan.model.SpendingLimit;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import dev.peakplan.plan.CostCategory;

/**
 * What the search pays for broken limits: finite, so that it may pass through broken plans, and above what easing a limit is worth, so that
 * it does not end there.
 *
 * @param perUnit [l] minor units per minor unit of excess of a spending limit
 * @param steer [l] minor units per {@link #STEER} minor units of use of a cap, below and above it; 0 where the search judges plans by their objective alone
 * @param perSeat minor units per head beyond the seats of a site
 * @param perHire minor units per hire beyond what can arrive at a site, and per release beyond the limit
 * @param perShare minor units per head by which a share is missed or heads are below zero
 * @param perBrokenPeriod minor units per team and period with a missed share or heads below zero
 */
record Charges(long[] perUnit, long[] steer, long perSeat, long perHire, long perShare, long perBrokenPeriod) {
    static final long STEER = 10_000;
    private static final long PER_UNIT = 20;
    private static final long SEAT_ALLOWANCE = 100;
    /** Multiples of the mean effort of a contact. */
    private static final long PER_MISSED_CONTACT = 100;

    /** Small spending, such as recruiting, can hold back heads that are worth many times as much. */
    private static final long PER_UNIT_WITHOUT_LABOUR = 60;

    /** Charges of about twenty times the excess, more where the goal's weight or the prices say that a limit is worth more. */
    static Charges of(PlanningModel model, Prices prices) {
        long[] perUnit = new long[model.limits().length];
        for (int l = 0; l < perUnit.length; l++) {
            boolean labour = (model.limits()[l].categoryMask() >> CostCategory.LABOUR.ordinal() & 1) != 0;
            long least = (labour ? PER_UNIT : PER_UNIT_WITHOUT_LABOUR) * model.penaltyWeight();
            perUnit[l] = Math.max(least, (long) Math.ceil(4 * prices.limits()[l]));
        }
        long head = worthOfAHead(model);
        for (int l = 0; l < perUnit.length; l++) {
            if (model.limits()[l].ofChanges()) {
                // a change may be worth a head for many periods
                perUnit[l] = 6 * head;
            } else if (model.limits()[l].ofService()) {
                // the last contacts before the target take many times the effort of the mean
                perUnit[l] = PER_MISSED_CONTACT * effortOfAPart(model);
            }
        }
        return new Charges(perUnit, new long[perUnit.length], 2 * head, 6 * head, 4 * head, head);
    }

    /**
     * Charges for the least broken plan: a minor unit costs the same under every limit, a seat, hire or release as much as {@code perHead}
     * minor units, and what belongs to a team far more; all far above anything that service is worth.
     */
    static Charges atPar(PlanningModel model, long perHead) {
        long unit = PER_UNIT * 10L * model.penaltyWeight();
        long[] perUnit = new long[model.limits().length];
        for (int l = 0; l < perUnit.length; l++) {
            SpendingLimit limit = model.limits()[l];
            perUnit[l] = limit.ofChanges() ? unit * perHead : limit.ofService() ? unit * effortOfAPart(model) : unit;
        }
        long head = unit * perHead;
        return new Charges(perUnit, new long[perUnit.length], head, head, 100 * head, 10 * head);
    }

    /**
     * What a thousandth of a contact takes on average, minor units: its hours at the dearest price of an hour.
     */
    private static long effortOfAPart(PlanningModel model) {
        double contacts = 0;
        double hours = 0;
        double price = 1;
        for (TeamModel team : model.teams()) {
            double[] offered = team.service().map(ServiceModel::contacts).orElse(new double[model.periodCount()]);
            for (int t = 0; t < offered.length; t++) {
                contacts += offered[t];
                hours += offered[t] > 0 ? team.requiredHours()[t] : 0;
                for (StaffModel staff : team.staff()) {
                    long[] pay = staff.headCost()[CostCategory.LABOUR.ordinal()];
                    double hour = pay == null || !(staff.hoursPerHead()[t] > 0) ? 0 : pay[t] / staff.hoursPerHead()[t];
                    price = Math.max(price, hour);
                }
                for (double missing : team.piecePrice()[t]) {
                    price = Math.max(price, missing);
                }
            }
        }
        double perContact = contacts > 0 ? price * hours / contacts : 0;
        return (long) Math.max(1, Math.min(1e7, perContact / ServiceModel.PARTS));
    }

    /** A generous estimate of what one head and period can be worth: its hours at the price that overtime or a missing hour has. */
    private static long worthOfAHead(PlanningModel model) {
        double most = 1;
        for (TeamModel team : model.teams()) {
            for (StaffModel staff : team.staff()) {
                for (int t = 0; t < model.periodCount(); t++) {
                    double[] price = team.piecePrice()[t];
                    double steepest = price.length == 0 ? 0 : price[price.length - 1];
                    most = Math.max(most, staff.hoursPerHead()[t] * steepest);
                }
            }
        }
        return (long) Math.min(1e12, most);
    }

    Charges times(long factor) {
        long[] scaled = perUnit.clone();
        for (int l = 0; l < scaled.length; l++) {
            scaled[l] *= factor;
        }
        return new Charges(
                scaled, steer, perSeat * factor, perHire * factor, perShare * factor, perBrokenPeriod * factor);
    }

    /**
     * Charges that steer by prices: use of a cap costs {@code share} of its price, whether it is reached or not, and what goes beyond it
     * costs {@code steepness} times the price more.
     */
    Charges steered(PlanningModel model, Prices prices, double share, double steepness) {
        long[] priced = new long[perUnit.length];
        long[] beyond = perUnit.clone();
        for (int l = 0; l < priced.length; l++) {
            if (!model.limits()[l].floor() && model.limits()[l].ofMoney()) {
                priced[l] = Math.round(STEER * share * prices.limits()[l]);
                beyond[l] = Math.min(perUnit[l], 1 + (long) (steepness * (1 + prices.limits()[l])));
            }
        }
        return new Charges(beyond, priced, perSeat, perHire, perShare, perBrokenPeriod);
    }

    /** The charge for {@code nano} billionths of heads at {@code seats} seats; a little more is allowed for the error of fractions. */
    long seats(long nano, int seats) {
        long allowed = seats * (long) RoleSchedule.NANO + SEAT_ALLOWANCE * Math.max(1, seats);
        return nano <= allowed ? 0 : 1 + byHeads(nano - allowed, perSeat);
    }

    /** The charge for hires (or releases) beyond {@code most}. */
    long hires(int count, int most) {
        return (long) Math.max(0, count - most) * perHire;
    }

    /** The charge for a team's own limits. */
    long team(long brokenNano, int brokenPeriods) {
        return brokenNano == 0 ? 0 : 1 + byHeads(brokenNano, perShare) + brokenPeriods * perBrokenPeriod;
    }

    private static long byHeads(long nano, long perHead) {
        return Math.round(nano / RoleSchedule.NANO * perHead);
    }
}
