package dev.peakplan.server.commandline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.SimulatedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    @TempDir
    Path folder;

    private Path plan() {
        Path request = Examples.write(folder, "request.json", Examples.request());
        Path json = folder.resolve("plan.json");
        Session session = Session.run(
                folder, "plan", request.toString(), "--json", json.toString(), "--steps", "5000", "--seed", "3");
        assertEquals(ExitCode.DONE, session.exitCode(), session::err);
        return json;
    }

    private Session simulate(Path file, Path out) {
        return Session.run(folder, "simulate", file.toString(), "--json", out.toString(), "--replications", "100");
    }

    @Test
    void samePlanGivesTheSameFiguresForEveryPeriod() throws IOException {
        Path plan = plan();
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");
        Session session = simulate(plan, first);
        assertEquals(ExitCode.DONE, session.exitCode(), session::err);
        simulate(plan, second);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        SimulatedPlan simulated = RecordReader.read(Files.readAllBytes(first), SimulatedPlan.class)
                .get();
        assertEquals(100, simulated.risk().replications());
        assertTrue(session.out().lines().count() >= simulated.risk().periods().size() + 2, session::out);
    }

    @Test
    void fileThatCannotBeReadIsRefused() {
        Path broken = Examples.write(folder, "broken.json", "{\"decisions\": 3}");
        Session session = simulate(broken, folder.resolve("out.json"));
        assertEquals(ExitCode.INPUT_ERRORS, session.exitCode());
        assertTrue(session.err().contains("broken.json"), session::err);
    }

    @Test
    void tooFewReplicationsAreRefused() {
        Path request = Examples.write(folder, "request.json", Examples.request());
        Session session = Session.run(folder, "simulate", request.toString(), "--replications", "5");
        assertEquals(ExitCode.INPUT_ERRORS, session.exitCode());
    }
}
