package dev.peakplan.requirement;

import dev.peakplan.plan.Period;

/**
 * What a team needs that may share queues with others. A pool whose teams all take every queue is one team, and each of them needs its share of
 * what that one needs. Where they take only some of each other's queues, the need lies between that and what each needs alone, in proportion
 * to {@link Demands#overlap}.
 */
record PoolNeeds(Demands demands, NeedCalculator calculator) {

    /** The need of a team in a period in which its pool has contacts. */
    TeamNeed of(String teamId, Period period) {
        TeamNeed whole = calculator.need(demands.week(teamId, period));
        if (demands.pool(teamId).size() == 1) {
            return whole;
        }
        TeamNeed part = whole.part(demands.shareOfPool(teamId, period));
        double overlap = demands.overlap(teamId, period);
        Week own = demands.ownWeek(teamId, period);
        return overlap == 1 || own.empty() ? part : part.mixed(overlap, calculator.need(own));
    }
}
