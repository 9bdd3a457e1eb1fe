package dev.peakplan.server.monitoring;

import dev.peakplan.execution.Benchmark;
import dev.peakplan.execution.Benchmarks;
import dev.peakplan.execution.StaffingSuggestion;
import dev.peakplan.execution.TrainingSuggestion;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.problems.AnswersProblems;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

/** Advice from actuals. */
@AnswersProblems
@Controller("/api/v1/budgets/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "advice")
class AdviceController {
    /** A million, in major units. */
    private static final long MOST_COURSE = 100_000_000;

    private final AdviceService service;

    AdviceController(AdviceService service) {
        this.service = service;
    }

    /** Heads to add, or that could go, in a period to come. */
    @Serdeable
    record Staff(String team, int period, double plannedHeads, double workRatio, int heads) {
        static Staff of(StaffingSuggestion made) {
            return new Staff(made.teamId(), made.period(), made.plannedHeads(), made.workRatio(), made.heads());
        }
    }

    /** An agent who would gain from a training; money in minor units. */
    @Serdeable
    record Training(
            String agent,
            String team,
            double contacts,
            double handleTimeSeconds,
            double teamHandleTimeSeconds,
            @Nullable Double quality,
            @Nullable Double teamQuality,
            String reason,
            long cost,
            double hoursSaved,
            long saving,
            @Nullable Double spansToPayBack) {
        static Training of(TrainingSuggestion made) {
            return new Training(
                    made.figures().agent(),
                    made.figures().teamId(),
                    made.figures().contacts(),
                    made.figures().handleTimeSeconds(),
                    made.teamHandleTimeSeconds(),
                    made.figures().quality().isPresent()
                            ? made.figures().quality().getAsDouble()
                            : null,
                    made.teamQuality().isPresent() ? made.teamQuality().getAsDouble() : null,
                    made.slow() ? "HANDLE_TIME" : "QUALITY",
                    made.cost().minor(),
                    made.hoursSaved(),
                    made.saving().minor(),
                    made.spansToPayBack().isPresent() ? made.spansToPayBack().getAsDouble() : null);
        }
    }

    /** A peer's figure with its source, and one's own plan. */
    @Serdeable
    record Peer(
            String measure,
            String region,
            String subject,
            double low,
            double high,
            String unit,
            String period,
            String source,
            String url,
            String confidence,
            @Nullable Double own) {
        static Peer of(Benchmarks.Comparison made) {
            Benchmark peer = made.benchmark();
            return new Peer(
                    peer.measure().name(),
                    peer.region(),
                    peer.subject(),
                    peer.low(),
                    peer.high(),
                    peer.unit(),
                    peer.period(),
                    peer.source(),
                    peer.url(),
                    peer.confidence(),
                    made.own().isPresent() ? made.own().getAsDouble() : null);
        }
    }

    @Get("/staffing-advice")
    @Operation(summary = "Heads that the demand of the last periods asks for in the next three")
    List<Staff> staffing(Caller caller, String id) {
        return service.staffing(id, caller).stream().map(Staff::of).toList();
    }

    @Get("/training-advice{?course,hours,gapClosed}")
    @Operation(
            summary = "Agents who would gain from a training, with cost and effect",
            description =
                    "`course` is the fee per agent in minor units, `hours` the time away (16), `gapClosed` the share of the gap to the team's"
                            + " median that a training closes (0.5): assumptions of yours.")
    List<Training> training(
            Caller caller,
            String id,
            @QueryValue(defaultValue = "0") @Min(0) @Max(MOST_COURSE) long course,
            @Nullable @QueryValue Double hours,
            @Nullable @QueryValue Double gapClosed) {
        return service.training(id, course, hours, gapClosed, caller).stream()
                .map(Training::of)
                .toList();
    }

    @Get("/benchmarks")
    @Operation(summary = "Published figures of peers, each with its source, beside your own plan")
    List<Peer> benchmarks(Caller caller, String id) {
        return service.benchmarks(id, caller).stream().map(Peer::of).toList();
    }
}
