package dev.peakplan.server.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.server.access.Caller;
import io.micronaut.http.sse.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class JobEventStreamTest {
    /** Eleven seconds later whenever it is asked. */
    private static final class Hurrying extends Clock {
        private long millis;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            millis += 11_000;
            return Instant.ofEpochMilli(millis);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T answering(Class<T> type, Object answer) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> answer);
    }

    @Test
    void silenceIsBrokenByHeartbeats() {
        Job job = Job.queued("id", "plan", "title", Caller.LOCAL, 0);
        JobEventStream stream = new JobEventStream(
                answering(JobRepository.class, Optional.of(job)),
                answering(JobEventRepository.class, List.of()),
                new Hurrying(),
                () -> false,
                "id",
                "");
        List<String> names = Flux.from(stream.publisher())
                .map(Event::getName)
                .take(2)
                .collectList()
                .block();
        assertEquals(List.of("heartbeat", "heartbeat"), names);
    }
}
