package dev.peakplan.bound;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Prices the shared limits for given weights of initiatives by column generation. Columns are kept from one choice of initiatives to the
 * next: they stay possible, only their penalty changes. Teams are solved on all processors; results do not depend on how many there are.
 */
final class Decomposition {
    private static final double SMOOTHING = 0.5;
    /** Distance of bound and mix from which limits that are still broken get dearer. */
    private static final double FIRM_AT = 0.01;

    private final PlanningModel model;
    private final SharedRows shared;
    private final InitiativeTerms terms;
    /** [i] made when it is first solved: large ones take their time, and there may be none. */
    private final TeamProgram[] programs;

    private final PriceMaster master;
    private final double rounding;
    private final double[] ceilings;
    private final double[] eased;
    private double[] lastPrices;
    private long evaluations;

    Decomposition(PlanningModel model) {
        this(model, shared -> Ceilings.of(model, shared));
    }

    /** With other ceiling prices: what limits cost to break, against what keeping them costs. */
    Decomposition(PlanningModel model, Function<SharedRows, double[]> prices) {
        this.model = model;
        this.shared = new SharedRows(model);
        this.terms = new InitiativeTerms(model, shared);
        this.programs = new TeamProgram[model.teams().length];
        this.ceilings = prices.apply(shared);
        this.master = new PriceMaster(shared, model.teams().length, ceilings);
        this.eased = new double[shared.size()];
        this.rounding = rounding(model);
        this.lastPrices = new double[shared.size()];
    }

    /** Half a minor unit for every amount that a plan's objective rounds, weighted as it is there. */
    static double rounding(PlanningModel model) {
        double cells = 0;
        for (TeamModel team : model.teams()) {
            for (double[] pieces : team.piecePrice()) {
                cells += (double) model.penaltyWeight() * pieces.length;
            }
            for (StaffModel staff : team.staff()) {
                cells += Arrays.stream(staff.headCost()).filter(x -> x != null).count() * model.periodCount();
            }
        }
        return 0.5 * cells;
    }

    SharedRows shared() {
        return shared;
    }

    InitiativeTerms terms() {
        return terms;
    }

    PriceMaster master() {
        return master;
    }

    /** Lets a shared row take {@code amount} more than its limit says, until it is set again. */
    void ease(int row, double amount) {
        eased[row] = amount;
    }

    /** Lets no shared row take more than its limit says. */
    void easeNone() {
        Arrays.fill(eased, 0);
    }

    /** [row] price at which a limit may be broken. */
    double[] ceilings() {
        return ceilings.clone();
    }

    /** Number of team programs solved so far. */
    long evaluations() {
        return evaluations;
    }

    /**
     * Solves for weights [m][start] of the initiatives until bound and mix are within {@code tolerance} of each other, or
     * {@code rounds} or {@code stop} ends it.
     */
    PricedBound solve(double[][] weights, double tolerance, int rounds, BooleanSupplier stop) {
        double[][] needs = Reduction.needs(model, weights);
        double fixed = terms.fixedCost(weights);
        double[] available = open(weights, needs);
        PricedBound first = evaluate(lastPrices, needs, available, fixed, stop);
        if (first == null) {
            return nothing();
        }
        addColumns(first.teams(), needs);
        return rounds(first, new Opened(needs, available, fixed, SMOOTHING), tolerance, rounds, stop);
    }

    /**
     * As {@link #solve}, from a bound for these weights that is known.
     *
     * @param known a bound and the prices that prove it
     */
    PricedBound goOn(PricedBound known, double[][] weights, double tolerance, int rounds, BooleanSupplier stop) {
        double[][] needs = Reduction.needs(model, weights);
        double[] available = open(weights, needs);
        return rounds(known, new Opened(needs, available, terms.fixedCost(weights), 0), tolerance, rounds, stop);
    }

    /** What weights of the initiatives leave to price. */
    private record Opened(double[][] needs, double[] available, double fixed, double smoothing) {}

    private PricedBound rounds(PricedBound known, Opened opened, double tolerance, int rounds, BooleanSupplier stop) {
        double fixed = opened.fixed();
        PricedBound best = known;
        double[] center = known.prices();
        double smoothing = opened.smoothing();
        for (int round = 0; round < rounds; round++) {
            master.solve();
            double soft = master.objective() + fixed;
            while (soft - best.bound() <= FIRM_AT * Math.abs(soft) && master.artificialCost() > 0 && master.firm()) {
                master.solve();
                soft = master.objective() + fixed;
            }
            double mixed = master.firmObjective() + fixed;
            best = new PricedBound(best.bound(), best.prices(), best.teams(), mixed, master.artificialCost());
            if (mixed - best.bound() <= tolerance * Math.abs(mixed) || stop.getAsBoolean()) {
                break;
            }
            double[] prices = between(center, master.prices(), smoothing);
            PricedBound next = evaluate(prices, opened.needs(), opened.available(), fixed, stop);
            if (next == null) {
                break;
            }
            boolean helps = addColumns(next.teams(), opened.needs());
            smoothing = helps ? SMOOTHING : Math.max(0, smoothing - 0.25);
            if (next.bound() > best.bound()) {
                best = new PricedBound(next.bound(), prices, next.teams(), mixed, best.unkept());
                center = prices;
            }
        }
        lastPrices = best.prices();
        return best;
    }

