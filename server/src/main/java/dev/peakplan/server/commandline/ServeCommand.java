package dev.peakplan.server.commandline;

import dev.peakplan.server.database.DatabaseAddress;
import dev.peakplan.server.database.DatabaseCheck;
import dev.peakplan.server.database.DatabaseFinding;
import dev.peakplan.server.serving.Https;
import dev.peakplan.server.serving.RunningServer;
import dev.peakplan.server.serving.ServerSettings;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the server until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    /** Several thousand answers: code that is asked for so often is compiled a second time, for speed. Tests ask less. */
    private static final int WARM_UP_ROUNDS = Integer.getInteger("peakplan.warm-up", 700);
    /** Whoever waits for a server to start asks at once, and is answered by code that is not compiled yet. */
    private static final String FIRST_JOB_AFTER = "3s";

    private static final int HTTP_PORT = 8080;
    private static final int HTTPS_PORT = 8443;
    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "PORT")
    private Integer chosenPort;

    @Option(names = "--https")
    private boolean https;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String host;

    @Option(names = "--data", paramLabel = "DIR")
    private Path data;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = data == null ? console.home().resolve("data") : data;
        int port = chosenPort != null ? chosenPort : https ? HTTPS_PORT : HTTP_PORT;
        if (port < 0 || port > LAST_PORT) {
            return console.refuse(
                    console.words().say("serve.portRange", Integer.toString(port), Integer.toString(LAST_PORT)));
        }
        Map<String, String> environment = new HashMap<>(console.environment());
        environment.putIfAbsent("PEAKPLAN_JOBS_FIRST_AFTER", FIRST_JOB_AFTER);
        Optional<Path> certificate = Optional.empty();
        if (https) {
            try {
                Https answer = Https.of(environment, folder, host);
                environment = answer.in(environment);
                certificate = answer.certificate();
            } catch (IOException e) {
                return console.refuse(console.words().say("serve.https", e.getMessage()));
            }
        }
        ServerSettings settings = new ServerSettings(host, port, folder, environment);
        if (!fit(settings.database())) {
            return ExitCode.INPUT_ERRORS;
        }
        RunningServer server;
        try {
            server = RunningServer.start(settings);
        } catch (IOException e) {
            return console.refuse(console.words().say("serve.data", folder));
        } catch (RuntimeException e) {
            if (causedBy(e, BindException.class)) {
                return console.refuse(console.words().say("serve.port", host, port));
            }
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        console.err().println(console.words().say("serve.ready", server.address(), folder));
        certificate.ifPresent(file -> console.err().println(console.words().say("serve.certificate", file)));
        Thread warmUp = new Thread(() -> server.warmUp(WARM_UP_ROUNDS), "warm-up");
        warmUp.setDaemon(true);
        warmUp.setPriority(Thread.MIN_PRIORITY);
        warmUp.start();
        server.await();
        return ExitCode.DONE;
    }

    /** Tells what is wrong with the database, all at once; only what would lose data keeps the server from starting. */
    private boolean fit(DatabaseAddress database) {
        try {
            List<DatabaseFinding> findings = DatabaseCheck.of(database, Clock.systemUTC());
            findings.forEach(each ->
                    console.err().println(console.words().say("database." + each.kind(), each.found(), database)));
            return findings.stream().noneMatch(each -> each.kind().fatal());
        } catch (SQLException e) {
            console.refuse(console.words().say("database.AWAY", database, e.getMessage()));
            return false;
        }
    }

    private static boolean causedBy(Throwable fault, Class<? extends Throwable> kind) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
