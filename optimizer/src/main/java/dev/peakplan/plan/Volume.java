package dev.peakplan.plan;

/**
 * Contacts of a queue in a period.
 *
 * @param queueId the queue
 * @param periodId the period
 * @param contacts expected number of contacts offered
 */
public record Volume(String queueId, String periodId, double contacts) {
    public Volume {
        Require.text(queueId, "queueId");
        Require.text(periodId, "periodId");
        Require.atLeast(contacts, 0, "contacts");
    }
}
