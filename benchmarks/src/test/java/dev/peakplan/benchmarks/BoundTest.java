package dev.peakplan.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.benchmarks.instance.InstanceFiles;
import dev.peakplan.benchmarks.instance.Reference;
import dev.peakplan.benchmarks.instance.RequestMapping;
import dev.peakplan.benchmarks.run.BoundRun;
import dev.peakplan.bound.PricedStart;
import dev.peakplan.bound.Pricing;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.requirement.Requirements;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundTest {

    @ParameterizedTest
    @ValueSource(strings = {"S", "M"})
    void chosenInitiativesAreBoundedAsPublished(String name) throws IOException {
        PlanRequest request = RequestMapping.toRequest(InstanceFiles.published(name), 1);
        PlanningModel model = ModelCompiler.compile(request, Requirements.of(request));
        PricedStart priced =
                Pricing.of(model).price(InstanceFiles.publishedBest(name).start(), () -> false);
        double published = InstanceFiles.reference(name).lpWithIntegerInitiatives();

        assertTrue(priced.possible());
        assertTrue(priced.bound() / 100.0 <= published + 1);
        assertEquals(published, priced.bound() / 100.0, 5e-5 * published);
    }

    @Test
    void boundOverAllChoicesOfTheSmallInstanceIsValidAndNearThePublishedOne() throws IOException {
        Reference reference = InstanceFiles.reference("S");
        double bound = BoundRun.of(InstanceFiles.published("S"), 100, () -> false);

        assertTrue(bound <= reference.objective());
        assertTrue(bound >= 0.99 * reference.provenLowerBound());
        assertTrue(
                bound > reference.lpWithIntegerInitiatives(), "whole teams make it stronger than any linear program");
    }
}
