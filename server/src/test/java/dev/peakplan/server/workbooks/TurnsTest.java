package dev.peakplan.server.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void neverMoreThanAllowedAtOnce() throws InterruptedException {
        Turns turns = new Turns(2, 0);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch everybodyIsHere = new CountDownLatch(1);
        List<Thread> all = new ArrayList<>();
        for (int k = 0; k < 24; k++) {
            all.add(started(() -> {
                turns.await();
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                uninterrupted(everybodyIsHere);
                now.decrementAndGet();
                turns.end();
            }));
        }
        untilWaiting(turns, 22);
        everybodyIsHere.countDown();
        for (Thread each : all) {
            each.join();
        }
        assertEquals(2, most.get());
    }

    @Test
    void whoFindsTooManyWaitingIsTurnedAwayAtOnce() throws InterruptedException {
        Turns turns = new Turns(1, 2);
        turns.await();
        AtomicInteger served = new AtomicInteger();
        List<Thread> waiting = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            waiting.add(started(() -> {
                assertTrue(turns.awaitAtTheDoor());
                served.incrementAndGet();
                turns.end();
            }));
        }
        untilWaiting(turns, 2);

        assertFalse(turns.awaitAtTheDoor());

        turns.end();
        for (Thread each : waiting) {
            each.join();
        }
        assertEquals(2, served.get());
        assertTrue(turns.awaitAtTheDoor());
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static void untilWaiting(Turns turns, int count) {
        while (turns.waiting() < count) {
            Thread.onSpinWait();
        }
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
