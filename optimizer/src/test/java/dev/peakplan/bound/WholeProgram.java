package dev.peakplan.bound;

import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.SpendingLimit;
import dev.peakplan.model.StaffModel;
import dev.peakplan.model.TeamModel;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Initiative.Obligation;
import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The whole problem as one program of ojAlgo, written down from the definition of the model: what the decomposition is checked against. */
final class WholeProgram {
    private final PlanningModel model;
    private final boolean whole;
    private final ExpressionsBasedModel program = new ExpressionsBasedModel();
    private final Expression objective = program.addExpression("objective").weight(1);
    private final Expression[] limits;
    private final Expression[][] seats;
    private final Expression[][] siteHires;
    private final Expression[] releases;
    private final Variable[][] starts;
    private double constant;

    private WholeProgram(PlanningModel model, boolean whole) {
        this.model = model;
        this.whole = whole;
        int periods = model.periodCount();
        limits = new Expression[model.limits().length];
        for (int l = 0; l < limits.length; l++) {
            SpendingLimit limit = model.limits()[l];
            limits[l] = program.addExpression("limit " + l);
            if (limit.floor()) {
                limits[l].lower(limit.amount() - limit.fixed() + limit.share() * limit.fixedOfAllCategories());
            } else {
                limits[l].upper(limit.amount() - limit.fixed());
            }
        }
        seats = new Expression[model.sites().length][periods];
        siteHires = new Expression[model.sites().length][periods];
        releases = new Expression[periods];
        for (int t = 0; t < periods; t++) {
            releases[t] = program.addExpression("releases " + t).upper(model.maxReleasesPerPeriod());
            for (int s = 0; s < seats.length; s++) {
                seats[s][t] = program.addExpression("seats " + s + " " + t)
                        .upper(model.sites()[s].seats()[t]);
                siteHires[s][t] = program.addExpression("hires " + s + " " + t)
                        .upper(model.sites()[s].hires()[t]);
            }
        }
        starts = new Variable[model.initiatives().length][periods];
        constant = model.totalFixedSpending();
    }

    /**
     * The least objective.
     *
     * @param fixed starts, or null to leave them open
     * @param whole whether decisions are whole numbers
     * @return minor units, infinite when nothing fits
     */
    static double solve(PlanningModel model, int[] fixed, boolean whole) {
        WholeProgram program = new WholeProgram(model, whole);
        for (InitiativeModel initiative : model.initiatives()) {
            program.initiative(initiative, fixed);
        }
        for (InitiativeModel initiative : model.initiatives()) {
            program.relations(initiative);
        }
        for (TeamModel team : model.teams()) {
            program.team(team);
        }
        Optimisation.Result result = program.program.minimise();
        return result.getState().isFeasible() && result.getState().isOptimal()
                ? result.getValue() + program.constant
                : Double.POSITIVE_INFINITY;
    }

    private void initiative(InitiativeModel initiative, int[] fixed) {
        int m = initiative.index();
        Expression once = program.addExpression("once " + m).upper(1);
        if (fixed == null && initiative.obligation() == Obligation.FORCED) {
            once.lower(1);
        }
        if (fixed == null && initiative.obligation() == Obligation.FORBIDDEN) {
            once.upper(0);
        }
        for (int start = initiative.earliest(); start <= initiative.latest(); start++) {
            Variable z = program.addVariable("z " + m + " " + start)
                    .lower(0)
                    .upper(1)
                    .integer(whole || fixed == null);
            if (fixed != null) {
                z.level(fixed[m] == start ? 1 : 0);
            }
            starts[m][start] = z;
            once.set(z, 1);
            objective.add(z, -initiative.benefit());
            for (int t = start; t < model.periodCount(); t++) {
                long amount = initiative.spending()[start][t];
                objective.add(z, amount);
                for (int l = 0; l < limits.length; l++) {
                    SpendingLimit limit = model.limits()[l];
                    if (limit.initiatives()[m]) {
                        limits[l].add(z, rate(limit, initiative.category(), t) * amount);
                    }
                }
            }
        }
    }

    private static double rate(SpendingLimit limit, int category, int t) {
        boolean in = t >= limit.from() && t <= limit.to();
        return (limit.covers(category, t) ? 1 : 0) - (in ? limit.share() : 0);
    }

    private void relations(InitiativeModel initiative) {
        for (int other : initiative.excludes()) {
            Expression either = program.addExpression("either " + initiative.index() + " " + other)
                    .upper(1);
            for (Variable[] one : List.of(starts[initiative.index()], starts[other])) {
                for (Variable z : one) {
                    if (z != null) {
                        either.add(z, 1);
                    }
                }
            }
        }
        for (int other : initiative.requires()) {
            for (int until = 0; until < model.periodCount(); until++) {
                Expression after = program.addExpression("after " + initiative.index() + " " + other + " " + until)
                        .upper(0);
                for (int t = 0; t <= until; t++) {
                    if (starts[initiative.index()][t] != null) {
                        after.add(starts[initiative.index()][t], 1);
                    }
                    if (starts[other][t] != null) {
                        after.add(starts[other][t], -1);
                    }
                }
            }
        }
    }

