package dev.peakplan.server.workbooks;

import dev.peakplan.server.json.RecordWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One process that opens workbooks, as the server sees it. It is asked one thing at a time. */
final class WorkbookProcess implements AutoCloseable {
    /** How a Java process ends that may use no more memory; see {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;
    /** How a process ends that the system itself kills, which it does when memory runs out. */
    private static final int KILLED = 137;
    /** A process that held a file of this size gives its memory back by ending. */
    private static final int LARGE_BYTES = 4 << 20;

    private static final long END_SECONDS = 5;

    private final WorkbookSettings settings;
    private final Process process;
    private final DataOutputStream in;
    private final DataInputStream out;
    private volatile boolean used;
    private volatile boolean worn;
    private volatile boolean late;

    private WorkbookProcess(WorkbookSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
        this.in = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.out = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static WorkbookProcess start(WorkbookSettings settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.memoryMegabytes() + "m");
        // a workbook is done before what the second compiler makes of it pays: half the processor time, large ones too
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable", "-Xlog:all=off"));
        // what the machine itself says when it ends must not look like an answer
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr"));
        // the class-data archive that the launcher started us with, if any
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:SharedArchiveFile="))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WorkbookMain.class.getName()));
        command.add(Integer.toString(settings.seconds()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // whoever opens files of others need not know the database's password
        builder.environment().keySet().removeIf(name -> name.startsWith("PEAKPLAN_"));
        try {
            return new WorkbookProcess(settings, builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Has a task done.
     *
     * @throws NoAnswer when it took too long or too much memory; the process is dead then
     * @throws Gone when the process had ended before it was asked
     * @throws IllegalStateException when the task failed by a fault of ours
     */
    byte[] ask(WorkbookTask task, byte[] workbook, byte[] order, ScheduledExecutorService clock) throws NoAnswer, Gone {
        ScheduledFuture<?> end = clock.schedule(this::giveUp, settings.seconds(), TimeUnit.SECONDS);
        boolean first = !used;
        used = true;
        if (workbook.length > LARGE_BYTES || order.length > LARGE_BYTES) {
            worn = true;
        }
        try {
            in.writeUTF(task.name());
            WorkbookMain.put(in, RecordWriter.compact(settings.limits()));
            WorkbookMain.put(in, workbook);
            WorkbookMain.put(in, order);
            in.flush();
            int state = out.readByte();
            if (state != WorkbookMain.DONE && state != WorkbookMain.FAULT) {
                throw new IOException("no answer, but " + state);
            }
            byte[] answer = WorkbookMain.part(out);
            if (state == WorkbookMain.FAULT) {
                throw new IllegalStateException(
                        "in the process of workbooks: " + new String(answer, StandardCharsets.UTF_8));
            }
            return answer;
        } catch (IOException ended) {
            throw reason(first, ended);
        } finally {
            end.cancel(false);
        }
    }

    private NoAnswer reason(boolean first, IOException ended) throws Gone {
        int code = exitCode();
        if (late) {
            return NoAnswer.late(settings);
        }
        if (code == OUT_OF_MEMORY || code == KILLED) {
            return NoAnswer.outOfMemory(settings);
        }
        if (!first) {
            throw new Gone();
        }
        throw new IllegalStateException("the process of workbooks ended with " + code, ended);
    }

    private int exitCode() {
        try {
            if (process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return -1;
    }

    private void giveUp() {
        late = true;
        process.destroyForcibly();
    }

    /** Whether it should not be used again. */
    boolean worn() {
        return worn || !process.isAlive();
    }

    long id() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** A process that was asked before had ended meanwhile: nobody's fault, another one will do. */
    static final class Gone extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
