package dev.peakplan.server.clients;

import dev.peakplan.planner.Version;
import dev.peakplan.server.problems.AnswersProblems;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Tells clients whom they talk to, before they send a workbook. */
@AnswersProblems
@Controller("/api/v1/version")
@Tag(name = "clients")
class VersionController {

    /**
     * Who answers.
     *
     * @param product always {@code PeakPlan}
     * @param version the server's version; a client of the same major and minor number fits
     */
    @Serdeable
    record ProductView(String product, String version) {}

    @Get
    @Operation(summary = "The server's version; clients of another major or minor number refuse to work with it")
    ProductView version() {
        return new ProductView("PeakPlan", Version.current());
    }
}
