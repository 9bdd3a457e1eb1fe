package dev.peakplan.server.notices;

/** A message could not be delivered this time. */
final class DeliveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeliveryException(String reason) {
        super(reason, null, false, false);
    }
}
