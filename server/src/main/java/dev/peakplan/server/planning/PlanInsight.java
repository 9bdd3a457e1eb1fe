package dev.peakplan.server.planning;

import dev.peakplan.plan.Derivation;
import dev.peakplan.plan.Insight;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Requirement.TeamRequirement;
import dev.peakplan.requirement.Requirements;
import dev.peakplan.server.planning.Enquiry.TeamPeriod;
import dev.peakplan.simulation.Progress;
import dev.peakplan.simulation.RiskAnalysis;
import dev.peakplan.simulation.RiskTerms;
import java.util.ArrayList;
import java.util.List;

/** Answers an enquiry about a plan. */
final class PlanInsight {
    private static final int MOST_DERIVED = 6;

    private PlanInsight() {}

    static Insight of(PlanRequest request, PlanResult result, Insight known, Enquiry enquiry) {
        Insight insight = known.withDerivations(derivations(request, result, enquiry));
        if (enquiry.replications() == 0) {
            return insight;
        }
        RiskTerms terms = RiskTerms.USUAL.exactTo(RiskTerms.USUAL.halfWidth(), enquiry.replications());
        return insight.withRisk(
                RiskAnalysis.of(request, result.requirement(), result.assessment(), terms, Progress.SILENT));
    }

    private static List<Derivation> derivations(PlanRequest request, PlanResult result, Enquiry enquiry) {
        List<TeamPeriod> wanted = enquiry.derive().isEmpty() ? busiest(result) : enquiry.derive();
        return wanted.stream()
                .map(each -> Requirements.derive(request, each.teamId(), each.period()))
                .toList();
    }

    private static List<TeamPeriod> busiest(PlanResult result) {
        List<TeamPeriod> busiest = new ArrayList<>();
        for (TeamRequirement team : result.requirement().teams()) {
            List<PeriodRequirement> periods = team.periods();
            int most = 0;
            for (int t = 1; t < periods.size(); t++) {
                most = periods.get(t).requiredHours() > periods.get(most).requiredHours() ? t : most;
            }
            if (busiest.size() < MOST_DERIVED && periods.get(most).requiredHours() > 0) {
                busiest.add(new TeamPeriod(team.teamId(), most));
            }
        }
        return busiest;
    }
}
