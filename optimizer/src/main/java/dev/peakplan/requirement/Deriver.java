package dev.peakplan.requirement;

import dev.peakplan.plan.Derivation;
import dev.peakplan.plan.DerivationStep;
import dev.peakplan.plan.PenaltyPiece;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.StepKind;
import dev.peakplan.plan.Team;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Writes down the steps to one team's and period's requirement, with the very figures that it was computed from. */
final class Deriver {
    private final PlanRequest request;
    private final Demands demands;
    private final NeedCalculator calculator;
    private final List<DerivationStep> steps = new ArrayList<>();

    Deriver(PlanRequest request, Demands demands, NeedCalculator calculator) {
        this.request = request;
        this.demands = demands;
        this.calculator = calculator;
    }

    Derivation derive(Team team, int periodIndex, PeriodRequirement found) {
        Period period = request.calendar().periods().get(periodIndex);
        Week week = demands.week(team.id(), period);
        double direct = demands.directHours(team.id(), period);
        double queueHours = 0;
        if (!week.empty()) {
            TeamNeed need = calculator.need(week);
            contacts(week, period);
            if (!week.realTime().isEmpty()) {
                busiest(week, calculator.pool(week));
                add(StepKind.REAL_TIME_HOURS, "", need.realTimeHours(), in("d", week.intervalHours(), "h"));
            }
            if (!week.deferrable().isEmpty()) {
                deferrable(week, need);
            }
            List<String> pool = demands.pool(team.id());
            add(
                    StepKind.QUEUE_HOURS,
                    pool.size() > 1 ? String.join(" + ", pool) : "",
                    need.hours(),
                    in("H_rt", need.realTimeHours(), "h"),
                    in("H_extra", need.deferrableHours(), "h"),
                    in("weeks", week.weeks(), ""),
                    in("scheduling loss", request.settings().schedulingLoss(), "share"));
            queueHours = pool.size() > 1 ? ofPool(team, period, need.hours()) : need.hours();
        }
        add(StepKind.DIRECT_HOURS, "", direct);
        add(StepKind.REQUIRED_HOURS, "", found.requiredHours(), in("H_q", queueHours, "h"), in("H_dir", direct, "h"));
        service(found);
        return new Derivation(team.id(), periodIndex, steps);
    }

    /** The part of the hours of a pool that is planned for one of its teams, beside what it would need alone. */
    private double ofPool(Team team, Period period, double poolHours) {
        List<DerivationStep.Input> inputs = new ArrayList<>();
        for (Queue queue : request.demand().queues()) {
            if (demands.pool(team.id()).contains(queue.teamId()) && demands.contacts(queue, period) > 0) {
                inputs.add(in("s_" + queue.id(), queue.shareOf(team.id()), "share"));
                inputs.add(in("V_" + queue.id(), demands.contacts(queue, period), "contacts"));
            }
        }
        double share = demands.shareOfPool(team.id(), period);
        add(StepKind.POOL_SHARE, "", share, inputs.toArray(DerivationStep.Input[]::new));
        double overlap = demands.overlap(team.id(), period);
        add(StepKind.POOL_OVERLAP, "", overlap);
        Week own = demands.ownWeek(team.id(), period);
        double alone = own.empty() ? 0 : calculator.need(own).hours();
        add(StepKind.ALONE_HOURS, "", alone, in("w", share, "share"));
        double hours = new PoolNeeds(demands, calculator).of(team.id(), period).hours();
        add(
                StepKind.TEAM_HOURS,
                "",
                hours,
                in("w", share, "share"),
                in("H_q", poolHours, "h"),
                in("phi", overlap, "share"),
                in("H_alone", alone, "h"));
        return hours;
    }

    private void contacts(Week week, Period period) {
        List<QueueFlow> flows = new ArrayList<>(week.realTime());
        flows.addAll(week.deferrable());
        for (QueueFlow flow : flows) {
            add(
                    StepKind.CONTACTS_PER_WEEK,
                    flow.queue().id(),
                    flow.contactsPerWeek(week.intervalHours()),
                    in("V", demands.contacts(flow.queue(), period), "contacts"),
                    in("weeks", period.weeks(), ""));
        }
    }

