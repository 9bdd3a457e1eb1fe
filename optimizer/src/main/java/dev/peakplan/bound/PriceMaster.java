package dev.peakplan.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The master program of the decomposition: mixes the known columns of each team so that the shared rows hold, at least cost. Only rows that
 * some mix broke are in it; every row has an artificial variable at a ceiling price, so that there is always a mix.
 */
final class PriceMaster {
    private static final double ROW_SCALE = 1000;
    private static final double TOLERANCE = 1e-8;
    private static final int IDLE_LIMIT = 25;
    /** Columns a team that are few. */
    private static final int FEW = 30;
    /** The first share of the ceilings: far above usual prices, so low that the first prices are not wild. */
    private static final double SOFT = 0.02;

    private static final double FIRMER = 4.5;

    private static final class Entry {
        private final int team;
        private final TeamColumn column;
        private double cost;
        private int position;
        private int idle;
        private boolean dropped;

        private Entry(int team, TeamColumn column, double cost) {
            this.team = team;
            this.column = column;
            this.cost = cost;
        }
    }

    private final SharedRows shared;
    private final int teams;
    private final double[] ceilings;
    /** Share of the ceilings at which limits may be broken for now. */
    private double firmness = SOFT;

    private final double[] most;
    private final double[] scale;
    private final boolean[] active;
    private final int[] rowOf;
    private int[] rows;
    private int[] artificial;
    private List<Entry> entries = new ArrayList<>();
    private Simplex program;

    PriceMaster(SharedRows shared, int teams, double[] ceilings) {
        this.shared = shared;
        this.teams = teams;
        this.ceilings = ceilings;
        this.most = new double[shared.size()];
        this.scale = new double[shared.size()];
        this.active = new boolean[shared.size()];
        this.rowOf = new int[shared.size()];
        for (int row = 0; row < most.length; row++) {
            most[row] = shared.get(row).most();
            scale[row] = ROW_SCALE / shared.size(row);
            active[row] = shared.get(row).spending() != null;
        }
    }

    /** Sets what is left of each shared row for teams. */
    void available(double[] amounts) {
        System.arraycopy(amounts, 0, most, 0, most.length);
        if (program != null) {
            for (int k = 0; k < rows.length; k++) {
                program.rhs(k, most[rows[k]] * scale[rows[k]]);
            }
        }
    }

    void add(int team, TeamColumn column, double cost) {
        Entry entry = new Entry(team, column, cost);
        entries.add(entry);
        if (program != null) {
            place(entry);
        }
    }

    int size() {
        return entries.size();
    }

    /** Prices every column of team i anew. */
    void reprice(java.util.function.ToDoubleBiFunction<Integer, TeamColumn> cost) {
        for (Entry entry : entries) {
            entry.cost = cost.applyAsDouble(entry.team, entry.column);
            if (program != null) {
                program.cost(entry.position, entry.cost);
            }
        }
    }

