package dev.peakplan.excel.write;

import dev.peakplan.plan.DerivationStep;
import dev.peakplan.plan.DerivationText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;

/** What a derivation says between its numbers, in the language of the workbook. */
final class DerivationWords {
    private static final int DIGITS = 6;

    private final PlanBook plan;

    DerivationWords(PlanBook plan) {
        this.plan = plan;
    }

    String formula(DerivationStep step) {
        return DerivationText.formula(step.kind(), plan.language());
    }

    String unit(String unit) {
        return unit.equals("money") ? plan.currency() : DerivationText.unit(unit, plan.language());
    }

    String inputs(DerivationStep step) {
        return step.inputs().stream()
                .map(input -> (DerivationText.symbol(input, plan.language()) + " = " + shown(input.value()) + " "
                                + unit(input.unit()))
                        .strip())
                .collect(Collectors.joining("; "));
    }

    private static String shown(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString()
                : "∞";
    }
}
