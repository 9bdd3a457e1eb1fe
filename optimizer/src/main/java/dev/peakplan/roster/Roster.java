package dev.peakplan.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.simplelong.SimpleLongScore;

/** A roster while it is searched. */
@PlanningSolution(solutionCloner = Roster.Cloner.class)
public class Roster {
    private WeekProblem problem;
    private List<RosterLine> lines = new ArrayList<>();
    private List<BreakTime> breaks = new ArrayList<>();
    private SimpleLongScore score;

    /** For OptaPlanner. */
    public Roster() {}

    Roster(WeekProblem problem, List<RosterLine> lines, List<BreakTime> breaks) {
        this.problem = problem;
        this.lines = lines;
        this.breaks = breaks;
    }

    /** Lines on these choices, breaks spread over their windows. */
    static Roster of(WeekProblem problem, List<Choice> choices) {
        List<RosterLine> lines = new ArrayList<>();
        List<BreakTime> breaks = new ArrayList<>();
        int places = problem.mostDays() * problem.mostBreaks();
        for (Choice choice : choices) {
            int line = lines.size();
            lines.add(new RosterLine(line, choice));
            for (int place = 0; place < places; place++) {
                breaks.add(new BreakTime(breaks.size(), line, place, line % problem.mostStarts()));
            }
        }
        return new Roster(problem, lines, breaks);
    }

    WeekProblem problem() {
        return problem;
    }

    @PlanningEntityCollectionProperty
    public List<RosterLine> getLines() {
        return lines;
    }

    @PlanningEntityCollectionProperty
    public List<BreakTime> getBreaks() {
        return breaks;
    }

    @ValueRangeProvider(id = "choices")
    public List<Object> getChoices() {
        return List.copyOf(problem.choices());
    }

    @ValueRangeProvider(id = "offsets")
    public List<Integer> getOffsets() {
        return IntStream.range(0, problem.mostStarts()).boxed().toList();
    }

    @PlanningScore
    public SimpleLongScore getScore() {
        return score;
    }

    public void setScore(SimpleLongScore score) {
        this.score = score;
    }

    /** Copies the entities; choices are shared. */
    public static class Cloner implements SolutionCloner<Roster> {
        @Override
        public Roster cloneSolution(Roster original) {
            Roster clone = new Roster(
                    original.problem,
                    new ArrayList<>(original.lines.stream()
                            .map(line -> new RosterLine(line.getIndex(), line.choice()))
                            .toList()),
                    new ArrayList<>(
                            original.breaks.stream().map(BreakTime::copy).toList()));
            clone.score = original.score;
            return clone;
        }
    }
}