    private void place(Entry entry) {
        ColumnBuffer buffer = new ColumnBuffer();
        int[] concerned = shared.ofTeam(entry.team);
        for (int k = 0; k < concerned.length; k++) {
            int row = concerned[k];
            if (active[row]) {
                buffer.add(rowOf[row], entry.column.usage()[k] * scale[row]);
            }
        }
        buffer.add(rows.length + entry.team, 1);
        entry.position = buffer.into(program, entry.cost, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * The basis of a mix.
     *
     * @param entries its columns
     * @param known [row] whether the row was in the program
     * @param slack [row] whether what is left of the row is in the basis
     * @param broken [row] whether what exceeds it is
     */
    record MixBasis(List<Entry> entries, boolean[] known, boolean[] slack, boolean[] broken) {}

    /** The basis of the last mix; there must be one. */
    MixBasis basis() {
        boolean[] inBasis = inBasis();
        MixBasis basis = new MixBasis(
                entries.stream().filter(entry -> inBasis[entry.position]).toList(),
                new boolean[most.length],
                new boolean[most.length],
                new boolean[most.length]);
        for (int k = 0; k < rows.length; k++) {
            basis.known[rows[k]] = true;
            basis.slack[rows[k]] = inBasis[k];
            basis.broken[rows[k]] = inBasis[artificial[k]];
        }
        return basis;
    }

    /** Lets the next solve begin at the basis of an earlier mix. */
    void begin(MixBasis at) {
        List<Integer> basis = new ArrayList<>();
        for (int k = 0; k < rows.length; k++) {
            if (at.slack[rows[k]] || !at.known[rows[k]]) {
                basis.add(k);
            }
            if (at.broken[rows[k]]) {
                basis.add(artificial[k]);
            }
        }
        at.entries.stream().filter(entry -> !entry.dropped).forEach(entry -> basis.add(entry.position));
        program.basis(basis.stream().mapToInt(Integer::intValue).toArray());
    }

    private void build() {
        MixBasis last = program == null ? null : basis();
        if (last != null) {
            boolean[] inBasis = inBasis();
            entries.forEach(entry -> entry.dropped = !inBasis[entry.position] && entry.idle >= IDLE_LIMIT);
            entries = new ArrayList<>(
                    entries.stream().filter(entry -> !entry.dropped).toList());
        }
        rows = java.util.stream.IntStream.range(0, active.length)
                .filter(row -> active[row])
                .toArray();
        int size = rows.length + teams;
        double[] rhs = new double[size];
        double[] upper = new double[size];
        for (int k = 0; k < rows.length; k++) {
            rowOf[rows[k]] = k;
            rhs[k] = most[rows[k]] * scale[rows[k]];
            upper[k] = Double.POSITIVE_INFINITY;
        }
        Arrays.fill(rhs, rows.length, size, 1);
        double largest = entries.stream()
                .mapToDouble(entry -> Math.abs(entry.cost))
                .max()
                .orElse(1);
        program = new Simplex(rhs, new double[size], upper, Math.max(1, TOLERANCE * largest));
        artificial = new int[rows.length];
        for (int k = 0; k < rows.length; k++) {
            double price = firmness * ceilings[rows[k]] / scale[rows[k]];
            artificial[k] = program.add(price, 0, Double.POSITIVE_INFINITY, new int[] {k}, new double[] {-1});
        }
        entries.forEach(this::place);
        if (last != null) {
            begin(last);
        }
    }

    /** Forgets columns that no mix has wanted lately where there are many: what follows goes on faster with few. */
    void prune() {
        if (program != null && entries.size() > FEW * teams) {
            build();
        }
    }

    private boolean[] inBasis() {
        boolean[] result = new boolean[program.columns()];
        for (int j : program.basis()) {
            result[j] = j >= 0;
        }
        return result;
    }

    /** Finds the cheapest mix; rows that it breaks come in and it is found again. */
    void solve() {
        solve(Simplex::solve);
    }

    /**
     * As {@link #solve()}, faster where only limits have changed since.
     *
     * @throws java.util.concurrent.CancellationException once {@code stop}; there is no mix until the next solve
     */
    void resolve(BooleanSupplier stop) {
        solve(simplex -> simplex.resolve(stop));
    }

    private void solve(Predicate<Simplex> way) {
        if (program == null || entries.size() > 60 * teams) {
            build();
        }
        for (int round = 0; round < 20; round++) {
            if (!way.test(program)) {
                throw new ArithmeticException("the master program has no solution");
            }
            if (!activateBroken()) {
                break;
            }
            build();
        }
        boolean[] basis = inBasis();
        for (Entry entry : entries) {
            entry.idle = basis[entry.position] ? 0 : entry.idle + 1;
        }
    }

    private boolean activateBroken() {
        double[] used = new double[most.length];
        double[] x = program.solution();
        for (Entry entry : entries) {
            double share = x[entry.position];
            if (share > 1e-9) {
                int[] concerned = shared.ofTeam(entry.team);
                for (int k = 0; k < concerned.length; k++) {
                    used[concerned[k]] += share * entry.column.usage()[k];
                }
            }
        }
        boolean found = false;
        for (int row = 0; row < used.length; row++) {
            if (!active[row] && used[row] > most[row] + 1e-6 * Math.max(1, Math.abs(most[row]))) {
                active[row] = true;
                found = true;
            }
        }
        return found;
    }

    /** Raises the price at which limits may be broken; false when it is the ceiling already. */
    boolean firm() {
        if (firmness == 1) {
            return false;
        }
        firmness = Math.min(1, firmness * FIRMER);
        for (int k = 0; k < rows.length; k++) {
            program.cost(artificial[k], firmness * ceilings[rows[k]] / scale[rows[k]]);
        }
        return true;
    }

    /** Cost of the mix, limits broken at the price of now. */
    double objective() {
        return program.objective();
    }

    /** Cost of the mix, limits broken at ceiling prices. */
    double firmObjective() {
        return program.objective() + (1 - firmness) * artificialCost();
    }

    /** Money paid at ceiling prices for what no mix of columns keeps. */
    double artificialCost() {
        double[] x = program.solution();
        double sum = 0;
        for (int k = 0; k < rows.length; k++) {
            sum += x[artificial[k]] * ceilings[rows[k]] / scale[rows[k]];
        }
        return sum;
    }

    /** [row] by how much the mix exceeds what is available. */
    double[] excess() {
        double[] x = program.solution();
        double[] excess = new double[most.length];
        for (int k = 0; k < rows.length; k++) {
            excess[rows[k]] = x[artificial[k]] / scale[rows[k]];
        }
        return excess;
    }

    /** [row] price of one unit, at least 0. */
    double[] prices() {
        double[] duals = program.duals();
        double[] prices = new double[most.length];
        for (int k = 0; k < rows.length; k++) {
            prices[rows[k]] = Math.max(0, -duals[k] * scale[rows[k]]);
        }
        return prices;
    }

    /** Price of team i's place in the mix: a new column helps when its priced cost is below. */
    double teamPrice(int team) {
        return program.duals()[rows.length + team];
    }

    /** Hands over every column in the mix with its share. */
    void mix(MixConsumer consumer) {
        double[] x = program.solution();
        for (Entry entry : entries) {
            if (x[entry.position] > 1e-9) {
                consumer.accept(entry.team, entry.column, x[entry.position]);
            }
        }
    }

    /** Takes one column of the mix. */
    interface MixConsumer {
        void accept(int team, TeamColumn column, double share);
    }
}
