package dev.peakplan.simulation;

/** Told how far a simulation is, and asked whether it should stop. Called from several threads. */
public interface Progress {
    /** Hears nothing, never stops. */
    Progress SILENT = (done, total) -> true;

    /**
     * Some part is done.
     *
     * @return whether to go on; what is simulated so far is reported otherwise
     */
    boolean goOn(int done, int total);
}
