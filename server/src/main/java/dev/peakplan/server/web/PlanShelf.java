package dev.peakplan.server.web;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.ErrorDocument;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.plans.PlanService;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** The documents of plans, the last few kept as records: documents never change once they are stored. */
@Singleton
final class PlanShelf {
    private static final int KEPT = 16;

    private final PlanService plans;
    private final Map<String, PlanDocument> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PlanDocument> eldest) {
            return size() > KEPT;
        }
    };

    PlanShelf(PlanService plans) {
        this.plans = plans;
    }

    /** The document of a plan that {@code caller} may see. */
    PlanDocument get(String id, Caller caller) {
        plans.get(id, caller);
        String key = caller.seesWages() ? id : id + " without pay";
        synchronized (kept) {
            PlanDocument known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        PlanDocument read = RecordReader.read(plans.document(id, caller), PlanDocument.class)
                .get();
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }

    /** What is wrong with a file that could not be planned with. */
    ErrorDocument errors(String id, Caller caller) {
        return RecordReader.read(plans.document(id, caller), ErrorDocument.class)
                .get();
    }
}
