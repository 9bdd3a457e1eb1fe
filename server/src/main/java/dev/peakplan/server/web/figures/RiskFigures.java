package dev.peakplan.server.web.figures;

import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Quantiles;
import dev.peakplan.plan.RiskReport;
import dev.peakplan.plan.RiskReport.Chance;
import dev.peakplan.plan.RiskReport.PeriodRisk;
import dev.peakplan.server.planning.PlanDocument;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a plan may come to when the year turns out otherwise.
 *
 * @param years number of simulated years
 * @param service service level by period; of staffed hours where no team has real-time contacts
 * @param spending spending by period, minor units
 * @param serviceOfYear service level of the whole plan
 * @param spendingOfYear spending of the whole plan, minor units
 * @param chances of keeping each limit, the least first
 */
@Serdeable
public record RiskFigures(
        int years,
        List<Band> service,
        List<Band> spending,
        Band serviceOfYear,
        Band spendingOfYear,
        List<Kept> chances) {

    /**
     * How a figure spreads: eight of ten lie between low and high.
     *
     * @param low one in ten lies below
     * @param median one in two lies below
     * @param high one in ten lies above
     */
    @Serdeable
    public record Band(double low, double median, double high) {
        static Band of(Quantiles quantiles) {
            return new Band(quantiles.p10(), quantiles.p50(), quantiles.p90());
        }
    }

    /**
     * The chance of keeping a limit.
     *
     * @param kind which kind of limit
     * @param subject what people call the thing it is on
     * @param chance share of the simulated years that keep it
     */
    @Serdeable
    public record Kept(LimitKind kind, String subject, double chance) {
        /** Width of its bar in percent of the room, as SVG wants it. */
        public String width() {
            return Math.round(chance * 1000) / 10.0 + "%";
        }
    }

    /** The risks of a plan, if they were simulated. */
    static Optional<RiskFigures> of(PlanDocument document, Names names) {
        return document.insight()
                .flatMap(insight -> insight.risk())
                .filter(risk -> risk.periods().size() > 1)
                .map(risk -> of(risk, names));
    }

    private static RiskFigures of(RiskReport risk, Names names) {
        List<PeriodRisk> periods = risk.periods().stream()
                .filter(each -> each.period().isPresent())
                .toList();
        PeriodRisk year = risk.periods().stream()
                .filter(each -> each.period().isEmpty())
                .findFirst()
                .orElseThrow();
        return new RiskFigures(
                risk.replications(),
                periods.stream().map(RiskFigures::service).toList(),
                periods.stream().map(each -> Band.of(each.spending())).toList(),
                service(year),
                Band.of(year.spending()),
                risk.chances().stream()
                        .map(each -> kept(each, names))
                        .sorted(Comparator.comparing(Kept::chance))
                        .toList());
    }

    private static Band service(PeriodRisk risk) {
        return Band.of(risk.serviceLevel().orElse(risk.staffedShare()));
    }

    private static Kept kept(Chance chance, Names names) {
        return new Kept(chance.kind(), names.subject(chance.subject()), chance.kept());
    }
}
