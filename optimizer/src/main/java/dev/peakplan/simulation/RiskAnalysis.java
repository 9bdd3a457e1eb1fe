package dev.peakplan.simulation;

import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RiskReport;

/**
 * Monte Carlo over what may turn out otherwise: volumes, handle times, attrition, wages and prices. The plan's decisions stay as they are.
 * Two plans or scenarios with the same seed meet the same surprises.
 */
public final class RiskAnalysis {
    private RiskAnalysis() {}

    /**
     * Replicates in batches of 100 until the answer is as exact as asked, on all processors. The figures depend neither on the number of
     * processors nor on their speed.
     *
     * @param progress told after each batch; when it says stop, the report covers the replications so far
     */
    public static RiskReport of(
            PlanRequest request, Requirement requirement, Assessment assessment, RiskTerms terms, Progress progress) {
        RiskBatches batches = new RiskBatches(request, requirement, assessment, terms);
        for (int batch = 0; batch < batches.count(); batch++) {
            boolean exact = batches.add(batches.replicate(batch));
            if (!progress.goOn(batches.size(), terms.most()) || exact) {
                break;
            }
        }
        return batches.report();
    }
}
