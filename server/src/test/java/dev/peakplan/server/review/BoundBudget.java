package dev.peakplan.server.review;

import static dev.peakplan.server.http.TestServer.field;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.ids.Ids;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.plans.PlanService;
import dev.peakplan.server.plans.PlanUnit;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;

/** A budget that binds, without the way there: for tests of what comes after. */
public final class BoundBudget {
    private BoundBudget() {}

    /** Has the example planned and makes the plan bind; returns the budget's id. */
    public static String bind(TestServer server, ApplicationContext context) {
        String job = field(
                server.upload("/api/v1/plans", "budget.json", Examples.request(), new String[] {"steps=500", "seed=5"}),
                "id");
        server.await("/api/v1/jobs/" + job, body -> body.contains("\"DONE\"") || body.contains("\"FAILED\""));
        return bind(job, context);
    }

    public static String bind(String planId, ApplicationContext context) {
        PlanService plans = context.getBean(PlanService.class);
        long now = context.getBean(Clock.class).millis();
        String hash = ContentHash.of(plans.files(planId));
        Unit unit = PlanUnit.of(RecordReader.read(plans.files(planId).document(), PlanDocument.class)
                .get()
                .request());
        String id = Ids.next();
        var figures = plans.get(planId, Caller.LOCAL);
        context.getBean(PlanVersionRepository.class)
                .save(new PlanVersion(
                        id,
                        id,
                        1,
                        null,
                        false,
                        planId,
                        figures.title(),
                        figures.owner(),
                        unit.site(),
                        unit.department(),
                        "2027-01-01",
                        "CNY",
                        figures.cost(),
                        ReviewState.BINDING,
                        1,
                        hash,
                        null,
                        null,
                        null,
                        null,
                        null,
                        now,
                        now,
                        now,
                        unit + "/" + id));
        return id;
    }
}
