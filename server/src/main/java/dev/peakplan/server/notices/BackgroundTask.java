package dev.peakplan.server.notices;

import java.time.Duration;

/** Work that nobody asks for, done again and again by one node of all. */
public interface BackgroundTask {
    /** Unique name. */
    String name();

    /** Pause between two runs. */
    Duration every();

    void run();
}
