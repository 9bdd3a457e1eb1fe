package dev.peakplan.spending;

/**
 * How spending grows from year to year, as the planner expects it.
 *
 * @param wageGrowthPerYear for lines that follow wages; 0.05 is five per cent
 * @param inflationPerYear for lines that follow prices
 */
public record GrowthTerms(double wageGrowthPerYear, double inflationPerYear) {
    public GrowthTerms {
        if (!(wageGrowthPerYear > -0.5 && wageGrowthPerYear < 1 && inflationPerYear > -0.5 && inflationPerYear < 1)) {
            throw new IllegalArgumentException("growth per year must lie between -0.5 and 1, not " + wageGrowthPerYear
                    + " and " + inflationPerYear);
        }
    }
}
