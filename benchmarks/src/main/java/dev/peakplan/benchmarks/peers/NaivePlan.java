package dev.peakplan.benchmarks.peers;

import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.StaffingPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** A plan with one variable a number, as a first model of the problem has it; it begins as the plan that does nothing. */
@PlanningSolution(solutionCloner = NaivePlan.Cloner.class)
public class NaivePlan {
    private Instance instance;
    private StaffingPlan plan;
    private List<NaiveCell> cells = new ArrayList<>();
    private HardSoftLongScore score;

    /** For OptaPlanner. */
    public NaivePlan() {}

    NaivePlan(Instance instance) {
        this.instance = instance;
        this.plan = StaffingPlan.none(instance);
        for (int i = 0; i < instance.N(); i++) {
            for (int r = 0; r < Instance.ROLES; r++) {
                for (int t = 0; t < instance.T(); t++) {
                    add(0, instance.hMax()[i][r], plan.h()[i][r], t);
                    add(0, instance.fMax()[i][r], plan.f()[i][r], t);
                    add(0, instance.oMax()[i][r][t], plan.o()[i][r], t);
                }
            }
        }
        for (int m = 0; m < instance.M(); m++) {
            add(-1, instance.latest()[m], plan.start(), m);
        }
    }

    private void add(int least, int most, int[] target, int position) {
        cells.add(new NaiveCell(cells.size(), least, most, target, position));
    }

    Instance instance() {
        return instance;
    }

    StaffingPlan plan() {
        return plan;
    }

    @PlanningEntityCollectionProperty
    public List<NaiveCell> getCells() {
        return cells;
    }

    @PlanningScore
    public HardSoftLongScore getScore() {
        return score;
    }

    public void setScore(HardSoftLongScore score) {
        this.score = score;
    }

    /** Copies the arrays with the cells that write into them. */
    public static class Cloner implements SolutionCloner<NaivePlan> {
        @Override
        public NaivePlan cloneSolution(NaivePlan original) {
            NaivePlan clone = new NaivePlan();
            clone.instance = original.instance;
            Map<int[], int[]> copies = new IdentityHashMap<>();
            StaffingPlan plan = original.plan;
            clone.plan = new StaffingPlan(
                    copy(plan.h(), copies), copy(plan.f(), copies), copy(plan.o(), copies), copy(plan.start(), copies));
            for (NaiveCell cell : original.cells) {
                clone.cells.add(new NaiveCell(cell, copies.get(cell.target())));
            }
            clone.score = original.score;
            return clone;
        }

        private static int[][][] copy(int[][][] values, Map<int[], int[]> copies) {
            return Arrays.stream(values)
                    .map(team ->
                            Arrays.stream(team).map(role -> copy(role, copies)).toArray(int[][]::new))
                    .toArray(int[][][]::new);
        }

        private static int[] copy(int[] values, Map<int[], int[]> copies) {
            return copies.computeIfAbsent(values, int[]::clone);
        }
    }
}
