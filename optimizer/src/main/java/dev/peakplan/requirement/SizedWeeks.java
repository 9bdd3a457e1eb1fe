package dev.peakplan.requirement;

import dev.peakplan.plan.PlanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The typical weeks that the requirement of a request is computed from. Safe for use by several threads. */
public final class SizedWeeks {
    private final PlanRequest request;
    private final Demands demands;
    private final NeedCalculator calculator;

    private SizedWeeks(PlanRequest request) {
        this.request = request;
        this.demands = new Demands(request);
        this.calculator = new NeedCalculator(request.settings());
    }

    public static SizedWeeks of(PlanRequest request) {
        return new SizedWeeks(request);
    }

    /** The teams that a team shares queues with, directly or through others, itself included, in the order of the request. */
    public List<String> pool(String teamId) {
        return demands.pool(teamId);
    }

    /**
     * The week of a team and period (from 0); nothing without queues that have contacts then. Its queues are those of the team's pool, with all
     * of their contacts; its agents are what is planned for the team alone.
     */
    public Optional<SizedWeek> find(String teamId, int periodIndex) {
        Week week = demands.week(teamId, request.calendar().periods().get(periodIndex));
        if (week.empty()) {
            return Optional.empty();
        }
        List<SizedWeek.QueueWeek> queues = new ArrayList<>();
        for (List<QueueFlow> flows : List.of(week.realTime(), week.deferrable())) {
            flows.forEach(flow -> queues.add(new SizedWeek.QueueWeek(flow.queue(), flow.arrivalsPerHour())));
        }
        TeamNeed need = new PoolNeeds(demands, calculator)
                .of(teamId, request.calendar().periods().get(periodIndex));
        return Optional.of(new SizedWeek(week.intervalHours(), queues, need.agents()));
    }
}
