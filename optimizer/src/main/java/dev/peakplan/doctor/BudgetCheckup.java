package dev.peakplan.doctor;

import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import java.util.List;
import java.util.Locale;

/** Budget lines and indices. A line that is a total of others would be spent twice. */
final class BudgetCheckup {
    private static final List<String> TOTAL_WORDS = List.of("合计", "小计", "总计", "总额", "subtotal", "total", "sum");
    private static final double LEAST_INDEX = 0.9;
    private static final double MOST_INDEX = 1.3;

    private BudgetCheckup() {}

    static void examine(PlanRequest request, List<Finding> findings) {
        List<BudgetLine> lines = request.budget().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (total(lines.get(i).name())) {
                totalLine(lines, i, findings);
            }
        }
        List<Period> periods = request.calendar().periods();
        for (int t = 0; t < periods.size(); t++) {
            index(periods.get(t).wageIndex(), "calendar.periods[" + t + "].wageIndex", findings);
            index(periods.get(t).priceIndex(), "calendar.periods[" + t + "].priceIndex", findings);
        }
    }

    private static boolean total(String name) {
        String plain = name.toLowerCase(Locale.ROOT).strip();
        return TOTAL_WORDS.stream()
                .anyMatch(word -> plain.equals(word) || plain.startsWith(word) || plain.endsWith(word));
    }

    /** The lines above it, up to the total before it, are what it adds. */
    private static void totalLine(List<BudgetLine> lines, int at, List<Finding> findings) {
        String path = "budget.lines[" + at + "]";
        findings.add(Finding.warning(
                "doctor.budget.totalLine", path + ".name", lines.get(at).name()));
        int from = at;
        while (from > 0 && !total(lines.get(from - 1).name())) {
            from--;
        }
        for (int t = 0; t < lines.get(at).amounts().size() && from < at; t++) {
            Money sum = Money.ZERO;
            for (BudgetLine line : lines.subList(from, at)) {
                sum = t < line.amounts().size() ? sum.plus(line.amounts().get(t)) : sum;
            }
            Money stated = lines.get(at).amounts().get(t);
            if (!sum.equals(stated)) {
                findings.add(Finding.warning(
                        "doctor.budget.sum", path + ".amounts[" + t + "]", stated, sum, stated.minus(sum)));
            }
        }
    }

    private static void index(double value, String path, List<Finding> findings) {
        if (value < LEAST_INDEX || value > MOST_INDEX) {
            findings.add(Finding.warning("doctor.index", path, Shown.number(value)));
        }
    }
}
