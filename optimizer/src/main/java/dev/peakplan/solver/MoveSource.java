package dev.peakplan.solver;

import java.util.Iterator;
import java.util.List;

/**
 * Draws moves and keeps back the hopeless ones. A change for the worse by d passes with probability exp(-d / 2T) here and, at twice the
 * temperature T too, with the same probability in the acceptor of simulated annealing: together exactly exp(-d / T), but most changes
 * are turned down before OptaPlanner has to make, undo and report them.
 */
final class MoveSource implements Iterator<PlanMove> {
    /** Another choice of initiatives touches every team: so many times rarer than changes of one team. */
    private static final int PORTFOLIO_RARITY = 20;

    private static final double HOPELESS = 60;

    private final StaffingSolution solution;
    private final Run run;
    private final StaffMoves staffMoves;
    private final PortfolioMoves portfolioMoves;
    private final boolean initiatives;
    private final int portfolioEvery;

    MoveSource(StaffingSolution solution) {
        this.solution = solution;
        this.run = solution.run();
        this.staffMoves = new StaffMoves(solution);
        this.portfolioMoves = new PortfolioMoves(solution);
        this.portfolioEvery = PORTFOLIO_RARITY * solution.getTeams().size();
        this.initiatives = run.portfolioMoves && solution.problem().model().initiatives().length > 0;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public PlanMove next() {
        while (!run.pace.over()) {
            // a plan that breaks a limit would drop initiatives to mend it, and not find back
            boolean other = initiatives && run.random.nextInt(portfolioEvery) == 0 && run.totals.charge() == 0;
            PlanMove move = other ? portfolioMove() : staffMove();
            run.evaluated();
            if (move != null) {
                return move;
            }
        }
        run.last = Position.of(solution);
        return new PlanMove(new TeamEntity[0], new TeamSchedule[0]);
    }

    private PlanMove staffMove() {
        TeamDraft[] drafts = staffMoves.draft();
        if (drafts == null) {
            return null;
        }
        for (TeamDraft draft : drafts) {
            draft.work();
        }
        if (!passes(drafts)) {
            return null;
        }
        TeamEntity[] teams = new TeamEntity[drafts.length];
        TeamSchedule[] schedules = new TeamSchedule[drafts.length];
        for (int n = 0; n < drafts.length; n++) {
            teams[n] = drafts[n].team;
            schedules[n] = drafts[n].build();
        }
        if (run.totals.triedCharge() == 0 && run.totals.triedObjective() < run.bestObjective) {
            remember(teams, schedules, null, run.totals.triedObjective());
        }
        return new PlanMove(teams, schedules);
    }

    private boolean passes(TeamDraft[] drafts) {
        Totals totals = run.totals;
        if (drafts.length == 1) {
            return passes(totals.worse(drafts[0]));
        }
        long before = totals.objective() + totals.charge() + totals.steer();
        totals.replace(drafts[0], 1);
        long worse = totals.objective() + totals.charge() + totals.steer() - before + totals.worse(drafts[1]);
        totals.replace(drafts[0], -1);
        return passes(worse);
    }

    private boolean passes(long worse) {
        double temperature = run.temperature;
        return worse <= 0
                || worse < HOPELESS * temperature && run.random.nextDouble() < Math.exp(-worse / (2 * temperature));
    }

    private PlanMove portfolioMove() {
        Portfolio choice = portfolioMoves.draft();
        if (choice == null) {
            return null;
        }
        List<TeamEntity> all = solution.getTeams();
        TeamEntity[] teams = all.toArray(TeamEntity[]::new);
        TeamSchedule[] schedules = new TeamSchedule[teams.length];
        for (int n = 0; n < teams.length; n++) {
            TeamSchedule now = teams[n].schedule();
            Workload workload = choice.workloads[teams[n].getIndex()];
            schedules[n] = new TeamSchedule(teams[n].terms(), now.roles, workload, now.shift, now.thrift);
        }
        return passes(teams, schedules, choice)
                ? new PlanMove(teams, schedules, solution.getPortfolio(), choice)
                : null;
    }

    private boolean passes(TeamEntity[] teams, TeamSchedule[] schedules, Portfolio choice) {
        Totals totals = run.totals;
        long before = totals.objective() + totals.charge() + totals.steer();
        replace(teams, schedules, choice, true);
        long worse = totals.objective() + totals.charge() + totals.steer() - before;
        if (totals.charge() == 0 && totals.objective() < run.bestObjective) {
            remember(teams, schedules, choice, totals.objective());
        }
        replace(teams, schedules, choice, false);
        return passes(worse);
    }

    private void replace(TeamEntity[] teams, TeamSchedule[] schedules, Portfolio choice, boolean forth) {
        for (int n = 0; n < teams.length; n++) {
            TeamSchedule now = teams[n].schedule();
            run.totals.replace(teams[n].terms(), forth ? now : schedules[n], forth ? schedules[n] : now);
        }
        if (choice != null) {
            Portfolio now = solution.getPortfolio().portfolio();
            run.totals.replace(forth ? now : choice, forth ? choice : now);
        }
    }

    private void remember(TeamEntity[] teams, TeamSchedule[] schedules, Portfolio choice, long objective) {
        Position now = Position.of(solution);
        for (int n = 0; n < teams.length; n++) {
            now.schedules()[teams[n].getIndex()] = schedules[n];
        }
        run.best = choice == null ? now : new Position(now.schedules(), choice);
        run.bestObjective = objective;
        run.progress.found(run.bestObjective, false);
    }
}
