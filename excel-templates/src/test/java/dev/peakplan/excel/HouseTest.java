package dev.peakplan.excel;

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

/** The house rules of the workbook module: which room may use which. */
@AnalyzeClasses(packages = "dev.peakplan.excel", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final String PLAN = "dev.peakplan.plan..";
    private static final String SCHEMA = "dev.peakplan.excel.schema..";
    private static final String ISSUE = "dev.peakplan.excel.issue..";
    private static final String TEMPLATE = "dev.peakplan.excel.template..";
    private static final String READ = "dev.peakplan.excel.read..";
    private static final String ARCHIVES = "org.apache.commons.compress..";
    private static final String[] POI = {"org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans.."};

    @ArchTest
    static final ArchRule roomsFormNoCycle =
            slices().matching("dev.peakplan.excel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule schemaUsesOnlyPlan = room("schema", PLAN);

    @ArchTest
    static final ArchRule issueUsesSchema = room("issue", PLAN, SCHEMA);

    @ArchTest
    static final ArchRule templateUsesSchemaAndPoi =
            room("template", POI, PLAN, SCHEMA, "org.apache.commons.compress..");

    @ArchTest
    static final ArchRule readUsesIssueAndStreamingReader =
            room("read", PLAN, SCHEMA, ISSUE, "org.dhatim..", "org.apache.commons.compress..", "org.slf4j..");

    @ArchTest
    static final ArchRule writeUsesTheRest =
            room("write", POI, PLAN, SCHEMA, ISSUE, TEMPLATE, READ, "org.slf4j..", ARCHIVES);

    private static ArchRule room(String name, String[] libraries, String... mayUse) {
        List<String> allowed = new ArrayList<>(List.of(mayUse));
        allowed.addAll(List.of(libraries));
        return room(name, allowed.toArray(String[]::new));
    }

    private static ArchRule room(String name, String... mayUse) {
        List<String> allowed = new ArrayList<>(List.of("java..", "javax.xml..", "dev.peakplan.excel." + name + ".."));
        allowed.addAll(List.of(mayUse));
        return classes()
                .that(resideInAPackage("dev.peakplan.excel." + name + ".."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                .allowEmptyShould(true);
    }
}
