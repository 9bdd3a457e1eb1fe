package dev.peakplan.server.commandline;

import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Quantiles;
import dev.peakplan.plan.RiskReport;
import dev.peakplan.plan.SimulatedService;
import dev.peakplan.server.planning.SimulatedPlan;
import dev.peakplan.server.text.Words;
import java.util.List;
import java.util.Locale;

/** A simulated plan in a few lines on standard output. */
final class SimulationSummary {
    private final Console console;
    private final Words words;
    private final PlanRequest request;
    private final SimulatedPlan simulated;

    SimulationSummary(Console console, PlanRequest request, SimulatedPlan simulated) {
        this.console = console;
        this.words = console.words();
        this.request = request;
        this.simulated = simulated;
    }

    void print() {
        RiskReport risk = simulated.risk();
        line("simulate.heading", risk.replications(), risk.seed());
        for (RiskReport.PeriodRisk period : risk.periods()) {
            String label = period.period().isPresent()
                    ? request.calendar()
                            .periods()
                            .get(period.period().getAsInt())
                            .label()
                    : words.say("simulate.wholeYear");
            Quantiles service = period.serviceLevel().orElse(period.staffedShare());
            Quantiles spending = period.spending();
            line(
                    period.serviceLevel().isPresent() ? "simulate.period" : "simulate.periodWithoutQueues",
                    label,
                    share(service.p10()),
                    share(service.p50()),
                    share(service.p90()),
                    money(spending.p10()),
                    money(spending.p50()),
                    money(spending.p90()));
        }
        risk.chances().forEach(this::chance);
        events();
        simulated.scenarios().forEach(this::scenario);
    }

    /** The whole plan in another scenario, beside what it comes to in this one under the same surprises. */
    private void scenario(SimulatedPlan.InScenario scenario) {
        RiskReport.PeriodRisk here = whole(simulated.risk());
        RiskReport.PeriodRisk there = whole(scenario.risk());
        Quantiles before = here.serviceLevel().orElse(here.staffedShare());
        Quantiles after = there.serviceLevel().orElse(there.staffedShare());
        line(
                "simulate.scenario",
                scenario.scenarioId(),
                share(after.p10()),
                share(after.p50()),
                share(after.p90()),
                money(there.spending().p10()),
                money(there.spending().p50()),
                money(there.spending().p90()),
                String.format(Locale.ROOT, "%+.1f", 100 * (after.mean() - before.mean())),
                money(there.spending().mean() - here.spending().mean()));
    }

    private static RiskReport.PeriodRisk whole(RiskReport risk) {
        return risk.periods().get(risk.periods().size() - 1);
    }

    private void chance(RiskReport.Chance chance) {
        boolean service = chance.kind() == LimitKind.SERVICE_GOAL;
        line(
                "simulate.chance",
                words.say("limit." + chance.kind()),
                chance.subject(),
                share(chance.kept()),
                service ? share(chance.use().p50()) : money(chance.use().p50()));
    }

    /** Mean service level and waiting over all teams and periods, weighted by the contacts of a team's periods alike. */
    private void events() {
        List<SimulatedService> teams = simulated.events().services().stream()
                .filter(service -> service.queueId().isEmpty())
                .toList();
        if (teams.isEmpty()) {
            line("simulate.noQueues");
            return;
        }
        double contacts = teams.stream().mapToLong(SimulatedService::contacts).sum();
        double served = teams.stream()
                        .mapToDouble(each -> each.contacts() * each.serviceLevel())
                        .sum()
                / contacts;
        double lost = teams.stream()
                        .mapToDouble(each -> each.contacts() * each.abandonment())
                        .sum()
                / contacts;
        double wait = teams.stream()
                        .mapToDouble(each -> each.contacts() * each.meanWaitSeconds())
                        .sum()
                / contacts;
        line(
                "simulate.events",
                simulated.events().contacts(),
                share(served),
                share(lost),
                String.format(Locale.ROOT, "%.1f", wait));
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }

    private static String money(double minor) {
        return Money.ofMinor(Math.round(minor)).toString();
    }

    private void line(String key, Object... values) {
        console.out().println(words.say(key, values));
    }
}
