package dev.peakplan.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * How few lines any roster needs: the linear program of covering with fractional people who take no breaks, and all hours together. Slots
 * that the same choices cover are one row; of their needs the mean is kept where part of it may stay uncovered (the sum of what is missing
 * is convex, so that is no more than the truth), else the greatest.
 */
final class LeastLines {
    private static final double TOLERANCE = 1e-6;

    private LeastLines() {}

    static int of(WeekProblem problem, double coverageGoal) {
        double needed = problem.neededHours();
        if (needed == 0 || problem.choices().isEmpty()) {
            return 0;
        }
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> people = new ArrayList<>();
        Expression hours = model.addExpression("hours").lower(coverageGoal * needed);
        for (Choice choice : problem.choices()) {
            Variable variable = model.addVariable("x" + choice.index()).lower(0).weight(1);
            people.add(variable);
            hours.set(variable, choice.hours());
        }
        Expression uncovered = model.addExpression("missing").upper((1 - coverageGoal) * needed);
        for (Map.Entry<List<Integer>, List<Double>> row : rows(problem).entrySet()) {
            List<Double> needs = row.getValue();
            boolean all = coverageGoal >= 1;
            double need = all
                    ? needs.stream().mapToDouble(Double::doubleValue).max().orElse(0)
                    : needs.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            Expression cover = model.addExpression().lower(need);
            for (int c : row.getKey()) {
                cover.set(people.get(c), problem.choices().get(c).presence() / (double) Choice.AGENT);
            }
            if (!all) {
                Variable missing = model.addVariable().lower(0).upper(need);
                cover.set(missing, 1);
                uncovered.set(missing, needs.size() * Choice.SLOT_MINUTES / 60.0);
            }
        }
        double least = model.minimise().getValue();
        return (int) Math.ceil(least - TOLERANCE);
    }

    /** Agents needed in the slots that the same choices cover, by these choices. */
    private static Map<List<Integer>, List<Double>> rows(WeekProblem problem) {
        List<List<Integer>> covering = new ArrayList<>();
        for (int k = 0; k < Choice.SLOTS; k++) {
            covering.add(new ArrayList<>());
        }
        for (Choice choice : problem.choices()) {
            for (int n = 0; n < choice.days(); n++) {
                for (int k = 0; k < choice.slots(); k++) {
                    covering.get((choice.firstSlot(n) + k) % Choice.SLOTS).add(choice.index());
                }
            }
        }
        Map<List<Integer>, List<Double>> rows = new LinkedHashMap<>();
        for (int k = 0; k < Choice.SLOTS; k++) {
            if (problem.need()[k] > 0) {
                rows.computeIfAbsent(covering.get(k), key -> new ArrayList<>())
                        .add(problem.need()[k] / (double) Choice.AGENT);
            }
        }
        return rows;
    }
}
