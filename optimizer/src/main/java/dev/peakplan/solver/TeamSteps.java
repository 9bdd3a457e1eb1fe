package dev.peakplan.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Steps that one team can make, a few heads at a time where single ones would take too long, and what each brings for what it takes of what
 * is scarce. The best ones are remembered: what a step brings seldom grows, so the others need not be tried again while these are better.
 */
final class TeamSteps {
    /** Heads are changed in so many periods of the plan, evenly spread. */
    private static final int GRID = 13;
    /** Part of a team that a large step changes. */
    private static final double LARGE = 1.0 / 12;
    /** Steps of the grid after which heads of a peak are released. */
    private static final int[] STAYS = {1, 2, 4};

    private static final int KEPT = 16;
    /** What is remembered is good enough where it brings so much of what the others may bring. */
    static final double NEARLY = 0.9;

    private final TeamEntity team;
    private final TeamDraft draft;
    private final Totals totals;
    private final Scarcity scarcity;
    private final int periods;
    private List<Step> kept = List.of();
    private double rest = Double.POSITIVE_INFINITY;
    private Aim aim = Aim.FILL;
    private long evaluations;

    /** What steps are for. */
    enum Aim {
        /** Limits of teams and sites, by single heads where one is broken first. */
        MEND,
        /** Any limit. */
        REPAIR,
        /** A lower objective by overtime alone. */
        OVERTIME,
        /** A lower objective. */
        FILL;

        boolean repairs() {
            return this == MEND || this == REPAIR;
        }
    }

    /**
     * A change of one team.
     *
     * @param staff position of the staff, -1 where the team's thrift changes
     * @param other position of the staff that changes by as many heads the other way, or -1
     * @param period period of the change
     * @param until period in which it is undone; the number of periods where it stays
     * @param heads heads more or, negative, less; the level of thrift where {@code staff} is -1
     * @param merit what it brings for what it takes
     */
    record Step(int staff, int other, int period, int until, int heads, double merit) {
        private Step with(double found) {
            return new Step(staff, other, period, until, heads, found);
        }
    }

    TeamSteps(TeamEntity team, Totals totals, Scarcity scarcity) {
        this.team = team;
        this.draft = new TeamDraft(team);
        this.totals = totals;
        this.scarcity = scarcity;
        this.periods = team.terms().periods;
    }

    /** Number of schedules tried. */
    long evaluations() {
        return evaluations;
    }

    /** Begins anew: with steps that break less, or with such that lower the objective and break nothing. */
    void begin(Aim other) {
        aim = other;
        kept = List.of();
        rest = Double.POSITIVE_INFINITY;
    }

    /** The best step, or null where none helps. */
    Step best() {
        List<Step> again = new ArrayList<>();
        for (Step step : kept) {
            add(again, step);
        }
        again.sort(Comparator.comparingDouble(Step::merit).reversed());
        if (again.isEmpty() || again.get(0).merit() < NEARLY * rest) {
            again = all();
            again.sort(Comparator.comparingDouble(Step::merit).reversed());
            rest = again.size() > KEPT ? again.get(KEPT).merit() : 0;
            again = again.size() > KEPT ? new ArrayList<>(again.subList(0, KEPT)) : again;
        }
        kept = again;
        return kept.isEmpty() ? null : kept.get(0);
    }

    /** Makes a step. */
    void make(Step step) {
        prepare(step);
        draft.work();
        TeamSchedule next = draft.build();
        totals.replace(team.terms(), team.schedule(), next);
        team.setSchedule(next);
    }

    private List<Step> all() {
        List<Step> all = new ArrayList<>();
        if (aim.repairs()) {
            single(all);
        }
        if (aim != Aim.MEND) {
            for (int level = 0; level < TeamSchedule.THRIFT.length; level++) {
                add(all, new Step(-1, -1, 0, periods, level, 0));
            }
        }
        if (aim == Aim.REPAIR || aim == Aim.FILL) {
            several(all);
        }
        return all;
    }

    /** Single heads where the team, or what it shares with others, first breaks a limit: one more, one less, one for another, one earlier or later. */
    private void single(List<Step> steps) {
        int own = first(this::broken);
        int shared = first(t -> totals.broken(team.terms().team.site(), t));
        int staff = team.terms().team.staff().length;
        for (int j = 0; j < staff; j++) {
            for (int other = -1; own < periods && other < staff; other++) {
                if (other != j) {
                    add(steps, new Step(j, other, own, periods, 1, 0));
                }
            }
            if (own < periods) {
                add(steps, new Step(j, -1, own, periods, -1, 0));
            }
            if (shared < periods) {
                add(steps, new Step(j, -1, shared, periods, -1, 0));
                add(steps, new Step(j, -1, shared, periods, 1, 0));
                add(steps, new Step(j, -1, shared, shared + 1, -1, 0));
                add(steps, new Step(j, -1, shared, shared + 1, 1, 0));
                add(steps, new Step(j, -1, Math.max(0, shared - 1), shared, 1, 0));
            }
        }
    }

    private int first(IntPredicate broken) {
        return IntStream.range(0, periods).filter(broken).findFirst().orElse(periods);
    }

    private boolean broken(int t) {
        TeamSchedule schedule = team.schedule();
        boolean broken = schedule.shares[t] > 0;
        for (RoleSchedule role : schedule.roles) {
            broken |= role.heads[t] < 0;
        }
        return broken;
    }

    private void several(List<Step> all) {
        int stride = Math.max(1, periods / GRID);
        double heads = 0;
        for (long nano : team.schedule().heads) {
            heads = Math.max(heads, nano / RoleSchedule.NANO);
        }
        int large = Math.max(1, (int) Math.round(heads * LARGE));
        for (int j = 0; j < team.terms().team.staff().length; j++) {
            for (int t = 0; t < periods; t += stride) {
                sized(all, new Step(j, -1, t, periods, large, 0));
                sized(all, new Step(j, -1, t, periods, -large, 0));
                for (int stay : STAYS) {
                    if (t + stay * stride < periods) {
                        sized(all, new Step(j, -1, t, t + stay * stride, large, 0));
                    }
                }
            }
        }
    }

    /** Adds the step, or a single head of it where the large one does not help. */
    private void sized(List<Step> steps, Step step) {
        if (!add(steps, step) && Math.abs(step.heads()) > 1) {
            add(steps, new Step(step.staff(), -1, step.period(), step.until(), Integer.signum(step.heads()), 0));
        }
    }

    /** Adds the step with its merit; false where it does not help. */
    private boolean add(List<Step> steps, Step step) {
        if (!prepare(step)) {
            return false;
        }
        draft.work();
        evaluations++;
        long worse = totals.worse(draft);
        boolean allowed = aim.repairs() ? totals.triedCharge() < totals.charge() : totals.triedCharge() == 0;
        return allowed && worse < 0 && steps.add(step.with(-worse / scarcity.of(draft)));
    }

    private boolean prepare(Step step) {
        draft.begin();
        if (step.staff() < 0) {
            return draft.thrift(step.heads());
        }
        return draft.change(step.staff(), step.period(), step.heads())
                && (step.other() < 0 || draft.change(step.other(), step.period(), -step.heads()))
                && (step.until() >= periods || draft.change(step.staff(), step.until(), -step.heads()));
    }
}
