package dev.peakplan.server;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** What the description of the HTTP interface says about all of it. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "PeakPlan",
                        version = "0.1",
                        description = "Plans seasonal staffing and budgets for customer-service departments."
                                + " Money is in minor units, times are ISO 8601, errors are application/problem+json."))
final class Api {
    private Api() {}
}
