package dev.peakplan.solver;

import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/**
 * Fills a plan step by step: always the change of one team that brings most for what it takes of what is scarce. The same plan is made
 * however fast it goes, up to where it is stopped.
 */
final class Filling {
    private final Problem problem;
    private final PlanningModel model;
    private final Totals totals;
    private final Scarcity scarcity;
    private final List<TeamEntity> teams = new ArrayList<>();
    private final List<TeamSteps> steps = new ArrayList<>();
    private final long most;
    private final BooleanSupplier stop;
    private Portfolio portfolio;
    private long evaluations;

    /** The best step of a team, as far as known. */
    private record Next(int team, TeamSteps.Step step) {
        double merit() {
            return step.merit();
        }
    }

    /** A filling that begins at {@code start} and ends when {@code most} schedules are tried, or once {@code stop} is true. */
    Filling(Problem problem, Position start, long most, BooleanSupplier stop) {
        this.problem = problem;
        this.model = problem.model();
        this.totals = problem.totals(start);
        this.scarcity = new Scarcity(model, totals);
        this.portfolio = start.portfolio();
        this.most = most;
        this.stop = stop;
        for (int i = 0; i < start.schedules().length; i++) {
            TeamEntity team = new TeamEntity(problem.terms()[i], start.schedules()[i]);
            teams.add(team);
            steps.add(new TeamSteps(team, totals, scarcity));
        }
    }

    Position position() {
        return new Position(teams.stream().map(TeamEntity::schedule).toArray(TeamSchedule[]::new), portfolio);
    }

    Totals totals() {
        return totals;
    }

    long evaluations() {
        return evaluations + steps.stream().mapToLong(TeamSteps::evaluations).sum();
    }

    /** Makes steps until none helps, or nothing is left to repair where they are to repair. */
    void fill(TeamSteps.Aim aim) {
        PriorityQueue<Next> open = new PriorityQueue<>(
                Comparator.comparingDouble(Next::merit).reversed().thenComparingInt(Next::team));
        for (int i = 0; i < steps.size() && !over(); i++) {
            steps.get(i).begin(aim);
            offer(open, i);
        }
        while (!open.isEmpty() && !over() && (!aim.repairs() || totals.charge() > 0)) {
            int team = open.poll().team();
            TeamSteps.Step now = steps.get(team).best();
            if (now == null) {
                continue;
            }
            if (open.isEmpty() || now.merit() >= TeamSteps.NEARLY * open.peek().merit()) {
                steps.get(team).make(now);
            }
            open.add(new Next(team, now));
        }
    }

    private void offer(PriorityQueue<Next> open, int team) {
        TeamSteps.Step step = steps.get(team).best();
        if (step != null) {
            open.add(new Next(team, step));
        }
    }

    private boolean over() {
        return stop.getAsBoolean() || evaluations() >= most;
    }

    /** Starts early whatever initiative lessens what is broken. */
    void repairByInitiatives() {
        for (InitiativeModel initiative : model.initiatives()) {
            int[] starts = portfolio.starts.clone();
            boolean open = totals.charge() > 0 && starts[initiative.index()] == InitiativeModel.NOT_CHOSEN;
            starts[initiative.index()] = open ? initiative.earliest() : starts[initiative.index()];
            if (open && Portfolio.allowed(model, starts)) {
                Portfolio before = portfolio;
                long broken = totals.charge();
                adopt(new Portfolio(model, problem.meters(), starts));
                if (totals.charge() >= broken) {
                    adopt(before);
                }
            }
        }
    }

    private void adopt(Portfolio other) {
        totals.replace(portfolio, other);
        portfolio = other;
        for (TeamEntity team : teams) {
            TeamSchedule now = team.schedule();
            Workload workload = other.workloads[team.getIndex()];
            replace(team, new TeamSchedule(team.terms(), now.roles, workload, now.shift, now.thrift));
            evaluations++;
        }
    }

    private void replace(TeamEntity team, TeamSchedule next) {
        totals.replace(team.terms(), team.schedule(), next);
        team.setSchedule(next);
    }
}
