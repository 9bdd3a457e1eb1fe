package dev.peakplan.benchmarks.peers;

import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeFactory;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** One number of the plan: hires, releases or overtime of a role in a period, or the start of an initiative. */
@PlanningEntity
public class NaiveCell {
    private int id;
    private int least;
    private int most;
    private Integer value;
    private int[] target;
    private int position;

    /** For OptaPlanner. */
    public NaiveCell() {}

    NaiveCell(int id, int least, int most, int[] target, int position) {
        this.id = id;
        this.least = least;
        this.most = most;
        this.target = target;
        this.position = position;
        this.value = target[position];
    }

    /** The same cell of another plan's arrays. */
    NaiveCell(NaiveCell other, int[] target) {
        this(other.id, other.least, other.most, target, other.position);
    }

    int[] target() {
        return target;
    }

    @PlanningId
    public int getId() {
        return id;
    }

    @ValueRangeProvider(id = "values")
    public CountableValueRange<Integer> getValues() {
        return ValueRangeFactory.createIntValueRange(least, most + 1);
    }

    @PlanningVariable(valueRangeProviderRefs = "values")
    public Integer getValue() {
        return value;
    }

    public void setValue(Integer value) {
        this.value = value;
        if (value != null) {
            target[position] = value;
        }
    }
}
