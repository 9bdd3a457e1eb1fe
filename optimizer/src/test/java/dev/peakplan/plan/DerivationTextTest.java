package dev.peakplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.peakplan.plan.DerivationStep.Input;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DerivationTextTest {
    /** Three letters that no underscore makes an index, and that are not the name of a function. */
    private static final Pattern ENGLISH = Pattern.compile("(?<![A-Za-z_,])(?!min)[A-Za-z]{3,}");

    @Test
    void chineseFormulasSayNothingInEnglish() {
        for (StepKind kind : StepKind.values()) {
            String formula = DerivationText.formula(kind, Language.ZH);
            assertFalse(ENGLISH.matcher(formula).find(), formula);
        }
    }

    @Test
    void greekLettersAreWrittenAsSuchInBothLanguages() {
        assertEquals("λ = Σ(V_week w_k / d)", DerivationText.formula(StepKind.BUSIEST_ARRIVALS, Language.EN));
        assertEquals("λ = Σ(V_周 w_k / d)", DerivationText.formula(StepKind.BUSIEST_ARRIVALS, Language.ZH));
        assertEquals("1/θ = Σ(V_q) / Σ(V_q / p_q)", DerivationText.formula(StepKind.POOLED_PATIENCE, Language.EN));
        assertEquals("ρ = 1.1", new DerivationStep(StepKind.LOST_AT, "rho = 1.1", List.of(), 0).subject(Language.EN));
    }

    @Test
    void symbolsAndUnitsAreTranslatedAsAWhole() {
        assertEquals("排班损失率", DerivationText.symbol(new Input("scheduling loss", 0, "share"), Language.ZH));
        assertEquals("scheduling loss", DerivationText.symbol(new Input("scheduling loss", 0, "share"), Language.EN));
        assertEquals("ρ H", DerivationText.symbol(new Input("rho H", 0, "h"), Language.ZH));
        assertEquals("期限_mail", DerivationText.symbol(new Input("due_mail", 0, "h"), Language.ZH));
        assertEquals("V_theta goal", DerivationText.symbol(new Input("V_theta goal", 0, "h"), Language.ZH));
        assertEquals("爱尔兰", DerivationText.unit("erlang", Language.ZH));
        assertEquals("次/小时", DerivationText.unit("1/h", Language.ZH));
        assertEquals("1/h", DerivationText.unit("1/h", Language.EN));
    }
}