    private void busiest(Week week, Pool pool) {
        List<DerivationStep.Input> times = new ArrayList<>();
        for (QueueFlow flow : week.realTime()) {
            String id = flow.queue().id();
            times.add(in("V_" + id, flow.contactsPerWeek(week.intervalHours()), "contacts"));
            times.add(in("h_" + id, flow.queue().handleTimeSeconds(), "s"));
            times.add(in("c_" + id, flow.queue().concurrency(), ""));
            flow.queue().patienceSeconds().ifPresent(patience -> times.add(in("p_" + id, patience, "s")));
        }
        DerivationStep.Input[] all = times.toArray(DerivationStep.Input[]::new);
        add(StepKind.POOLED_HANDLE_TIME, "", pool.handleTimeSeconds(), all);
        if (pool.abandons()) {
            add(StepKind.POOLED_PATIENCE, "", pool.patienceSeconds(), all);
        }
        int busiest = 0;
        double load = 0;
        double perHour = 0;
        for (int k = 0; k < week.intervals(); k++) {
            double loadHere = 0;
            double perHourHere = 0;
            for (QueueFlow flow : week.realTime()) {
                loadHere += flow.arrivalsPerHour()[k] * flow.agentHoursPerContact();
                perHourHere += flow.arrivalsPerHour()[k];
            }
            if (loadHere > load) {
                busiest = k;
                load = loadHere;
                perHour = perHourHere;
            }
        }
        String when = clock(busiest, week.intervalHours());
        double agents = calculator.table(pool).at(load).agents();
        Pool.Figures figures = pool.figures(load, agents);
        add(StepKind.BUSIEST_ARRIVALS, when, perHour, in("d", week.intervalHours(), "h"));
        add(StepKind.BUSIEST_LOAD, when, load, in("lambda", perHour, "1/h"), in("h", pool.handleTimeSeconds(), "s"));
        List<DerivationStep.Input> goals = new ArrayList<>(List.of(in("a", load, "erlang")));
        for (Pool.Target goal : pool.goals()) {
            goals.add(in("goal", goal.share(), "share"));
            goals.add(in("T", goal.thresholdSeconds(), "s"));
        }
        goals.add(in("ceiling", pool.occupancyCeiling(), "share"));
        add(StepKind.BUSIEST_AGENTS, when, agents, goals.toArray(DerivationStep.Input[]::new));
        for (int g = 0; g < pool.goals().size(); g++) {
            add(
                    StepKind.BUSIEST_SERVICE_LEVEL,
                    when,
                    figures.inTime()[g],
                    in("n", agents, "agents"),
                    in("T", pool.goals().get(g).thresholdSeconds(), "s"));
        }
        add(StepKind.BUSIEST_ABANDONMENT, when, figures.abandonment(), in("n", agents, "agents"));
        add(
                StepKind.BUSIEST_OCCUPANCY,
                when,
                load * (1 - figures.abandonment()) / agents,
                in("a", load, "erlang"),
                in("P(abandon)", figures.abandonment(), "share"),
                in("n", agents, "agents"));
    }

    private void deferrable(Week week, TeamNeed need) {
        double work = 0;
        List<DerivationStep.Input> inputs = new ArrayList<>();
        for (QueueFlow flow : week.deferrable()) {
            work += flow.contactsPerWeek(week.intervalHours()) * flow.agentHoursPerContact();
            inputs.add(in("h_" + flow.queue().id(), flow.queue().handleTimeSeconds(), "s"));
            inputs.add(in("due_" + flow.queue().id(), flow.queue().dueHours(), "h"));
        }
        add(StepKind.DEFERRABLE_WORK, "", work, inputs.toArray(DerivationStep.Input[]::new));
        add(
                StepKind.DEFERRABLE_HOURS,
                "",
                need.deferrableHours(),
                in("H_def", work, "h"),
                in("ceiling", request.settings().occupancyCeiling(), "share"));
    }

    private void service(PeriodRequirement found) {
        for (int j = 0; j < found.curve().size(); j++) {
            String multiple = "rho = " + Multiples.at(j);
            DerivationStep.Input hours = in("rho H", found.curve().get(j).hours(), "h");
            add(StepKind.SERVICE_AT, multiple, found.curve().get(j).serviceLevel(), hours);
            add(StepKind.LOST_AT, multiple, found.curve().get(j).lostContacts(), hours);
        }
        double missing = 0;
        for (PenaltyPiece piece : found.pieces()) {
            add(
                    StepKind.PRICE,
                    "",
                    piece.perHour().major().doubleValue(),
                    in("missing from", missing, "h"),
                    in("missing to", missing + piece.hours(), "h"),
                    in("contacts lost per hour", piece.lostContactsPerHour(), "contacts"));
            missing += piece.hours();
        }
    }

    private static String clock(int interval, double intervalHours) {
        int minutes = (int) Math.round(interval * intervalHours * 60);
        return DerivationStep.interval(DayOfWeek.of(1 + minutes / 1440), LocalTime.ofSecondOfDay(minutes % 1440 * 60L));
    }

    private void add(StepKind kind, String subject, double value, DerivationStep.Input... inputs) {
        steps.add(new DerivationStep(kind, subject, List.of(inputs), value));
    }

    private static DerivationStep.Input in(String symbol, double value, String unit) {
        return new DerivationStep.Input(symbol, value, unit);
    }
}
