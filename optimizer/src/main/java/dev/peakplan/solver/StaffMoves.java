package dev.peakplan.solver;

import java.util.List;
import java.util.SplittableRandom;

/** Drafts random changes of one or two teams' schedules. */
final class StaffMoves {
    private final List<TeamEntity> teams;
    private final Run run;
    private final SplittableRandom random;
    private final int periods;

    StaffMoves(StaffingSolution solution) {
        this.teams = solution.getTeams();
        this.run = solution.run();
        this.random = run.random;
        this.periods = solution.problem().model().periodCount();
    }

    /** One or two drafts, or null where the ranges do not allow the change that was drawn. */
    TeamDraft[] draft() {
        TeamEntity team = anyTeam();
        TeamDraft draft = draft(team);
        int kind = random.nextInt(100);
        boolean done;
        if (kind < 22) {
            done = draft.change(role(team), random.nextInt(periods), sign() * count());
        } else if (kind < 44) {
            done = shiftInTime(draft);
        } else if (kind < 58) {
            done = swapRoles(draft);
        } else if (kind < 72) {
            done = several(draft, 2 + random.nextInt(2));
        } else if (kind < 78) {
            draft.shiftOvertime(
                    random.nextInt(periods), random.nextInt(3) == 0 ? sign() * (1 + random.nextInt(8)) : sign());
            done = true;
        } else if (kind < 80) {
            done = draft.thrift(random.nextInt(TeamSchedule.THRIFT.length))
                    && (random.nextBoolean() || draft.change(role(team), random.nextInt(periods), sign()));
        } else {
            return run.teams.length < 2 ? null : trade(draft);
        }
        return done ? new TeamDraft[] {draft} : null;
    }

    private TeamDraft draft(TeamEntity team) {
        return run.draft(team).begin();
    }

    private TeamEntity anyTeam() {
        return teams.get(run.teams[random.nextInt(run.teams.length)]);
    }

    private int role(TeamEntity team) {
        return random.nextInt(team.terms().team.staff().length);
    }

    private int sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    /** Mostly one head at a time, sometimes a few. */
    private int count() {
        return random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(4);
    }

    private int near(int t) {
        int reach = 1 + random.nextInt(3);
        return Math.max(0, Math.min(periods - 1, t + (random.nextBoolean() ? reach : -reach)));
    }

    private boolean shiftInTime(TeamDraft draft) {
        int j = role(draft.team);
        int t = random.nextInt(periods);
        int sign = sign() * count();
        int other = random.nextInt(3) > 0 ? near(t) : random.nextInt(periods);
        return other != t && draft.change(j, t, sign) && draft.change(j, other, -sign);
    }

    private boolean swapRoles(TeamDraft draft) {
        int j = role(draft.team);
        int other = role(draft.team);
        int t = random.nextInt(periods);
        int at = random.nextInt(3) > 0 ? t : near(t);
        int count = count();
        return other != j && draft.change(j, t, count) && draft.change(other, at, -count);
    }

    private boolean several(TeamDraft draft, int count) {
        int t = random.nextInt(periods);
        for (int n = 0; n < count; n++) {
            if (!draft.change(role(draft.team), t, sign() * count())) {
                return false;
            }
            t = random.nextInt(3) > 0 ? near(t) : random.nextInt(periods);
        }
        return true;
    }

    private TeamDraft[] trade(TeamDraft draft) {
        TeamEntity other = anyTeam();
        if (other == draft.team) {
            return null;
        }
        TeamDraft second = draft(other);
        int t = random.nextInt(periods);
        int at = random.nextInt(3) > 0 ? t : near(t);
        int count = count();
        boolean done = draft.change(role(draft.team), t, count) && second.change(role(other), at, -count);
        return done ? new TeamDraft[] {draft, second} : null;
    }
}
