package dev.peakplan.server.processes;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.ScenarioResult;
import dev.peakplan.planner.Planner;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.SimulatedPlan;
import dev.peakplan.simulation.Progress;
import dev.peakplan.simulation.RiskTerms;
import dev.peakplan.simulation.SimulationTerms;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios and Monte Carlo on two nodes of one database: both work, and what comes of it is what one run on one machine finds. */
class FanOutTest {
    private static final int SCENARIOS = 8;
    private static final int STEPS = 60_000;
    private static final int REPLICATIONS = 2_000;

    @TempDir
    Path folder;

    @Test
    void jobsAreSharedOutAndJoinedAsIfOneMachineHadDoneThem() throws SQLException {
        MariaDbProcess.assumeInstalled();
        PlanRequest request = request();
        try (MariaDbProcess database = MariaDbProcess.start(folder.resolve("mariadb"));
                TestServer one = node(database, "one");
                TestServer other = node(database, "other")) {
            keepWhoTakes(database);
            String job = field(
                    one.upload(
                            "/api/v1/plans",
                            "sweep.json",
                            new String(RecordWriter.write(request), StandardCharsets.UTF_8),
                            new String[] {"steps=" + STEPS}),
                    "id");
            other.await("/api/v1/jobs/" + job, body -> body.contains("endedAt"));
            assertEquals(
                    List.of("one", "other"),
                    asked(database, "select distinct node from taken where job_id = '" + job + "' order by node"));
            byte[] document = other.bytes("/api/v1/plans/" + job + "/json").body();
            PlanDocument swept = RecordReader.read(document, PlanDocument.class).get();
            PlanResult alone = Planner.plan(request, SolveOptions.steps(STEPS), SolveMonitor.SILENT);
            assertEquals(plans(alone.scenarios()), plans(swept.scenarios()));
            assertEquals(SCENARIOS + 1, swept.scenarios().size());

            String study = field(
                    other.form("/api/v1/simulations", new String[] {"plan=" + job, "replications=" + REPLICATIONS}),
                    "id");
            one.await("/api/v1/jobs/" + study, body -> body.contains("\"DONE\"") || body.contains("\"FAILED\""));
            SimulatedPlan simulated = SimulatedPlan.of(
                    swept.request(),
                    swept.decisions(),
                    SimulationTerms.USUAL,
                    RiskTerms.USUAL.exactTo(RiskTerms.USUAL.halfWidth(), REPLICATIONS),
                    Progress.SILENT);
            assertArrayEquals(
                    RecordWriter.write(simulated),
                    one.bytes("/api/v1/simulations/" + study + "/json").body());
            assertEquals(
                    List.of(),
                    asked(database, "select number from job_part where number >= 0 and job_id = '" + study + "'"),
                    "no part is left behind");
        }
    }

    private static List<Object> plans(List<ScenarioResult> scenarios) {
        return scenarios.stream()
                .<Object>map(each -> List.of(each.scenarioId(), each.figures(), each.plan()))
                .toList();
    }

    private static PlanRequest request() {
        PlanRequest request = RecordReader.read(Examples.request().getBytes(StandardCharsets.UTF_8), PlanRequest.class)
                .get();
        List<Scenario> scenarios = new ArrayList<>();
        for (int k = 1; k <= SCENARIOS; k++) {
            ScenarioChange change = new ScenarioChange(
                    ScenarioChange.Kind.VOLUME_FACTOR, Optional.empty(), Optional.empty(), 1 + k / 50.0);
            scenarios.add(new Scenario("S" + k, "S" + k, List.of(change)));
        }
        return request.withScenarios(scenarios);
    }

    private TestServer node(MariaDbProcess database, String name) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("PEAKPLAN_NODE", name);
        environment.put("PEAKPLAN_SECRET", "a secret that both of these nodes know");
        return TestServer.start(folder.resolve(name), environment);
    }

    /** Parts are gone with their job: the database writes down who takes one, so that nothing depends on when one looks. */
    private static void keepWhoTakes(MariaDbProcess database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table taken (job_id varchar(64), node varchar(255))");
            statement.execute("create trigger part_taken after update on job_part for each row"
                    + " insert into taken select new.job_id, new.node from dual where new.state = 'TAKEN'");
        }
    }

    private static List<String> asked(MariaDbProcess database, String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private static Connection connect(MariaDbProcess database) throws SQLException {
        return DriverManager.getConnection(database.environment().get("PEAKPLAN_DATABASE_URL"), "root", "");
    }
}
