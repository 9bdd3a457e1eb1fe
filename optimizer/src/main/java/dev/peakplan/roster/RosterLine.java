package dev.peakplan.roster;

import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** The week of one person: which pattern, beginning on which day. */
@PlanningEntity
public class RosterLine {
    private int index;
    private Choice choice;

    /** For OptaPlanner. */
    public RosterLine() {}

    RosterLine(int index, Choice choice) {
        this.index = index;
        this.choice = choice;
    }

    @PlanningId
    public int getIndex() {
        return index;
    }

    @PlanningVariable(valueRangeProviderRefs = "choices")
    public Object getChoice() {
        return choice;
    }

    public void setChoice(Object choice) {
        this.choice = (Choice) choice;
    }

    Choice choice() {
        return choice;
    }
}
