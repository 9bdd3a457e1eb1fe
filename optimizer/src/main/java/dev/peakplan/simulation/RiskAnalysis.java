package dev.peakplan.simulation;

import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RiskReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Monte Carlo over what may turn out otherwise: volumes, handle times, attrition, wages and prices. The plan's decisions stay as they are.
 * Two plans or scenarios with the same seed meet the same surprises.
 */
public final class RiskAnalysis {
    private static final int BATCH = 100;
    private static final int PART = 25;

    private RiskAnalysis() {}

    /**
     * Replicates in batches of 100 until the answer is as exact as asked, on all processors. The figures depend neither on the number of
     * processors nor on their speed.
     *
     * @param progress told after each batch; when it says stop, the report covers the replications so far
     */
    public static RiskReport of(
            PlanRequest request, Requirement requirement, Assessment assessment, RiskTerms terms, Progress progress) {
        RiskModel model = new RiskModel(request, requirement, assessment);
        Streams streams = new Streams(request.settings().seed());
        List<Replication> replications = new ArrayList<>();
        RiskSummary summary = new RiskSummary(request, model, replications);
        while (replications.size() < terms.most()) {
            int from = replications.size();
            int parts = (Math.min(BATCH, terms.most() - from) + PART - 1) / PART;
            replications.addAll(IntStream.range(0, parts)
                    .parallel()
                    .mapToObj(part -> part(model, terms, streams, from + part * PART))
                    .toList()
                    .stream()
                    .flatMap(List::stream)
                    .limit(terms.most() - from)
                    .toList());
            boolean exact =
                    summary.serviceHalfWidth() <= terms.halfWidth() && summary.spendingHalfWidth() <= terms.halfWidth();
            if (!progress.goOn(replications.size(), terms.most()) || exact) {
                break;
            }
        }
        return summary.report();
    }

    private static List<Replication> part(RiskModel model, RiskTerms terms, Streams streams, int first) {
        Replicator replicator = new Replicator(model, terms, streams, first);
        List<Replication> part = new ArrayList<>();
        for (int k = 0; k < PART; k++) {
            part.add(replicator.next());
        }
        return part;
    }
}
