package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * A bound over all choices of initiatives, and the best choices, by branch and bound on the choices. Every evaluation of a
 * choice, whole or fractional, adds a cut that holds for all choices (J. F. Benders, "Partitioning procedures for solving mixed-variables
 * programming problems", Numerische Mathematik 4, 1962); the first pass
 * ranks the choices, a second one makes their cuts stronger with teams in whole numbers ({@link WholeTeamBound}). It runs in steps; after every step {@link #bound()} is valid, and the same number
 * of steps gives the same result. Not safe for use by several threads at once.
 */
public final class BoundSearch {
    private static final double TOLERANCE = 3e-5;
    /** The first cuts need not be exact: where they are no longer broken, the next are made by this factor more so. */
    private static final double ROUGH = 2e-3;

    private static final double FINER = 8;
    /** Part of what a choice lacks to be left aside by which it need not be known. */
    private static final double SPLIT_AT = 0.1;

    private static final int ROUNDS = 40;
    private static final int CUTS_PER_NODE = 12;
    private static final int GUESS_EVERY = 3;
    private static final double GUESS_TOLERANCE = 3e-4;
    private static final int GUESS_ROUNDS = 15;
    private static final int[] WHOLE_TEAM_ROUNDS = {0, 8};
    /** What a cut with teams in whole numbers has to promise before the first pass has ended, as a share of the bound. */
    private static final double WORTH = 1e-3;

    private final PlanningModel model;
    private final Pricing pricing;
    private final Decomposition decomposition;
    private final ChoiceMaster master;
    private final PriorityQueue<ChoiceNode> open = new PriorityQueue<>(Comparator.comparingDouble(ChoiceNode::bound));
    private final List<ChoiceNode> leaves = new ArrayList<>();
    private final Map<String, Choice> choices = new TreeMap<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final Set<String> guessed = new HashSet<>();
    private ChoiceNode current;
    private int cutsHere;
    private int steps;
    private boolean ranked;
    private double solved = Double.POSITIVE_INFINITY;
    private double tolerance = ROUGH;
    private double cutoff = Double.POSITIVE_INFINITY;
    /** What whole numbers made of the last cut that {@link #lift} added; infinite before the first. */
    private double gained = Double.POSITIVE_INFINITY;

    private double best = Double.POSITIVE_INFINITY;

    private BoundSearch(PlanningModel model) {
        this.model = model;
        this.pricing = Pricing.of(model);
        this.decomposition = pricing.decomposition();
        this.master = new ChoiceMaster(model, decomposition.shared(), decomposition.terms());
        this.current = ChoiceNode.root(model);
    }

    public static BoundSearch of(PlanningModel model) {
        return new BoundSearch(model);
    }

    /** Tells the objective of a feasible plan: parts that cannot be better are left aside. */
    public void planFound(long objective) {
        cutoff = Math.min(cutoff, objective);
    }

    /**
     * Looks first at a choice that is likely to be good, such as that of a plan for nearly the same request: a cut there is worth more than
     * most. What is not allowed of it is left out.
     *
     * @param starts [m] start of each initiative, {@link dev.peakplan.model.InitiativeModel#NOT_CHOSEN} where none
     */
    public void suggest(int[] starts, BooleanSupplier stop) {
        ChoiceNode root = ChoiceNode.root(model);
        double[][] weights = Reduction.weights(model, starts);
        for (int m = 0; m < starts.length; m++) {
            for (int start = 0; start < weights[m].length; start++) {
                weights[m][start] = root.allows(m, start) ? weights[m][start] : 0;
            }
        }
        evaluate(master.likely(weights), ROUGH / 2, ROUNDS, stop);
    }

    /** Adds the cut of a whole choice, and the choice to those known. */
    private void evaluate(int[] starts, double exact, int rounds, BooleanSupplier stop) {
        double[][] whole = Reduction.weights(model, starts);
        PricedBound priced = decomposition.solve(whole, exact, rounds, stop);
        if (!stop.getAsBoolean()) {
            master.add(decomposition.terms().cut(priced, whole));
            record(whole, priced);
        }
    }

    /**
     * Goes one evaluation on.
     *
     * @param stop asked often; once true the step ends early and changes nothing
     * @return false when there is nothing left to do
     */
    public boolean step(BooleanSupplier stop) {
        if (current == null) {
            current = open.poll();
            cutsHere = 0;
            rank();
            if (current == null) {
                return false;
            }
        }
        ChoiceNode node = current;
        ChoiceMaster.Least least = master.empty()
                ? new ChoiceMaster.Least(
                        Double.NEGATIVE_INFINITY, new double[model.initiatives().length][model.periodCount()])
                : master.solve(node);
        node = node.withBound(least.value());
        current = node;
        if (Double.isInfinite(least.value()) && least.value() > 0 || node.bound() >= cutoff) {
            solved = node.bound() >= cutoff ? Math.min(solved, cutoff) : solved;
            current = null;
            return true;
        }
        if (!open.isEmpty() && node.bound() > open.peek().bound() && cutsHere > 0 && best < Double.POSITIVE_INFINITY) {
            open.add(node);
            current = null;
            return true;
        }
        double[][] choice = least.choice();
        if (guess(choice, stop)) {
            return true;
        }
        int branching = node.branching(choice);
        double exact = branching < 0 ? tolerance : Math.max(tolerance, enough(least.value()));
        PricedBound priced = decomposition.solve(choice, exact / 2, ROUNDS, stop);
        if (stop.getAsBoolean()) {
            return true;
        }
        master.add(decomposition.terms().cut(priced, choice));
        cutsHere++;
        if (branching < 0 && allowed(node, choice)) {
            record(choice, priced);
        }
        boolean tight = priced.bound() - least.value() <= exact * Math.abs(priced.bound());
        if (tight && exact <= tolerance && tolerance > TOLERANCE) {
            tolerance = Math.max(TOLERANCE, tolerance / FINER);
            cutsHere--;
            return true;
        }
        if (tight && ranked && branching < 0 && strengthen(priced, choice, stop)) {
            return true;
        }
        if (tight && branching < 0) {
            if (ranked) {
                solved = Math.min(solved, node.bound());
            } else {
                leaves.add(node);
            }
            current = null;
        } else if (branching >= 0 && (tight || cutsHere >= CUTS_PER_NODE)) {
            branch(node, branching, choice);
        }
        return true;
    }

    /**
     * Makes the bound stronger before the first pass has ended: the part with the least bound gets a cut with teams in whole numbers. It
     * lies above what fractional teams say far around its choice, so that a few lift all parts; but one takes as long as many steps.
     *
     * @param stop asked often; once true the teams that are left stay fractional, and no further cut should be asked for
     * @return false when another cut would not be worth its time
     */
    public boolean lift(BooleanSupplier stop) {
        if (ranked || master.empty() || stop.getAsBoolean()) {
            return false;
        }
        if (current != null) {
            open.add(current);
        }
        current = open.poll();
        cutsHere = 0;
        if (current == null) {
            return false;
        }
        ChoiceMaster.Least least = master.solve(current);
        current = current.withBound(least.value());
        if (Double.isInfinite(least.value())) {
            return false;
        }
        PricedBound priced = decomposition.solve(least.choice(), tolerance / 2, ROUNDS, stop);
        if (priced.teams().length == 0 || priced.bound() + gained < least.value() + WORTH * Math.abs(least.value())) {
            return false;
        }
        PricedBound stronger = decomposition.wholeTeams(priced, least.choice(), 0, stop);
        gained = stronger.bound() - priced.bound();
        master.add(decomposition.terms().cut(stronger, least.choice()));
        current = lifted(current);
        // all of them first: a program that gives up must not lose a part
        List<ChoiceNode> others = open.stream().map(this::lifted).toList();
        open.clear();
        open.addAll(others);
        leaves.replaceAll(this::lifted);
        return true;
    }

    /** What the cuts say of a part by now. */
    private ChoiceNode lifted(ChoiceNode node) {
        return node.withBound(master.solve(node).value());
    }

    /** How exactly a part has to be known that is to be split: by a small part of what it lacks to be left aside. */
    private double enough(double value) {
        double lacks = (Math.min(best, cutoff) - value) / Math.abs(value);
        return lacks > 0 && lacks < 1 ? Math.min(ROUGH, SPLIT_AT * lacks) : 0;
    }

    /** Every few steps of the first pass: evaluates a whole choice that looks good, so that there is a good one early. */
    private boolean guess(double[][] choice, BooleanSupplier stop) {
        if (ranked || master.empty() || ++steps % GUESS_EVERY != 0) {
            return false;
        }
        int[] starts = master.likely(choice);
        if (choices.containsKey(Arrays.toString(starts)) || !guessed.add(Arrays.toString(starts))) {
            return false;
        }
        evaluate(starts, GUESS_TOLERANCE, GUESS_ROUNDS, stop);
        return true;
    }

    /** Ends the first pass when no part can hold a better choice than the best known, and takes up again the parts it closed. */
    private void rank() {
        // cuts in whole numbers say nothing of what is best with fractional staffing
        boolean passed = Double.isInfinite(gained) && current != null && current.bound() >= best * (1 - TOLERANCE);
        boolean over = current == null || passed;
        if (!ranked && over) {
            ranked = true;
            open.addAll(leaves);
            leaves.clear();
            if (current != null) {
                open.add(current);
            }
            current = open.poll();
        }
    }

    /** Adds a cut with teams in whole numbers; false when this choice has had its last. */
    private boolean strengthen(PricedBound priced, double[][] choice, BooleanSupplier stop) {
        String key = Arrays.deepToString(choice);
        int level = levels.getOrDefault(key, 0);
        if (level >= WHOLE_TEAM_ROUNDS.length) {
            return false;
        }
        PricedBound stronger = decomposition.wholeTeams(priced, choice, WHOLE_TEAM_ROUNDS[level], stop);
        if (!stop.getAsBoolean()) {
            levels.put(key, level + 1);
            master.add(decomposition.terms().cut(stronger, choice));
        }
        return true;
    }

    private static boolean allowed(ChoiceNode node, double[][] choice) {
        for (int m = 0; m < choice.length; m++) {
            if (node.state()[m] == ChoiceNode.CHOSEN && Arrays.stream(choice[m]).sum() < 0.5) {
                return false;
            }
        }
        return true;
    }

    private void record(double[][] choice, PricedBound priced) {
        int[] starts = Choice.starts(choice);
        if (priced.unkept() <= TOLERANCE * Math.abs(priced.mixed())) {
            choices.put(Arrays.toString(starts), new Choice(starts, priced.bound()));
            best = Math.min(best, priced.bound());
        }
    }

    private void branch(ChoiceNode node, int initiative, double[][] choice) {
        ChoiceNode[] parts = node.split(initiative, choice);
        double first = master.solve(parts[0]).value();
        double second = master.solve(parts[1]).value();
        ChoiceNode better = (first <= second ? parts[0] : parts[1]).withBound(Math.min(first, second));
        ChoiceNode worse = (first <= second ? parts[1] : parts[0]).withBound(Math.max(first, second));
        if (worse.bound() < Double.POSITIVE_INFINITY) {
            open.add(worse);
        }
        current = better;
        cutsHere = 0;
    }

    /** No plan, whatever it chooses, has an objective below this; minor units. */
    public long bound() {
        double least = solved;
        if (current != null) {
            least = Math.min(least, current.bound());
        }
        if (!open.isEmpty()) {
            least = Math.min(least, open.peek().bound());
        }
        for (ChoiceNode leaf : leaves) {
            least = Math.min(least, leaf.bound());
        }
        return Double.isInfinite(least) ? Long.MIN_VALUE : Pricing.whole(least);
    }

    /** The choices found so far whose limits can be kept, best first. */
    public List<Choice> choices() {
        return choices.values().stream()
                .sorted(Comparator.comparingDouble(Choice::value))
                .toList();
    }

    /**
     * Prices a choice: what shared limits are worth under it, where a search should start, and how good plans with it can be. Fast, since
     * the columns of the search are known already.
     *
     * @param starts [m] start of each initiative, {@link dev.peakplan.model.InitiativeModel#NOT_CHOSEN} where none
     */
    public PricedStart price(int[] starts, BooleanSupplier stop) {
        return pricing.price(starts, stop);
    }

    /** Whether {@link #price} has anything to go by, even if it is told to stop at once. */
    public boolean begun() {
        return pricing.begun();
    }

    /** Whether {@link #choices()} begins with the choice that is best with fractional staffing; later steps only make the bound stronger. */
    public boolean ranked() {
        return ranked;
    }

    /** Number of parts still to look at. */
    public int openParts() {
        return open.size() + leaves.size() + (current == null ? 0 : 1);
    }

    Decomposition decomposition() {
        return decomposition;
    }
}
