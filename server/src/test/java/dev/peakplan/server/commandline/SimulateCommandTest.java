package dev.peakplan.server.commandline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.SimulatedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    @Test
    void theWorkbookOfThePlanComesBackWithTheSimulationInFront() throws IOException {
        Path request = Examples.write(folder, "request.json", Examples.request());
        Path plan = folder.resolve("plan.xlsx");
        Session planned = Session.run(folder, "plan", request.toString(), "-o", plan.toString(), "--steps", "3000");
        assertEquals(ExitCode.DONE, planned.exitCode(), planned::err);
        Path out = folder.resolve("simulated.xlsx");
        String[] arguments = {
            "simulate",
            plan.toString(),
            "-o",
            out.toString(),
            "--replications",
            "100",
            "--weeks",
            "8",
            "--scenario",
            "PEAK+10"
        };
        Session session = Session.run(folder, arguments);
        assertEquals(ExitCode.DONE, session.exitCode(), session::err);
        try (XSSFWorkbook before = new XSSFWorkbook(Files.newInputStream(plan));
                XSSFWorkbook after = new XSSFWorkbook(Files.newInputStream(out))) {
            List<String> names = names(after);
            assertTrue(names.get(0).equals("Risks") || names.get(0).equals("风险"), names::toString);
            Set<String> expected = new TreeSet<>(names(before));
            expected.addAll(names.subList(0, 2));
            assertEquals(expected, new TreeSet<>(names));
            assertEquals(
                    2, after.getSheetAt(0).getDrawingPatriarch().getCharts().size());
            assertTrue(after.getSheetAt(1).getLastRowNum() > 3, "service by team and period");
            boolean told = false;
            for (Row row : after.getSheetAt(0)) {
                told |= row.getCell(0) != null && row.getCell(0).toString().contains("common random numbers");
                told |= row.getCell(0) != null && row.getCell(0).toString().contains("相同的随机数");
            }
            assertTrue(told);
        }
    }

    private static List<String> names(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }
}
