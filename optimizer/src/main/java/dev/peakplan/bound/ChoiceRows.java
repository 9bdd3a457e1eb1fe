package dev.peakplan.bound;

import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What choices of initiatives have to keep among themselves, as rows: at most one start each, exclusions, prerequisites. */
final class ChoiceRows {
    private ChoiceRows() {}

    /**
     * One row: the sum of entries times weights is at most {@code most}.
     *
     * @param entries [m][start]
     * @param most right-hand side
     */
    record Row(double[][] entries, double most) {
        static Row empty(PlanningModel model, double most) {
            return new Row(new double[model.initiatives().length][model.periodCount()], most);
        }
    }

    /** Initiative by initiative: at most one start, then its exclusions, then its prerequisites by start. */
    static List<Row> of(PlanningModel model) {
        List<Row> rows = new ArrayList<>();
        for (InitiativeModel initiative : model.initiatives()) {
            Row once = Row.empty(model, 1);
            Arrays.fill(once.entries[initiative.index()], 1);
            rows.add(once);
            for (int other : initiative.excludes()) {
                Row either = Row.empty(model, 1);
                Arrays.fill(either.entries[initiative.index()], 1);
                Arrays.fill(either.entries[other], 1);
                rows.add(either);
            }
            for (int other : initiative.requires()) {
                for (int until = initiative.earliest(); until <= initiative.latest(); until++) {
                    Row after = Row.empty(model, 0);
                    Arrays.fill(after.entries[initiative.index()], 0, until + 1, 1);
                    Arrays.fill(after.entries[other], 0, until + 1, -1);
                    rows.add(after);
                }
            }
        }
        return rows;
    }

    /** Position of the row "at most one start" of initiative {@code m}. */
    static int once(PlanningModel model, int m) {
        int row = 0;
        for (int k = 0; k < m; k++) {
            InitiativeModel initiative = model.initiatives()[k];
            row += 1
                    + initiative.excludes().length
                    + initiative.requires().length * (initiative.latest() - initiative.earliest() + 1);
        }
        return row;
    }
}
