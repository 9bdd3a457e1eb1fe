package dev.peakplan.server.commandline;

/** What the exit code of a command means; scripts rely on it. */
public final class ExitCode {
    /** Done; for a plan: it passes the checker. */
    public static final int DONE = 0;
    /** A fault of the program; an id and a log file are named. */
    public static final int FAULT = 1;
    /** The input or the command has errors; they are listed. */
    public static final int INPUT_ERRORS = 2;
    /** No plan that keeps every limit was found; the cheapest way out is told. */
    public static final int NOTHING_FITS = 3;

    /** The audit trail is not as it was written. */
    public static final int TAMPERED = 4;

    private ExitCode() {}
}
