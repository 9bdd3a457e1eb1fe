package dev.peakplan.solver;

import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** A team whose schedule is searched for. */
@PlanningEntity
public class TeamEntity {
    static final String VARIABLE = "schedule";

    private TeamTerms terms;
    private TeamSchedule schedule;

    /** For OptaPlanner. */
    public TeamEntity() {}

    TeamEntity(TeamTerms terms, TeamSchedule schedule) {
        this.terms = terms;
        this.schedule = schedule;
    }

    @PlanningId
    public int getIndex() {
        return terms.team.index();
    }

    TeamTerms terms() {
        return terms;
    }

    @PlanningVariable(valueRangeProviderRefs = "schedules")
    public Object getSchedule() {
        return schedule;
    }

    public void setSchedule(Object schedule) {
        this.schedule = (TeamSchedule) schedule;
    }

    TeamSchedule schedule() {
        return schedule;
    }

    TeamEntity copy() {
        return new TeamEntity(terms, schedule);
    }
}
