package dev.peakplan.roster;

import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** When a person takes a break on one working day; without meaning where the pattern has no such day or break. */
@PlanningEntity
public class BreakTime {
    private int index;
    private int line;
    private int place;
    private Integer offset;

    /** For OptaPlanner. */
    public BreakTime() {}

    /**
     * @param index its number among all
     * @param line the person's line
     * @param place working day times the most breaks of a day, plus the break
     * @param offset quarters of an hour after the earliest start
     */
    BreakTime(int index, int line, int place, int offset) {
        this.index = index;
        this.line = line;
        this.place = place;
        this.offset = offset;
    }

    @PlanningId
    public int getIndex() {
        return index;
    }

    int line() {
        return line;
    }

    int place() {
        return place;
    }

    @PlanningVariable(valueRangeProviderRefs = "offsets")
    public Integer getOffset() {
        return offset;
    }

    public void setOffset(Integer offset) {
        this.offset = offset;
    }

    BreakTime copy() {
        return new BreakTime(index, line, place, offset);
    }
}
