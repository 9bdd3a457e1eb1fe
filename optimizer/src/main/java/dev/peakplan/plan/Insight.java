package dev.peakplan.plan;

import java.util.List;
import java.util.Optional;

/**
 * What was found out about a plan beyond what the checker finds; any part may be missing.
 *
 * @param forecasts demand forecast from history, by queue
 * @param validations the queueing model held against history, by queue
 * @param risk what the plan may come to when volumes, handle times, attrition, wages and prices turn out otherwise
 * @param events the plan simulated event by event
 * @param derivations how required hours came about
 * @param rosters typical weeks as rosters of shifts
 */
public record Insight(
        List<DemandForecast> forecasts,
        List<ValidationReport> validations,
        Optional<RiskReport> risk,
        Optional<SimulationReport> events,
        List<Derivation> derivations,
        List<RosterReport> rosters) {
    public static final Insight NONE =
            new Insight(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());

    public Insight {
        forecasts = List.copyOf(forecasts);
        validations = List.copyOf(validations);
        derivations = List.copyOf(derivations);
        rosters = List.copyOf(rosters);
    }

    public Insight withRisk(RiskReport report) {
        return new Insight(forecasts, validations, Optional.of(report), events, derivations, rosters);
    }

    public Insight withEvents(SimulationReport report) {
        return new Insight(forecasts, validations, risk, Optional.of(report), derivations, rosters);
    }

    public Insight withDerivations(List<Derivation> list) {
        return new Insight(forecasts, validations, risk, events, list, rosters);
    }

    public Insight withRosters(List<RosterReport> list) {
        return new Insight(forecasts, validations, risk, events, derivations, list);
    }
}
