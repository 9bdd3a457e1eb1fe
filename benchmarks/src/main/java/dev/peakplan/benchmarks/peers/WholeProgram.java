package dev.peakplan.benchmarks.peers;

import com.google.ortools.modelbuilder.LinearArgument;
import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.Variable;
import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.StaffingPlan;

/** An instance as one mixed-integer program, term by term as the instance format defines it. */
final class WholeProgram {
    private static final int CATEGORIES = 6;
    private final Instance a;
    private final ModelBuilder model = new ModelBuilder();
    private final Variable[][][] hires;
    private final Variable[][][] releases;
    private final Variable[][][] overtime;
    private final LinearArgument[][][] heads;
    private final boolean expanded;
    private final Variable[][] starts;
    private final LinearExprBuilder objective = LinearExpr.newBuilder();
    private final LinearExprBuilder[] category = new LinearExprBuilder[CATEGORIES];
    private final LinearExprBuilder[] labour;
    private final LinearExprBuilder[] site;
    private final LinearExprBuilder total = LinearExpr.newBuilder();

    /** With {@code expanded}, heads are written as sums of hires and releases: for solvers that only know whole numbers. */
    WholeProgram(Instance instance, boolean expanded) {
        this.a = instance;
        this.expanded = expanded;
        hires = new Variable[a.N()][Instance.ROLES][a.T()];
        releases = new Variable[a.N()][Instance.ROLES][a.T()];
        overtime = new Variable[a.N()][Instance.ROLES][a.T()];
        heads = new LinearArgument[a.N()][Instance.ROLES][a.T()];
        starts = new Variable[a.M()][a.T()];
        labour = builders(a.T());
        site = builders(a.S());
        System.arraycopy(builders(CATEGORIES), 0, category, 0, CATEGORIES);
        for (int m = 0; m < a.M(); m++) {
            initiative(m);
        }
        for (int i = 0; i < a.N(); i++) {
            for (int r = 0; r < Instance.ROLES; r++) {
                staff(i, r);
            }
            for (int t = 0; t < a.T(); t++) {
                need(i, t);
            }
        }
        caps();
        model.minimize(objective.build());
    }

    private static LinearExprBuilder[] builders(int count) {
        LinearExprBuilder[] builders = new LinearExprBuilder[count];
        for (int k = 0; k < count; k++) {
            builders[k] = LinearExpr.newBuilder();
        }
        return builders;
    }

    private void spend(LinearArgument variable, double amount, int c) {
        objective.addTerm(variable, amount);
        total.addTerm(variable, amount);
        category[c].addTerm(variable, amount);
    }

    private void initiative(int m) {
        LinearExprBuilder once = LinearExpr.newBuilder();
        for (int start = a.earliest()[m]; start <= a.latest()[m]; start++) {
            Variable z = model.newBoolVar("z" + m + "_" + start);
            starts[m][start] = z;
            once.addTerm(z, 1);
            spend(z, a.oneoff()[m] + a.rec()[m] * (a.T() - start), a.icat()[m]);
        }
        model.addLessOrEqual(once.build(), 1);
    }

    private void staff(int i, int r) {
        int s = a.site()[i];
        for (int t = 0; t < a.T(); t++) {
            String at = i + "_" + r + "_" + t;
            Variable h = model.newIntVar(0, a.hMax()[i][r], "h" + at);
            Variable f = model.newIntVar(0, a.fMax()[i][r], "f" + at);
            Variable o = model.newIntVar(0, a.oMax()[i][r][t], "o" + at);
            hires[i][r][t] = h;
            releases[i][r][t] = f;
            overtime[i][r][t] = o;
            LinearArgument x = expanded ? sum(i, r, t) : variable(i, r, t);
            heads[i][r][t] = x;
            model.addLessOrEqual(
                    LinearExpr.newBuilder()
                            .addTerm(o, Instance.STEP_HOURS)
                            .addTerm(x, -a.otCap())
                            .build(),
                    0);
            pay(i, r, t, s);
        }
    }

    private Variable variable(int i, int r, int t) {
        Variable x = model.newNumVar(0, a.seats()[a.site()[i]], "x" + i + "_" + r + "_" + t);
        double stay = 1 - a.attr()[i][r];
        LinearExprBuilder balance = LinearExpr.newBuilder()
                .addTerm(x, 1)
                .addTerm(hires[i][r][t], -1)
                .addTerm(releases[i][r][t], 1);
        if (t > 0) {
            balance.addTerm(heads[i][r][t - 1], -stay);
        }
        model.addEquality(balance.build(), t == 0 ? stay * a.x0()[i][r] : 0);
        return x;
    }

    private LinearExpr sum(int i, int r, int t) {
        double stay = 1 - a.attr()[i][r];
        LinearExprBuilder sum =
                LinearExpr.newBuilder().addTerm(hires[i][r][t], 1).addTerm(releases[i][r][t], -1);
        if (t > 0) {
            sum.addTerm(heads[i][r][t - 1], stay);
        } else {
            sum.add(stay * a.x0()[i][r]);
        }
        LinearExpr x = sum.build();
        model.addGreaterOrEqual(x, 0);
        return x;
    }

