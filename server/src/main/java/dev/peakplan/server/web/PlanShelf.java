package dev.peakplan.server.web;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.ErrorDocument;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.plans.PlanService;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.web.figures.PlanFigures;
import dev.peakplan.server.web.figures.PlanFiguresOf;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents of plans and what is drawn of them, the last few kept: documents never change once they are stored. */
@Singleton
final class PlanShelf {
    private static final int KEPT = 16;

    private final PlanService plans;
    private final Map<String, Drawn> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Drawn> eldest) {
            return size() > KEPT;
        }
    };

    PlanShelf(PlanService plans) {
        this.plans = plans;
    }

    /** A plan with its figures. */
    private record Drawn(PlanDocument document, PlanFigures figures) {}

    /** The document of a plan that {@code caller} may see. */
    PlanDocument get(String id, Caller caller) {
        return drawn(id, caller).document();
    }

    /** What the charts of a plan that {@code caller} may see are drawn from. */
    PlanFigures figures(String id, Caller caller) {
        return drawn(id, caller).figures();
    }

    /** As {@link #figures(String, Caller)} of each of {@code ids}; what has to be read is read side by side. */
    List<PlanFigures> figures(List<String> ids, Caller caller) {
        ids.forEach(id -> seen(id, caller));
        return ids.parallelStream().map(id -> read(id, caller).figures()).toList();
    }

    private Drawn drawn(String id, Caller caller) {
        seen(id, caller);
        return read(id, caller);
    }

    /** @throws Refusal when the caller may not see the plan, or the file had errors and there is none */
    private void seen(String id, Caller caller) {
        if (plans.get(id, caller).outcome() == Outcome.INPUT_ERRORS) {
            throw Refusal.of(ProblemCode.NOT_FOUND, "/plans/" + id);
        }
    }

    private Drawn read(String id, Caller caller) {
        String key = caller.seesWages() ? id : id + " without pay";
        synchronized (kept) {
            Drawn known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        PlanDocument read = plans.plan(id, caller);
        Drawn drawn = new Drawn(read, PlanFiguresOf.of(read));
        synchronized (kept) {
            kept.put(key, drawn);
        }
        return drawn;
    }

    /** What is wrong with a file that could not be planned with. */
    ErrorDocument errors(String id, Caller caller) {
        return RecordReader.read(plans.document(id, caller), ErrorDocument.class)
                .get();
    }
}
