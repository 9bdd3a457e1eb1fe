package dev.peakplan.solver;

import dev.peakplan.model.Decisions;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import dev.peakplan.model.StaffModel;

/**
 * The model with what the search prepares of it once; shared by all threads and never written.
 *
 * @param model the model
 * @param meters its meters
 * @param terms one entry per team
 * @param charges what broken limits cost in the search
 */
record Problem(PlanningModel model, Meters meters, TeamTerms[] terms, Charges charges) {
    static Problem of(PlanningModel model, Prices prices) {
        Meters meters = new Meters(model);
        TeamTerms[] terms = new TeamTerms[model.teams().length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = new TeamTerms(model, model.teams()[i], meters, prices);
        }
        return new Problem(model, meters, terms, Charges.of(model, prices));
    }

    Problem with(Charges other) {
        return new Problem(model, meters, terms, other);
    }

    /** {@code decisions} moved into their ranges, their overtime left to be computed. */
    Position position(Decisions decisions) {
        Portfolio portfolio = new Portfolio(model, meters, Starts.allowed(model, decisions.starts()));
        TeamSchedule[] schedules = new TeamSchedule[terms.length];
        for (int i = 0; i < schedules.length; i++) {
            StaffModel[] staff = model.teams()[i].staff();
            RoleSchedule[] roles = new RoleSchedule[staff.length];
            for (int j = 0; j < staff.length; j++) {
                int k = staff[j].index();
                int[] hires = new int[model.periodCount()];
                int[] releases = new int[model.periodCount()];
                for (int t = 0; t < hires.length; t++) {
                    hires[t] = staff[j].hires().clamp(t, decisions.hires()[k][t]);
                    releases[t] = staff[j].releases().clamp(t, decisions.releases()[k][t]);
                }
                roles[j] = new RoleSchedule(terms[i], j, hires, releases);
            }
            schedules[i] = new TeamSchedule(
                    terms[i], roles, portfolio.workloads[i], new int[model.periodCount()], TeamSchedule.USUAL_THRIFT);
        }
        return new Position(schedules, portfolio);
    }

    /** {@code position} with no more overtime than is committed. */
    Position withoutOvertime(Position position) {
        TeamSchedule[] schedules = position.schedules().clone();
        for (int i = 0; i < schedules.length; i++) {
            schedules[i] = new TeamSchedule(
                    terms[i],
                    schedules[i].roles,
                    schedules[i].workload,
                    new int[model.periodCount()],
                    TeamSchedule.THRIFT.length - 1);
        }
        return new Position(schedules, position.portfolio());
    }

    Decisions decisions(Position position) {
        Decisions decisions = Decisions.none(model);
        for (int i = 0; i < terms.length; i++) {
            TeamSchedule schedule = position.schedules()[i];
            int[][] overtime = schedule.overtime(terms[i]);
            for (int j = 0; j < overtime.length; j++) {
                int k = model.teams()[i].staff()[j].index();
                decisions.hires()[k] = schedule.roles[j].hires.clone();
                decisions.releases()[k] = schedule.roles[j].releases.clone();
                decisions.overtime()[k] = overtime[j];
            }
        }
        System.arraycopy(position.portfolio().starts, 0, decisions.starts(), 0, decisions.starts().length);
        return decisions;
    }

    Totals totals(Position position) {
        return totals(position, null);
    }

    /** The totals of a position where {@code room}, unless it is null, is taken out of the limits. */
    Totals totals(Position position, Room room) {
        Totals totals = new Totals(model, meters, charges, room == null ? Room.none(model, meters) : room.copy());
        for (int i = 0; i < terms.length; i++) {
            totals.replace(terms[i], null, position.schedules()[i]);
        }
        totals.replace(null, position.portfolio());
        return totals;
    }
}
