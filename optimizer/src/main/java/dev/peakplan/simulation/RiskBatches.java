package dev.peakplan.simulation;

import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RiskReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A Monte Carlo in batches of 100 replications. Batches may be drawn in any order and on any machine, and are added in the order of their
 * numbers; what they come to does not depend on who drew them. Not safe for several threads, except {@link #draw}.
 */
public final class RiskBatches {
    private static final int BATCH = 100;
    private static final int PART = 25;

    private final RiskModel model;
    private final RiskTerms terms;
    private final Streams streams;
    private final List<Replication> replications = new ArrayList<>();
    private final RiskSummary summary;

    public RiskBatches(PlanRequest request, Requirement requirement, Assessment assessment, RiskTerms terms) {
        this.model = new RiskModel(request, requirement, assessment);
        this.terms = terms;
        this.streams = new Streams(request.settings().seed());
        this.summary = new RiskSummary(request, model, replications);
    }

    /** How many batches there are at most. */
    public int count() {
        return (terms.most() + BATCH - 1) / BATCH;
    }

    /** Draws a batch, on all processors, and returns it as bytes. */
    public byte[] draw(int batch) {
        return ReplicationBytes.write(replicate(batch));
    }

    List<Replication> replicate(int batch) {
        int from = batch * BATCH;
        int parts = (Math.min(BATCH, terms.most() - from) + PART - 1) / PART;
        return IntStream.range(0, parts).parallel().mapToObj(part -> part(from + part * PART)).toList().stream()
                .flatMap(List::stream)
                .limit(terms.most() - from)
                .toList();
    }

    private List<Replication> part(int first) {
        Replicator replicator = new Replicator(model, terms, streams, first);
        List<Replication> part = new ArrayList<>();
        for (int k = 0; k < PART; k++) {
            part.add(replicator.next());
        }
        return part;
    }

    /**
     * Adds the next batch; returns whether the answer is as exact as asked, so that no more are needed.
     *
     * @param batch what {@link #draw} returned for it
     */
    public boolean add(byte[] batch) {
        return add(ReplicationBytes.read(batch, model));
    }

    boolean add(List<Replication> batch) {
        replications.addAll(batch);
        return summary.serviceHalfWidth() <= terms.halfWidth() && summary.spendingHalfWidth() <= terms.halfWidth();
    }

    /** Number of replications so far. */
    int size() {
        return replications.size();
    }

    /** What the batches added so far come to; at least one. */
    public RiskReport report() {
        return summary.report();
    }
}
