package dev.peakplan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The house rules of the optimizer: which room may use which. */
@AnalyzeClasses(packages = "dev.peakplan", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final String COLLECTIONS = "org.eclipse.collections..";

    @ArchTest
    static final ArchRule roomsFormNoCycle =
            slices().matching("dev.peakplan.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule planUsesOnlyCollections = room("plan", COLLECTIONS);

    @ArchTest
    static final ArchRule queueingUsesNothing = room("queueing");

    @ArchTest
    static final ArchRule requirementUsesPlanAndQueueing =
            room("requirement", "dev.peakplan.plan..", "dev.peakplan.queueing..", COLLECTIONS);

    @ArchTest
    static final ArchRule modelUsesPlan = room("model", "dev.peakplan.plan..", COLLECTIONS);

    @ArchTest
    static final ArchRule boundUsesPlanAndModel =
            room("bound", "dev.peakplan.plan..", "dev.peakplan.model..", "org.ojalgo..", COLLECTIONS);

    @ArchTest
    static final ArchRule solverUsesPlanAndModel =
            room("solver", "dev.peakplan.plan..", "dev.peakplan.model..", "org.optaplanner..", COLLECTIONS);

    @ArchTest
    static final ArchRule checkUsesPlan = room("check", "dev.peakplan.plan..", COLLECTIONS);

    @ArchTest
    static final ArchRule generateUsesPlan = room("generate", "dev.peakplan.plan..", COLLECTIONS);

    @ArchTest
    static final ArchRule forecastUsesPlan =
            room("forecast", "dev.peakplan.plan..", "org.ojalgo..", "umontreal.ssj..", COLLECTIONS);

    @ArchTest
    static final ArchRule historyUsesPlan = room("history", "dev.peakplan.plan..", COLLECTIONS);

    @ArchTest
    static final ArchRule doctorUsesPlan = room("doctor", "dev.peakplan.plan..", COLLECTIONS);

    @ArchTest
    static final ArchRule validationUsesPlanAndQueueing =
            room("validation", "dev.peakplan.plan..", "dev.peakplan.queueing..", COLLECTIONS);

    @ArchTest
    static final ArchRule spendingUsesPlan = room("spending", "dev.peakplan.plan..", COLLECTIONS);

    @ArchTest
    static final ArchRule executionUsesPlan = room("execution", "dev.peakplan.plan..");

    @ArchTest
    static final ArchRule actualsUsesPlanAndHistory = room("actuals", "dev.peakplan.plan..", "dev.peakplan.history..");

    @ArchTest
    static final ArchRule simulationUsesPlanQueueingAndRequirement = room(
            "simulation",
            "dev.peakplan.plan..",
            "dev.peakplan.queueing..",
            "dev.peakplan.requirement..",
            "umontreal.ssj..",
            COLLECTIONS);

    @ArchTest
    static final ArchRule rosterUsesPlanAndRequirement = room(
            "roster",
            "dev.peakplan.plan..",
            "dev.peakplan.requirement..",
            "org.optaplanner..",
            "org.ojalgo..",
            COLLECTIONS);

    private static ArchRule room(String name, String... mayUse) {
        List<String> allowed = new ArrayList<>(List.of("java..", "dev.peakplan." + name + ".."));
        allowed.addAll(List.of(mayUse));
        return classes()
                .that(resideInAPackage("dev.peakplan." + name + ".."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                .allowEmptyShould(true);
    }
}
