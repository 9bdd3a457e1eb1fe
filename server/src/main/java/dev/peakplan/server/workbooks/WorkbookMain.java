package dev.peakplan.server.workbooks;

import dev.peakplan.excel.read.ReadLimits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Timer;
import java.util.TimerTask;

/** The process that opens workbooks: one task after the other from standard input, until that is closed. */
public final class WorkbookMain {
    static final int DONE = 0;
    static final int FAULT = 1;
    /** How much later than its server a process ends itself, for the case that the server died meanwhile. */
    private static final long GRACE_MILLIS = 5_000;

    private WorkbookMain() {}

    /** @param arguments the seconds that a task may take */
    public static void main(String[] arguments) throws IOException {
        long deadlineMillis = Long.parseLong(arguments[0]) * 1_000 + GRACE_MILLIS;
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // what a library prints must not get between the answers
        System.setOut(System.err);
        Timer clock = new Timer("deadline", true);
        while (next(in, out, clock, deadlineMillis)) {
            out.flush();
        }
    }

    private static boolean next(DataInputStream in, DataOutputStream out, Timer clock, long deadlineMillis)
            throws IOException {
        WorkbookTask task;
        try {
            task = WorkbookTask.valueOf(in.readUTF());
        } catch (EOFException closed) {
            return false;
        }
        ReadLimits limits = WorkbookTask.read(part(in), ReadLimits.class);
        byte[] workbook = part(in);
        byte[] order = part(in);
        TimerTask end = new TimerTask() {
            @Override
            public void run() {
                Runtime.getRuntime().halt(1);
            }
        };
        clock.schedule(end, deadlineMillis);
        answer(task, workbook, order, limits, out);
        end.cancel();
        return true;
    }

    private static void answer(
            WorkbookTask task, byte[] workbook, byte[] order, ReadLimits limits, DataOutputStream out)
            throws IOException {
        byte[] answer;
        int state = DONE;
        try {
            answer = task.perform(workbook, order, limits);
        } catch (RuntimeException | StackOverflowError fault) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace, true));
            answer = trace.toString().getBytes(StandardCharsets.UTF_8);
            state = FAULT;
        }
        out.writeByte(state);
        put(out, answer);
    }

    static byte[] part(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    static void put(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }
}
