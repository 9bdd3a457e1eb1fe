package dev.peakplan.excel.read;

import dev.peakplan.excel.schema.DemandSheets;
import dev.peakplan.plan.HistoryUse.Forecasting;
import dev.peakplan.plan.TextRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The queues whose volumes may come from history, so that they need not be stated.
 *
 * @param ids ids of queues that the sheet of past volumes names; of all queues where there is only one
 * @param always whether volumes that are stated are not used
 */
record ForecastQueues(Set<String> ids, boolean always) {
    static ForecastQueues of(Tables tables, Background background) {
        Set<String> ids = new HashSet<>();
        boolean never = background.use().demand() == Forecasting.NEVER;
        List<ReadRow> queues = tables.rows(DemandSheets.QUEUES);
        if (!never && background.history().size() > 1) {
            Set<String> words = new HashSet<>();
            for (TextRow row : background.history()) {
                row.cells().forEach(cell -> words.add(Words.idKey(cell)));
            }
            for (ReadRow queue : queues) {
                queue.own(DemandSheets.QUEUE_ID)
                        .filter(id -> queues.size() == 1
                                || words.contains(Words.idKey(id))
                                || queue.own(DemandSheets.QUEUE_NAME)
                                        .filter(name -> words.contains(Words.idKey(name)))
                                        .isPresent())
                        .ifPresent(ids::add);
            }
        }
        return new ForecastQueues(Set.copyOf(ids), background.use().demand() == Forecasting.ALWAYS);
    }

    boolean covers(String queueId) {
        return ids.contains(queueId);
    }
}
