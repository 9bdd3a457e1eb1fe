package dev.peakplan.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house rules of the server: which room may use which. */
@AnalyzeClasses(packages = "dev.peakplan.server", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule roomsFormNoCycle =
            slices().matching("dev.peakplan.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule jsonUsesTheVocabularyAndAParser = classes()
            .that(resideInAPackage("dev.peakplan.server.json.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "dev.peakplan.server.json..", "dev.peakplan.plan..", "com.fasterxml.jackson.core.."));

    @ArchTest
    static final ArchRule plansAreMadeThroughThePlannerOnly = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "dev.peakplan.model..", "dev.peakplan.bound..", "dev.peakplan.solver..", "org.optaplanner.."));

    @ArchTest
    static final ArchRule workbooksAreReadAndWrittenByTheirModule =
            noClasses().should().dependOnClassesThat(resideInAPackage("org.apache.poi.."));

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsTheCommandLine = noClasses()
            .that(resideInAPackage("dev.peakplan.server.."))
            .and()
            .resideOutsideOfPackage("dev.peakplan.server.commandline..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("picocli.."));

    @ArchTest
    static final ArchRule controllersLeaveStorageToTheirService = noClasses()
            .that(simpleNameEndingWith("Controller"))
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Repository"))
            .allowEmptyShould(true);
}
