package dev.peakplan.server.workbooks;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Whose turn it is: so many at once, in the order of their coming, and only so many at the door. */
final class Turns {
    private final Semaphore places;
    private final int mostAtTheDoor;
    private final AtomicInteger atTheDoor = new AtomicInteger();

    /**
     * @param atOnce how many at once
     * @param mostAtTheDoor how many may wait of those that would rather come again than wait long
     */
    Turns(int atOnce, int mostAtTheDoor) {
        this.places = new Semaphore(atOnce, true);
        this.mostAtTheDoor = mostAtTheDoor;
    }

    /** Waits for its turn however long that takes. */
    void await() {
        places.acquireUninterruptibly();
    }

    /** Waits for its turn; false at once when too many wait for theirs. */
    boolean awaitAtTheDoor() {
        try {
            // without a time it would push in before those that wait
            if (places.tryAcquire(0, TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        if (atTheDoor.incrementAndGet() > mostAtTheDoor) {
            atTheDoor.decrementAndGet();
            return false;
        }
        places.acquireUninterruptibly();
        atTheDoor.decrementAndGet();
        return true;
    }

    /** The turn is over. */
    void end() {
        places.release();
    }

    /** How many wait for their turn. */
    int waiting() {
        return places.getQueueLength();
    }
}
