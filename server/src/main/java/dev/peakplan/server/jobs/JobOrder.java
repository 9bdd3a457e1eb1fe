package dev.peakplan.server.jobs;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A wish for a job.
 *
 * @param kind the kind of work
 * @param title what people call it
 * @param fingerprint hash of all that was asked for
 * @param key the client's idempotency key, if it sent one
 * @param keepInput stores the input under the job's id, in the transaction that stores the job
 */
public record JobOrder(
        String kind, String title, String fingerprint, Optional<String> key, Consumer<String> keepInput) {}
