package dev.peakplan.server.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.actuals.ActualRow;
import dev.peakplan.plan.Money;
import dev.peakplan.server.problems.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Eight clients who change one line of a budget at once, half of the changes added and half set over what was read: none is lost.
 * {@code -Dpeakplan.changes=300} for the long run.
 */
final class OneLineRace {
    private static final int CLIENTS = 8;
    private static final int CHANGES = Integer.getInteger("peakplan.changes", 40);

    private OneLineRace() {}

    static void run(FigureBook book) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> clients = new ArrayList<>();
        for (int c = 0; c < CLIENTS; c++) {
            int client = c;
            clients.add(pool.submit(() -> {
                for (int i = 0; i < CHANGES; i++) {
                    FigureBook.Entry entry = new FigureBook.Entry("SERIES", client + "-" + i, "c" + client, "");
                    if (i % 2 == 0) {
                        book.add(entry, new ActualRow.Spent("line", 3, Money.ofMinor(1), ""), () -> {});
                    } else {
                        raise(book, entry);
                    }
                }
            }));
        }
        for (Future<?> client : clients) {
            client.get();
        }
        pool.shutdown();
        assertEquals(CLIENTS * CHANGES, amount(book).minor());
        assertEquals(CLIENTS * CHANGES, book.stamp("SERIES", "line").orElseThrow());
        assertEquals(
                CLIENTS * CHANGES,
                book.versions("SERIES", RecordedFigure.Kind.SPENT, "line|3").size());
    }

    /** Reads and sets what was read plus one; again when somebody was faster. */
    private static void raise(FigureBook book, FigureBook.Entry entry) {
        while (true) {
            long stamp = book.stamp("SERIES", "line").orElse(0);
            Money read = amount(book);
            try {
                book.set(entry, new ActualRow.Spent("line", 3, read.plus(Money.ofMinor(1)), ""), stamp, () -> {});
                return;
            } catch (Refusal stale) {
                Thread.onSpinWait();
            }
        }
    }

    private static Money amount(FigureBook book) {
        return book.latest("SERIES").stream()
                .map(row -> ((ActualRow.Spent) row).amount())
                .findFirst()
                .orElse(Money.ZERO);
    }
}
