package dev.peakplan.execution;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.Season;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines for tests: amounts in major units. */
final class Lines {
    private Lines() {}

    static TrackedLine line(LedgerLine line, CostCategory category, String reference, long... planned) {
        List<Money> amounts = new ArrayList<>();
        for (long amount : planned) {
            amounts.add(Money.ofMinor(amount * 100));
        }
        return new TrackedLine(
                line, category, Optional.ofNullable(reference), Optional.of("site"), Optional.empty(), amounts);
    }

    static TrackedLine pay(long... planned) {
        return line(LedgerLine.BASE_PAY, CostCategory.LABOUR, null, planned);
    }

    /** The first periods reported with these amounts, nothing committed. */
    static LineStatus reported(TrackedLine line, long... actual) {
        Map<Integer, Money> amounts = new HashMap<>();
        for (int t = 0; t < actual.length; t++) {
            amounts.put(t, Money.ofMinor(actual[t] * 100));
        }
        return new LineStatus(line, amounts, Collections.nCopies(line.planned().size(), Money.ZERO));
    }

    static LineStatus committed(LineStatus status, int period, long amount) {
        List<Money> committed = new ArrayList<>(status.committed());
        committed.set(period, Money.ofMinor(amount * 100));
        return new LineStatus(status.line(), status.actual(), committed);
    }

    static LineForecast forecast(LineStatus status) {
        return LineForecast.of(status, status.actual().size());
    }

    static List<Period> calendar(Season... seasons) {
        List<Period> periods = new ArrayList<>();
        for (int t = 0; t < seasons.length; t++) {
            periods.add(new Period("p" + t, "P" + t, seasons[t], 160, 4, 1, 1, 0, 0, false));
        }
        return periods;
    }
}
