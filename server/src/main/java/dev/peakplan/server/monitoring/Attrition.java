package dev.peakplan.server.monitoring;

import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.PayTerms;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Staffing;
import java.util.List;
import java.util.Optional;

/** Planned attrition and what replacing a leaver costs. */
final class Attrition {
    private Attrition() {}

    /** Share of a role's heads in a team that the plan expects to leave in a period. */
    static double perPeriod(PlanRequest request, HeadsOutcome heads) {
        Role role = role(request, heads.roleId());
        return staffing(request, heads)
                .map(each -> each.attritionPerPeriod().orElse(role.attritionPerPeriod()))
                .orElse(role.attritionPerPeriod());
    }

    /** Recruiting, onboarding and training pay of one hire by the pay terms, mean over the roles by heads; minor units. */
    static double costEach(PlanRequest request, List<HeadsOutcome> roles) {
        double sum = 0;
        double heads = 0;
        for (HeadsOutcome each : roles) {
            Role role = role(request, each.roleId());
            PayTerms pay = staffing(request, each).flatMap(Staffing::pay).orElse(role.pay());
            double cost = pay.recruitingCost().minor()
                    + pay.onboardingCost().minor()
                    + (double) pay.trainingPay().minor() * role.trainingPeriods();
            sum += each.heads() * cost;
            heads += each.heads();
        }
        return heads > 0 ? sum / heads : 0;
    }

    private static Role role(PlanRequest request, String id) {
        return request.workforce().roles().stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Staffing> staffing(PlanRequest request, HeadsOutcome heads) {
        return request.workforce().staffing().stream()
                .filter(each ->
                        each.teamId().equals(heads.teamId()) && each.roleId().equals(heads.roleId()))
                .findFirst();
    }
}
