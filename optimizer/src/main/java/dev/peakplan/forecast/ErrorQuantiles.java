package dev.peakplan.forecast;

import dev.peakplan.forecast.Candidates.LeadError;
import dev.peakplan.plan.VolumeForecast.Interval;
import java.util.List;

/**
 * Half-widths of prediction intervals, as logarithms, by months ahead: empirical quantiles of the absolute back-test errors of the same
 * lead and its two neighbours. Beyond the leads that were tested they grow with the root of the lead. Without errors, of a history too
 * short to test, the half-width is that of a stated standard error.
 */
final class ErrorQuantiles {
    private static final int LEAST_ERRORS = 12;

    private final List<LeadError> errors;
    private final double untestedStandardError;

    ErrorQuantiles(List<LeadError> errors, double untestedStandardError) {
        this.errors = errors;
        this.untestedStandardError = untestedStandardError;
    }

    /** The half-width that holds {@code share} of the outcomes {@code lead} (from 0) months ahead. */
    double halfWidth(int lead, double share) {
        for (int tested = lead; tested >= 0; tested--) {
            int middle = tested;
            double[] sizes = errors.stream()
                    .filter(error -> Math.abs(error.lead() - middle) <= 1)
                    .mapToDouble(LeadError::size)
                    .sorted()
                    .toArray();
            if (sizes.length >= LEAST_ERRORS) {
                int rank = (int) Math.ceil(share * (sizes.length + 1)) - 1;
                return sizes[Math.min(sizes.length - 1, rank)] * Math.sqrt((lead + 1.0) / (tested + 1.0));
            }
        }
        double normal = share >= 0.95 ? 1.96 : 1.2816;
        return normal * untestedStandardError * Math.sqrt(lead + 1.0);
    }

    Interval around(double contacts, int lead, double share) {
        double factor = Math.exp(halfWidth(lead, share));
        return new Interval(contacts / factor, contacts * factor);
    }
}