    private void team(TeamModel team) {
        int periods = model.periodCount();
        List<Expression> need = new ArrayList<>();
        List<Expression> senior = new ArrayList<>();
        List<Expression> temporary = new ArrayList<>();
        for (int t = 0; t < periods; t++) {
            Expression hours =
                    program.addExpression("need " + team.index() + " " + t).lower(team.satiationHours()[t]);
            for (InitiativeModel initiative : model.initiatives()) {
                for (int start = initiative.earliest(); start <= initiative.latest(); start++) {
                    Variable z = starts[initiative.index()][start];
                    if (t >= start + initiative.lead()) {
                        hours.add(z, initiative.reduction()[team.index()] * team.satiationHours()[t]);
                    }
                    if (t == start) {
                        hours.add(z, -initiative.trainingHours()[team.index()]);
                    }
                }
            }
            double[] lengths = team.pieceHours()[t];
            for (int p = 0; p < lengths.length; p++) {
                Variable missing = program.addVariable("u " + team.index() + " " + t + " " + p)
                        .lower(0);
                if (p + 1 < lengths.length) {
                    missing.upper(lengths[p]);
                }
                hours.add(missing, 1);
                objective.add(missing, team.piecePrice()[t][p]);
            }
            need.add(hours);
            senior.add(program.addExpression("senior " + team.index() + " " + t).upper(0));
            temporary.add(
                    program.addExpression("temporary " + team.index() + " " + t).upper(0));
        }
        for (StaffModel staff : team.staff()) {
            staff(team, staff, need, senior, temporary);
        }
    }

    private void staff(
            TeamModel team, StaffModel staff, List<Expression> need, List<Expression> senior, List<Expression> temp) {
        int periods = model.periodCount();
        Variable before = null;
        Variable[] hires = new Variable[periods];
        for (int t = 0; t < periods; t++) {
            hires[t] = variable("h", staff.hires(), staff, t);
        }
        for (int t = 0; t < periods; t++) {
            Variable release = variable("f", staff.releases(), staff, t);
            Variable overtime = variable("o", staff.overtime(), staff, t);
            Variable heads = program.addVariable("x " + staff.index() + " " + t).lower(0);
            Expression balance = program.addExpression("balance " + staff.index() + " " + t);
            balance.set(heads, 1);
            balance.set(hires[t], -1);
            balance.set(release, 1);
            if (before != null) {
                balance.set(before, -(1 - staff.attrition()));
            }
            balance.level(before == null ? (1 - staff.attrition()) * staff.openingHeads() : 0);
            before = heads;
            Expression cap =
                    program.addExpression("overtime " + staff.index() + " " + t).upper(0);
            cap.set(overtime, 1);
            cap.set(heads, -staff.overtimeStepsPerHead());
            senior.get(t).set(heads, team.minSeniorShare() - (staff.senior() ? 1 : 0));
            temp.get(t).set(heads, (staff.temporary() ? 1 : 0) - team.maxTemporaryShare());
            need.get(t).add(heads, staff.hoursPerHead()[t]);
            need.get(t).add(overtime, staff.overtimeHoursPerStep());
            for (int k = 0; k < staff.rampLack().length && k <= t; k++) {
                need.get(t).add(hires[t - k], -staff.rampLack()[k] * staff.hoursPerHead()[t]);
            }
            for (int k = 1; k <= staff.trainingPeriods() && t + k < periods; k++) {
                need.get(t).add(hires[t + k], -staff.trainerHours());
                spend(team, CostCategory.LABOUR.ordinal(), t, hires[t + k], staff.trainingPay()[t]);
            }
            seats[team.site()][t].set(heads, 1);
            siteHires[team.site()][t].set(hires[t], 1);
            releases[t].set(release, 1);
            for (int c = 0; c < PlanningModel.CATEGORIES; c++) {
                spend(team, c, t, heads, staff.headCost()[c] == null ? 0 : staff.headCost()[c][t]);
                spend(team, c, t, hires[t], staff.hireCost()[c] == null ? 0 : staff.hireCost()[c][t]);
            }
            spend(team, CostCategory.LABOUR.ordinal(), t, overtime, staff.overtimeCost()[t]);
            spend(team, CostCategory.SEVERANCE.ordinal(), t, release, staff.releaseCost()[t]);
        }
    }

    private Variable variable(String name, StaffModel.Range range, StaffModel staff, int t) {
        return program.addVariable(name + " " + staff.index() + " " + t)
                .lower(range.least()[t])
                .upper(range.most()[t])
                .integer(whole);
    }

    private void spend(TeamModel team, int category, int t, Variable variable, double amount) {
        if (amount != 0) {
            objective.add(variable, amount);
            for (int l = 0; l < limits.length; l++) {
                if (model.limits()[l].teams()[team.index()]) {
                    limits[l].add(variable, rate(model.limits()[l], category, t) * amount);
                }
            }
        }
    }
}
