package dev.peakplan.server.jobs;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * How this node runs jobs.
 *
 * @param node name of this node, unique among the nodes of a database
 * @param concurrent jobs at once
 * @param perOwner unfinished jobs that one owner may have
 * @param pollingInterval how often the database is asked for jobs of other nodes
 * @param firstAfter how long after the start of the server the first job begins: who opens it meanwhile is answered first
 * @param heartbeat how often a running job says that it lives; after four silent ones another node takes it over
 */
@ConfigurationProperties("peakplan.jobs")
record JobConfiguration(
        String node,
        @Bindable(defaultValue = "1") int concurrent,
        @Bindable(defaultValue = "20") int perOwner,
        @Bindable(defaultValue = "1s") Duration pollingInterval,
        @Bindable(defaultValue = "0s") Duration firstAfter,
        @Bindable(defaultValue = "3s") Duration heartbeat) {
    static final int MISSED_HEARTBEATS = 4;

    /** The clock that times are taken from. */
    @Factory
    static class Time {
        @Singleton
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