    private void pay(int i, int r, int t, int s) {
        spend(heads[i][r][t], a.sal()[i][r], 0);
        spend(overtime[i][r][t], a.ot10()[i][r], 0);
        spend(hires[i][r][t], a.hireC()[i][r], 1);
        spend(releases[i][r][t], a.relC()[i][r], 2);
        spend(hires[i][r][t], a.trainC()[i][r], 3);
        labour[t].addTerm(heads[i][r][t], a.sal()[i][r]);
        labour[t].addTerm(overtime[i][r][t], a.ot10()[i][r]);
        site[s].addTerm(heads[i][r][t], a.sal()[i][r]);
        site[s].addTerm(overtime[i][r][t], a.ot10()[i][r]);
        site[s].addTerm(hires[i][r][t], a.hireC()[i][r] + a.trainC()[i][r]);
        site[s].addTerm(releases[i][r][t], a.relC()[i][r]);
    }

    private void need(int i, int t) {
        LinearExprBuilder senior = LinearExpr.newBuilder();
        LinearExprBuilder hours = LinearExpr.newBuilder();
        for (int r = 0; r < Instance.ROLES; r++) {
            senior.addTerm(heads[i][r][t], a.seniorShare() - (r == 1 ? 1 : 0));
            double perHead = a.eff()[r] * a.H()[t] * (1 - a.shr()[i]);
            hours.addTerm(heads[i][r][t], perHead);
            hours.addTerm(overtime[i][r][t], Instance.STEP_HOURS * a.eff()[r]);
            double stay = 1;
            for (int k = 0; k < a.ramp()[r].length && k <= t; k++) {
                hours.addTerm(hires[i][r][t - k], -perHead * (1 - a.ramp()[r][k]) * stay);
                stay *= 1 - a.attr()[i][r];
            }
        }
        model.addLessOrEqual(senior.build(), 0);
        for (int m = 0; m < a.M(); m++) {
            for (int start = a.earliest()[m]; start <= a.latest()[m] && start + a.lead()[m] <= t; start++) {
                hours.addTerm(starts[m][start], a.D()[i][t] * a.p()[m][i]);
            }
        }
        Variable near = model.newNumVar(0, a.u1frac() * a.D()[i][t], "u" + i + "_" + t);
        Variable far = model.newNumVar(0, a.D()[i][t], "v" + i + "_" + t);
        hours.addTerm(near, 1).addTerm(far, 1);
        objective.addTerm(near, a.w1()[i]).addTerm(far, a.w1()[i] * a.kink());
        model.addGreaterOrEqual(hours.build(), a.D()[i][t]);
    }

    private void caps() {
        model.addLessOrEqual(total.build(), a.capTotal());
        for (int c = 0; c < CATEGORIES; c++) {
            model.addLessOrEqual(category[c].build(), a.capCat()[c]);
        }
        for (int t = 0; t < a.T(); t++) {
            model.addLessOrEqual(labour[t].build(), a.capLab()[t]);
        }
        for (int s = 0; s < a.S(); s++) {
            model.addLessOrEqual(site[s].build(), a.capSite()[s]);
            for (int t = 0; t < a.T(); t++) {
                LinearExprBuilder seats = LinearExpr.newBuilder();
                LinearExprBuilder hired = LinearExpr.newBuilder();
                for (int i = 0; i < a.N(); i++) {
                    for (int r = 0; r < Instance.ROLES && a.site()[i] == s; r++) {
                        seats.addTerm(heads[i][r][t], 1);
                        hired.addTerm(hires[i][r][t], 1);
                    }
                }
                model.addLessOrEqual(seats.build(), a.seats()[s]);
                model.addLessOrEqual(hired.build(), a.hireCap()[s][t]);
            }
        }
    }

    ModelBuilder model() {
        return model;
    }

    /** The plan that the solver found. */
    StaffingPlan plan(ModelSolver solver) {
        StaffingPlan plan = StaffingPlan.none(a);
        for (int i = 0; i < a.N(); i++) {
            for (int r = 0; r < Instance.ROLES; r++) {
                for (int t = 0; t < a.T(); t++) {
                    plan.h()[i][r][t] = (int) Math.round(solver.getValue(hires[i][r][t]));
                    plan.f()[i][r][t] = (int) Math.round(solver.getValue(releases[i][r][t]));
                    plan.o()[i][r][t] = (int) Math.round(solver.getValue(overtime[i][r][t]));
                }
            }
        }
        for (int m = 0; m < a.M(); m++) {
            for (int start = a.earliest()[m]; start <= a.latest()[m]; start++) {
                if (solver.getValue(starts[m][start]) > 0.5) {
                    plan.start()[m] = start;
                }
            }
        }
        return plan;
    }
}
