package dev.peakplan.server.web;

import dev.peakplan.server.jobs.JobState;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.plans.PlanView;
import dev.peakplan.server.text.NumberText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the list of recent plans.
 *
 * @param path where it leads
 * @param title what people call it
 * @param state key of its state
 * @param tone good, warn, bad, or empty
 * @param cost all spending, in the plan's currency; a dash where there is no plan
 * @param gap gap to the bound; a dash where there is none
 * @param submittedAt when it was asked for
 * @param when the same as people write it
 */
public record RecentJob(
        String path,
        String title,
        String state,
        String tone,
        String cost,
        String gap,
        Instant submittedAt,
        String when) {
    private static final Map<Outcome, String> TONES =
            Map.of(Outcome.FEASIBLE, "good", Outcome.NOTHING_FITS, "warn", Outcome.INPUT_ERRORS, "bad");

    static RecentJob of(JobView job, Optional<PlanView> plan, NumberText n, Locale locale) {
        Optional<Double> gap = plan.isPresent() ? plan.map(PlanView::gap) : Optional.ofNullable(job.gap());
        return new RecentJob(
                plan.isPresent() ? "/plans/" + job.id() : "/jobs/" + job.id(),
                plan.map(PlanView::title).orElse(job.title()),
                plan.map(view -> "outcome." + view.outcome()).orElse("js.state." + job.state()),
                plan.map(view -> TONES.get(view.outcome())).orElse(job.state() == JobState.FAILED ? "bad" : ""),
                plan.filter(view -> view.cost() != null)
                        .map(view -> n.as(view.currencyOrNone()).money(view.cost()))
                        .orElse("–"),
                n.share(gap),
                job.submittedAt(),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ZoneId.systemDefault())
                        .format(job.submittedAt()));
    }
}
