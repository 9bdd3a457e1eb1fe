package dev.peakplan.execution;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.Season;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Proposes adjustments by preset rules. */
public final class ProposalRules {
    private final AdjustmentRules rules;
    private final List<Period> periods;
    private final int closed;

    private ProposalRules(AdjustmentRules rules, List<Period> periods, int closed) {
        this.rules = rules;
        this.periods = periods;
        this.closed = closed;
    }

    /** @param closed number of periods that are past */
    public static List<Proposal> find(
            AdjustmentRules rules,
            List<Period> periods,
            int closed,
            List<QueueDemand> demand,
            List<Limit> limits,
            List<LineForecast> lines) {
        ProposalRules here = new ProposalRules(rules, periods, closed);
        List<Proposal> proposals = new ArrayList<>();
        demand.forEach(queue -> here.forecast(queue).ifPresent(proposals::add));
        if (closed < periods.size()) {
            limits.stream()
                    .filter(limit -> limit.kind() == Limit.Kind.CAP || limit.kind() == Limit.Kind.BUDGET)
                    .forEach(limit -> here.plan(limit, lines).ifPresent(proposals::add));
            proposals.addAll(here.savings(lines));
        }
        return proposals;
    }

    private Optional<Proposal> forecast(QueueDemand queue) {
        double deviation = queue.ratio(rules.lastPeriods()).orElse(1) - 1;
        return Math.abs(deviation) >= rules.demandDeviation()
                ? Optional.of(new Proposal(
                        Proposal.Kind.REFORECAST,
                        queue.queueId(),
                        Money.ZERO,
                        deviation,
                        OptionalInt.empty(),
                        OptionalInt.empty()))
                : Optional.empty();
    }

    /** Caps must hold; the budget as a whole may be missed by the preset share. */
    private Optional<Proposal> plan(Limit limit, List<LineForecast> lines) {
        long expected = 0;
        boolean reported = false;
        for (LineForecast line : limit.within(lines)) {
            reported |= !line.status().actual().isEmpty();
            for (int t = limit.fromPeriod(); t <= limit.toPeriod(); t++) {
                expected += line.amounts().get(t).minor();
            }
        }
        long over = expected - limit.amount().minor();
        double share =
                limit.amount().minor() > 0 ? (double) over / limit.amount().minor() : 0;
        double tolerated = limit.kind() == Limit.Kind.CAP ? 0 : rules.overrun();
        return reported && over > 0 && share > tolerated && limit.toPeriod() >= closed
                ? Optional.of(new Proposal(
                        Proposal.Kind.REPLAN,
                        limit.kind() + ":" + limit.subject(),
                        Money.ofMinor(over),
                        share,
                        OptionalInt.empty(),
                        OptionalInt.empty()))
                : Optional.empty();
    }

    /** By category and site: what the off-season left unspent, to the peak period to come that is expected to overrun most. */
    private List<Proposal> savings(List<LineForecast> lines) {
        Map<String, List<LineForecast>> groups = new TreeMap<>();
        for (LineForecast line : lines) {
            CostCategory category = line.status().line().category();
            String site = line.status().line().siteId().orElse("");
            groups.computeIfAbsent(category + "@" + site, fresh -> new ArrayList<>())
                    .add(line);
        }
        List<Proposal> proposals = new ArrayList<>();
        groups.forEach((group, members) -> saving(group, members).ifPresent(proposals::add));
        return proposals;
    }

    private Optional<Proposal> saving(String group, List<LineForecast> lines) {
        long planned = 0;
        long spent = 0;
        int last = -1;
        for (LineForecast line : lines) {
            for (var entry : line.status().actual().entrySet()) {
                int t = entry.getKey();
                if (t < closed && periods.get(t).season() == Season.OFF) {
                    planned += line.status().line().planned().get(t).minor();
                    spent += entry.getValue().minor();
                    last = Math.max(last, t);
                }
            }
        }
        long moved = Math.round((planned - spent) * rules.movedShare());
        OptionalInt peak = peak(lines);
        if (planned <= 0 || moved <= 0 || moved < rules.leastSaving().minor() || peak.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Proposal(
                Proposal.Kind.MOVE_SAVINGS,
                group,
                Money.ofMinor(moved),
                (double) (spent - planned) / planned,
                OptionalInt.of(last),
                peak));
    }

    private OptionalInt peak(List<LineForecast> lines) {
        OptionalInt best = OptionalInt.empty();
        long most = Long.MIN_VALUE;
        for (int t = closed; t < periods.size(); t++) {
            if (periods.get(t).season() != Season.PEAK) {
                continue;
            }
            long over = 0;
            for (LineForecast line : lines) {
                over += line.amounts().get(t).minor()
                        - line.status().line().planned().get(t).minor();
            }
            if (over > most) {
                most = over;
                best = OptionalInt.of(t);
            }
        }
        return best;
    }
}
