package dev.peakplan.planner;

import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.PenaltyPiece;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.ServiceOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** What the next missing hour of every team and period costs in a plan, in money and in contacts. */
final class Margins {
    /** What service money buys. */
    record Relief(double hours, double lostContacts) {}

    private final int periods;
    private final double[][] missing;
    private final double[][] value;
    private final double[][] contacts;

    private Margins(int teams, int periods) {
        this.periods = periods;
        this.missing = new double[teams][periods];
        this.value = new double[teams][periods];
        this.contacts = new double[teams][periods];
    }

    static Margins of(PlanningModel model, Requirement requirement, Assessment assessment) {
        Margins margins = new Margins(model.teams().length, model.periodCount());
        Map<String, Integer> teams = new HashMap<>();
        for (int i = 0; i < model.teams().length; i++) {
            teams.put(model.teams()[i].id(), i);
        }
        for (ServiceOutcome outcome : assessment.service()) {
            int i = teams.get(outcome.teamId());
            PeriodRequirement need = requirement.teams().get(i).periods().get(outcome.period());
            margins.set(i, outcome, need, model.penaltyWeight());
        }
        return margins;
    }

    private void set(int i, ServiceOutcome outcome, PeriodRequirement need, int weight) {
        double kept = need.requiredHours() > 0 ? outcome.requiredHours() / need.requiredHours() : 1;
        double rest = need.satiationHours() * kept - outcome.capacityHours();
        if (rest <= 0) {
            return;
        }
        missing[i][outcome.period()] = rest;
        List<PenaltyPiece> pieces = need.pieces();
        for (int p = 0; p < pieces.size(); p++) {
            rest -= pieces.get(p).hours();
            if (rest <= 0 || p == pieces.size() - 1) {
                value[i][outcome.period()] = (double) pieces.get(p).perHour().minor() * weight;
                contacts[i][outcome.period()] = pieces.get(p).lostContactsPerHour();
                return;
            }
        }
    }

    /** Hours and contacts that a gain in service, in weighted minor units, stands for at the mean margin of a scope. */
    Relief relief(double service, BiPredicate<Integer, Integer> scope) {
        double hours = 0;
        double money = 0;
        double lost = 0;
        for (int i = 0; i < missing.length; i++) {
            for (int t = 0; t < periods; t++) {
                if (missing[i][t] > 0 && scope.test(i, t)) {
                    hours += missing[i][t];
                    money += missing[i][t] * value[i][t];
                    lost += missing[i][t] * contacts[i][t];
                }
            }
        }
        if (money <= 0 || service <= 0) {
            return new Relief(0, 0);
        }
        double relieved = Math.min(hours, service * hours / money);
        return new Relief(relieved, relieved * lost / hours);
    }
}
