package dev.peakplan.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.benchmarks.instance.InstanceGenerator;
import dev.peakplan.benchmarks.instance.InstanceSize;
import dev.peakplan.benchmarks.instance.RequestMapping;
import dev.peakplan.bound.BoundSearch;
import dev.peakplan.bound.Sensitivity;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.FrontierPoint;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RealTimeContacts;
import dev.peakplan.plan.Requirement;
import dev.peakplan.requirement.Requirements;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final int TEAMS = 40;
    private static final double[] LEVELS = {1, 1.1, 1.2, 0.95, 0.9, 1.05, 0.8, 1.15, 0.85, 0.975, 1.025};
    private static final int STEPS = 15;
    /** The work of the curve: how often all teams are solved. */
    private static final int ROUNDS = 40;

    private final PlanRequest request =
            RequestMapping.toRequest(InstanceGenerator.generate(InstanceSize.months("mid", TEAMS), 3), 1);
    private final Requirement requirement = Requirements.of(request);
    private final PlanningModel model = ModelCompiler.compile(request, requirement);

    private Sensitivity sensitivity() {
        BoundSearch search = BoundSearch.of(model);
        for (int step = 0; step < STEPS; step++) {
            search.step(() -> false);
        }
        int[] starts = search.choices().get(0).starts();
        Sensitivity sensitivity = Sensitivity.of(search, model, requirement, RealTimeContacts.of(request), starts);
        sensitivity.begin(() -> false);
        return sensitivity;
    }

    @Test
    void midSizedInstanceGetsAtLeastNineLevelsForLittleWork() {
        Sensitivity sensitivity = sensitivity();
        AtomicInteger asked = new AtomicInteger();
        List<FrontierPoint> points =
                sensitivity.frontier(LEVELS, () -> asked.incrementAndGet() > ROUNDS * TEAMS).stream()
                        .sorted(Comparator.comparingDouble(FrontierPoint::share))
                        .toList();

        assertTrue(points.size() >= 9, () -> points.size() + " levels");
        assertTrue(
                points.get(0).share() <= 0.85 && points.get(points.size() - 1).share() >= 1.15);
        for (int k = 1; k < points.size(); k++) {
            assertTrue(points.get(k).objective().minor()
                    <= points.get(k - 1).objective().minor());
        }
        for (int k = 0; k < points.size(); k += 4) {
            FrontierPoint point = points.get(k);
            List<FrontierPoint> exact = sensitivity.frontier(new double[] {point.share()}, () -> false);
            double least = exact.get(0).objective().minor();
            assertTrue(point.objective().minor() <= least * (1 + 1e-5), "no plan is better than the bound");
            assertEquals(least, point.objective().minor(), 5e-3 * least);
            assertEquals(exact.get(0).fits(), point.fits());
        }
    }
}