    /** The best mix of the columns known so far, without a bound and without new columns. There must be some. */
    PricedBound remix(double[][] weights) {
        open(weights, Reduction.needs(model, weights));
        master.solve();
        return mixed(weights);
    }

    /**
     * As {@link #remix(double[][])}, faster where the weights are those of the last solve and only limits are eased otherwise.
     *
     * @throws java.util.concurrent.CancellationException once {@code stop}
     */
    PricedBound remix(double[][] weights, BooleanSupplier stop) {
        open(weights, Reduction.needs(model, weights));
        master.resolve(stop);
        return mixed(weights);
    }

    private PricedBound mixed(double[][] weights) {
        double mixed = master.firmObjective() + terms.fixedCost(weights);
        return new PricedBound(
                Double.NEGATIVE_INFINITY, master.prices(), new TeamSolution[0], mixed, master.artificialCost());
    }

    /** Sets the master to weights of the initiatives; answers what they leave of the shared rows. */
    private double[] open(double[][] weights, double[][] needs) {
        double[] available = terms.available(shared, weights);
        for (int row = 0; row < available.length; row++) {
            available[row] += eased[row];
        }
        master.available(available);
        master.reprice((team, column) -> column.cost() + TeamColumns.penalty(model.teams()[team], column, needs[team]));
        return available;
    }

    /**
     * The same bound with teams in whole numbers: not smaller.
     *
     * @param priced a bound for the weights
     * @param rounds rounds of column generation per team
     * @param stop once true the remaining teams stay as they are
     */
    PricedBound wholeTeams(PricedBound priced, double[][] weights, int rounds, BooleanSupplier stop) {
        double[][] needs = Reduction.needs(model, weights);
        // their tables are large: each lives no longer than its team's turn
        TeamSolution[] improved = new TeamSolution[programs.length];
        IntStream.range(0, programs.length)
                .parallel()
                .forEach(i -> improved[i] = stop.getAsBoolean()
                        ? priced.teams()[i]
                        : new WholeTeamBound(model, shared, model.teams()[i])
                                .improve(priced.prices(), needs[i], priced.teams()[i], rounds, stop));
        double gain = 0;
        for (int i = 0; i < improved.length; i++) {
            gain += improved[i].value() - priced.teams()[i].value();
        }
        return new PricedBound(priced.bound() + gain, priced.prices(), improved, priced.mixed(), priced.unkept());
    }

    private static double[] between(double[] center, double[] outer, double smoothing) {
        double[] prices = new double[outer.length];
        for (int row = 0; row < prices.length; row++) {
            prices[row] = smoothing * center[row] + (1 - smoothing) * outer[row];
        }
        return prices;
    }

    /** Adds the columns that the master can use; false when there is none. */
    private boolean addColumns(TeamSolution[] solutions, double[][] needs) {
        boolean first = master.size() == 0;
        boolean helps = false;
        double[] prices = first ? null : master.prices();
        for (int i = 0; i < solutions.length; i++) {
            TeamColumn column = solutions[i].column();
            double cost = column.cost() + TeamColumns.penalty(model.teams()[i], column, needs[i]);
            double priced = cost;
            int[] concerned = shared.ofTeam(i);
            for (int k = 0; !first && k < concerned.length; k++) {
                priced += prices[concerned[k]] * column.usage()[k];
            }
            if (first || priced < master.teamPrice(i) - 1) {
                master.add(i, column, cost);
                helps = true;
            }
        }
        return helps;
    }

    /** What is known when a solve was stopped before its first round was over: nothing. */
    private PricedBound nothing() {
        return new PricedBound(Double.NEGATIVE_INFINITY, lastPrices, new TeamSolution[0], Double.POSITIVE_INFINITY, 0);
    }

    /** The Lagrangian at {@code prices}: a valid bound whatever the prices are; null when {@code stop} came first. */
    PricedBound evaluate(double[] prices, double[][] needs, double[] available, double fixed, BooleanSupplier stop) {
        TeamSolution[] solutions = new TeamSolution[programs.length];
        IntStream.range(0, programs.length).parallel().forEach(i -> {
            if (!stop.getAsBoolean()) {
                programs[i] = programs[i] == null ? new TeamProgram(model, shared, model.teams()[i]) : programs[i];
                solutions[i] = programs[i].solve(prices, needs[i]);
            }
        });
        if (Arrays.stream(solutions).anyMatch(solution -> solution == null)) {
            return null;
        }
        evaluations += programs.length;
        double bound = fixed - rounding;
        for (TeamSolution solution : solutions) {
            bound += solution.value();
        }
        for (int row = 0; row < prices.length; row++) {
            bound -= prices[row] * available[row];
        }
        return new PricedBound(bound, prices, solutions, Double.POSITIVE_INFINITY, 0);
    }
}
