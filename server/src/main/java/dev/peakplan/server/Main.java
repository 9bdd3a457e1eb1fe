package dev.peakplan.server;

import dev.peakplan.server.commandline.Shell;
import dev.peakplan.server.serving.RunningServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The one executable of the product. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("serve")) {
            RunningServer.prepare();
        }
        // UTF-8 whatever the locale says: ids and messages are Chinese as well as English
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = new Shell(out, err, System.getenv()).run(arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }
}
