package dev.peakplan.server.monitoring;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A figure of spending.
 *
 * @param line key of the line
 * @param period id of the period
 * @param amount minor units
 */
@Schema(
        example =
                "{\"line\":\"BUDGET_LINE:RENT@SZ@\",\"period\":\"2027-02\",\"amount\":3300000,\"note\":\"invoice 4711\"}")
@Serdeable
record FigureWish(
        @NotBlank @Size(max = 200) String line,
        @NotBlank @Size(max = 64) String period,
        @Min(-1_000_000_000_000_000L) @Max(1_000_000_000_000_000L) long amount,
        @Nullable @Size(max = 500) String note) {}
