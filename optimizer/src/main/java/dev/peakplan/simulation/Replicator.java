package dev.peakplan.simulation;

import dev.peakplan.plan.LimitKind;
import dev.peakplan.simulation.Streams.Purpose;
import java.util.HashMap;
import java.util.Map;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.rng.RandomStream;

/** Draws replications. Every factor has a stream of its own and every replication a substream, so order and plan do not matter. */
final class Replicator {
    private final RiskModel model;
    private final RiskTerms terms;
    private final RandomStream level;
    private final RandomStream wages;
    private final RandomStream prices;
    private final RandomStream[] volumes;
    private final RandomStream[] handleTimes;
    private final RandomStream[] leavers;
    private final Map<String, RandomStream> attrition = new HashMap<>();

    /** A replicator whose next replication is number {@code first}, from 0. */
    Replicator(RiskModel model, RiskTerms terms, Streams streams, int first) {
        this.model = model;
        this.terms = terms;
        this.level = streams.of(Purpose.VOLUME, "");
        this.wages = streams.of(Purpose.WAGES, "");
        this.prices = streams.of(Purpose.WAGES, "prices");
        this.volumes = model.teams.stream()
                .map(team -> streams.of(Purpose.VOLUME, team.teamId()))
                .toArray(RandomStream[]::new);
        this.handleTimes = model.teams.stream()
                .map(team -> streams.of(Purpose.WORKLOAD, team.teamId()))
                .toArray(RandomStream[]::new);
        this.leavers = model.staff.stream()
                .map(staff -> streams.of(Purpose.ATTRITION, staff.key()))
                .toArray(RandomStream[]::new);
        for (RiskModel.Staff staff : model.staff) {
            attrition.computeIfAbsent(staff.roleId(), id -> streams.of(Purpose.ATTRITION, "role " + id));
        }
        for (int k = 0; k < first; k++) {
            nextSubstreams();
        }
    }

    private void nextSubstreams() {
        level.resetNextSubstream();
        wages.resetNextSubstream();
        prices.resetNextSubstream();
        for (RandomStream[] group : new RandomStream[][] {volumes, handleTimes, leavers}) {
            for (RandomStream stream : group) {
                stream.resetNextSubstream();
            }
        }
        attrition.values().forEach(RandomStream::resetNextSubstream);
    }

    Replication next() {
        Replication result = new Replication(model);
        double[][] heads = heads();
        spend(heads, result);
        serve(heads, result);
        nextSubstreams();
        return result;
    }

    private double[][] heads() {
        Map<String, Double> rate = new HashMap<>();
        attrition.forEach((role, stream) -> rate.put(role, factor(stream, terms.attrition())));
        double[][] heads = new double[model.staff.size()][model.periods];
        for (int k = 0; k < heads.length; k++) {
            RiskModel.Staff staff = model.staff.get(k);
            double leave = Math.min(0.99, staff.attrition() * rate.get(staff.roleId()));
            int now = (int) Math.floor(staff.openingHeads() + leavers[k].nextDouble());
            for (int t = 0; t < model.periods; t++) {
                int gone = Binomial.of(now, leave, leavers[k].nextDouble());
                now = Math.max(0, now - gone + staff.change()[t]);
                heads[k][t] = now;
            }
        }
        return heads;
    }

    private void spend(double[][] heads, Replication result) {
        double wage = factor(wages, terms.wages());
        double price = factor(prices, terms.prices());
        double[] base = new double[result.limitUse.length];
        double[][] byPeriod = new double[result.limitUse.length][model.periods];
        for (RiskModel.Cell cell : model.cells) {
            double amount = cell.amount()
                    * switch (cell.driver()) {
                        case WAGES -> wage;
                        case PRICES -> price;
                        case NOTHING -> 1;
                    };
            if (cell.staff() >= 0) {
                double expected = model.staff.get(cell.staff()).expected()[cell.period()];
                amount *= expected > 0 ? heads[cell.staff()][cell.period()] / expected : 1;
            }
            result.spending[cell.period()] += amount;
            for (int l : cell.limits().used()) {
                result.limitUse[l] += amount;
                byPeriod[l][cell.period()] += amount;
            }
            for (int l : cell.limits().base()) {
                base[l] += amount;
            }
        }
        for (int l = 0; l < base.length; l++) {
            SpendingLimits.Limit limit = model.limits.all().get(l);
            result.limitExcess[l] = limit.excess(result.limitUse[l], base[l]);
            result.brokenFrom[l] =
                    brokenFrom(limit, byPeriod[l], result.limitExcess[l] > 1e-9 * Math.abs(result.limitUse[l]));
        }
    }

    /** A cap is broken when what was spent so far exceeds it; a floor can be judged at the end only. */
    private int brokenFrom(SpendingLimits.Limit limit, double[] byPeriod, boolean broken) {
        if (!broken) {
            return model.periods;
        }
        double sum = 0;
        int t = 0;
        while (t < model.periods - 1
                && (limit.kind() == LimitKind.BUDGET_FLOOR || sum + byPeriod[t] <= limit.amount())) {
            sum += byPeriod[t++];
        }
        return t;
    }

    private void serve(double[][] heads, Replication result) {
        double[][] more = new double[model.teams.size()][model.periods];
        for (int k = 0; k < heads.length; k++) {
            RiskModel.Staff staff = model.staff.get(k);
            for (int t = 0; t < model.periods; t++) {
                more[staff.team()][t] += (heads[k][t] - staff.expected()[t]) * staff.hoursPerHead()[t];
            }
        }
        double all = factor(level, terms.volumeLevel());
        for (int i = 0; i < model.teams.size(); i++) {
            RiskModel.TeamService team = model.teams.get(i);
            double volumeOfTeam = all * factor(volumes[i], terms.volumeTeam());
            double handleTime = factor(handleTimes[i], terms.handleTime());
            for (int t = 0; t < model.periods; t++) {
                double volume = volumeOfTeam * factor(volumes[i], terms.volumePeriod());
                double required = team.required()[t] * volume * handleTime;
                double capacity = Math.max(0, team.capacity()[t] + more[i][t]);
                double multiple = required > 0 ? capacity / required : 10;
                result.required[t] += required;
                result.staffed[t] += Math.min(capacity, required);
                result.teamStaffedShare[i][t] = (float) Math.min(1, multiple);
                MultipleCurve curve = team.curves()[t];
                if (curve != null) {
                    double served = curve.serviceLevel(multiple);
                    result.offered[t] += team.contacts()[t] * volume;
                    result.inTime[t] += team.contacts()[t] * volume * served;
                    result.lost[t] += curve.lostContacts(multiple) * volume;
                    result.teamLevel[i][t] = (float) served;
                }
            }
        }
    }

    /** A log-normal factor of mean 1. */
    private static double factor(RandomStream stream, double variation) {
        double uniform = stream.nextDouble();
        if (variation == 0) {
            return 1;
        }
        double logVariance = Math.log1p(variation * variation);
        return Math.exp(Math.sqrt(logVariance) * NormalDist.inverseF01(uniform) - 0.5 * logVariance);
    }
}
