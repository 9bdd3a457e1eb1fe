package dev.peakplan.server.jobs;

/** Thrown in place of the end of a job that was cut short because the server stops: it runs again. */
final class ServerStops extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerStops() {
        super("the server stops", null, false, false);
    }
}
