package dev.peakplan.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.InstanceFiles;
import dev.peakplan.benchmarks.instance.InstanceGenerator;
import dev.peakplan.benchmarks.instance.InstanceSize;
import dev.peakplan.benchmarks.instance.Reference;
import dev.peakplan.benchmarks.instance.RequestMapping;
import dev.peakplan.benchmarks.instance.Score;
import dev.peakplan.benchmarks.instance.Scorer;
import dev.peakplan.benchmarks.instance.StaffingPlan;
import dev.peakplan.plan.PlanRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTest {

    @ParameterizedTest
    @ValueSource(strings = {"S", "M"})
    void bestKnownPlanScoresAsPublished(String name) throws IOException {
        Reference reference = InstanceFiles.reference(name);
        Score score = Scorer.score(InstanceFiles.published(name), InstanceFiles.publishedBest(name));

        assertTrue(score.feasible(), score.where());
        assertEquals(reference.objective(), score.objective(), 0.01);
        assertEquals(reference.penalty(), score.penalty(), 0.01);
        assertEquals(reference.cost(), score.cost(), 0.01);
        assertEquals(reference.shortHours(), score.shortfallHours(), 0.001);
    }

    @Test
    void oneMoreHireThanTheSiteAllowsIsFound() throws IOException {
        Instance instance = InstanceFiles.published("S");
        StaffingPlan plan = InstanceFiles.publishedBest("S");
        plan.h()[0][0][3] = (int) instance.hireCap()[0][3] + 1;

        Score score = Scorer.score(instance, plan);

        assertFalse(score.feasible());
        assertTrue(score.objective() > 0);
    }

    @Test
    void requestCarriesEveryAmountOfTheInstance() throws IOException {
        Instance instance = InstanceFiles.published("S");
        PlanRequest request = RequestMapping.toRequest(instance, 1);

        assertEquals(15, request.workforce().staffing().size());
        assertEquals(
                58879,
                request.workforce()
                        .staffing()
                        .get(0)
                        .pay()
                        .orElseThrow()
                        .overtimePayPerStep()
                        .orElseThrow()
                        .minor());
        assertEquals(1 + 6 + 12 + 2, request.budget().caps().size());
        assertEquals(3342586200L, request.budget().caps().get(0).amount().minor());
        assertEquals(3, request.budget().initiatives().size());
        assertEquals(60, request.demand().requiredHours().size());
    }

    @Test
    void sameSeedGivesTheSameInstanceAndAnotherSeedAnother() {
        InstanceSize size = InstanceSize.months("tiny", 6);
        Instance one = InstanceGenerator.generate(size, 7);
        Instance two = InstanceGenerator.generate(size, 7);
        Instance three = InstanceGenerator.generate(size, 8);

        assertArrayEquals(one.D(), two.D());
        assertEquals(one.capTotal(), two.capTotal());
        assertFalse(one.capTotal() == three.capTotal());
    }

    @Test
    void writtenInstanceReadsTheSame(@TempDir Path folder) throws IOException {
        Instance instance = InstanceGenerator.generate(new InstanceSize("weeks", 3, 1, 52, true, 3), 1);
        Path file = folder.resolve("weeks.json");
        InstanceFiles.write(file, instance);
        Instance again = InstanceFiles.readInstance(file);

        assertArrayEquals(instance.D(), again.D());
        assertArrayEquals(instance.oMax(), again.oMax());
        Score score = Scorer.score(instance, StaffingPlan.none(again));
        assertEquals(score, Scorer.score(again, StaffingPlan.none(instance)));
    }
}
