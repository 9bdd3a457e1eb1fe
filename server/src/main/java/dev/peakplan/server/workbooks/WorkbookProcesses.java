package dev.peakplan.server.workbooks;

import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The processes that open workbooks: no more than allowed at once, kept for the next file while files come, ended when none does. */
@Singleton
class WorkbookProcesses {
    private static final long IDLE_MINUTES = 5;

    private final WorkbookSettings settings;
    private final Turns turns;
    private final Deque<WorkbookProcess> idle = new ArrayDeque<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "workbook-deadlines");
        thread.setDaemon(true);
        return thread;
    });
    private long tasks;

    WorkbookProcesses(WorkbookSettings settings) {
        this.settings = settings;
        // inside the server, too, memory allows one at a time only
        this.turns = new Turns(Math.max(1, settings.processes()), settings.waiting());
        clock.scheduleWithFixedDelay(this::endIdle, IDLE_MINUTES, IDLE_MINUTES, TimeUnit.MINUTES);
    }

    /** Has a task done when it is its turn. */
    byte[] perform(WorkbookTask task, byte[] workbook, byte[] order) throws NoAnswer {
        turns.await();
        return performNow(task, workbook, order);
    }

    /**
     * The same for somebody who waits for the answer.
     *
     * @throws Refusal when too many wait already
     */
    byte[] performSoon(WorkbookTask task, byte[] workbook, byte[] order) throws NoAnswer {
        if (!turns.awaitAtTheDoor()) {
            throw Refusal.of(ProblemCode.BUSY, settings.waiting());
        }
        return performNow(task, workbook, order);
    }

    private byte[] performNow(WorkbookTask task, byte[] workbook, byte[] order) throws NoAnswer {
        try {
            return settings.processes() == 0
                    ? task.perform(workbook, order, settings.limits())
                    : elsewhere(task, workbook, order);
        } finally {
            turns.end();
        }
    }

    private byte[] elsewhere(WorkbookTask task, byte[] workbook, byte[] order) throws NoAnswer {
        while (true) {
            WorkbookProcess process = take();
            boolean sound = false;
            try {
                byte[] answer = process.ask(task, workbook, order, clock);
                sound = !process.worn();
                return answer;
            } catch (WorkbookProcess.Gone again) {
                // the next one, in the end one that is started for this
            } finally {
                giveBack(process, sound);
            }
        }
    }

    private WorkbookProcess take() {
        synchronized (idle) {
            tasks++;
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return WorkbookProcess.start(settings);
    }

    private void giveBack(WorkbookProcess process, boolean sound) {
        if (!sound) {
            process.close();
            return;
        }
        synchronized (idle) {
            idle.push(process);
        }
    }

    /** Ends the processes when there was nothing to do since the last look. */
    private void endIdle() {
        synchronized (idle) {
            if (tasks == 0) {
                idle.forEach(WorkbookProcess::close);
                idle.clear();
            }
            tasks = 0;
        }
    }

    /** Operating-system ids of the processes that wait for work. */
    List<Long> waiting() {
        synchronized (idle) {
            return idle.stream().map(WorkbookProcess::id).toList();
        }
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
        synchronized (idle) {
            idle.forEach(WorkbookProcess::close);
            idle.clear();
        }
    }
}
