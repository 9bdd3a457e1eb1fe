package dev.peakplan.excel.write;

import dev.peakplan.plan.DerivationStep;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a derivation says in words between its symbols, in the language of the workbook. */
final class DerivationWords {
    private static final int DIGITS = 6;
    private static final Map<String, String> UNITS = Map.of(
            "contacts", "次", "share", "比例", "h", "小时", "s", "秒", "erlang", "Erlang", "agents", "人", "1/h", "次/小时");
    /** Longer ones first. */
    private static final Map<String, String> PHRASES = phrases();

    private final PlanBook plan;

    DerivationWords(PlanBook plan) {
        this.plan = plan;
    }

    private static Map<String, String> phrases() {
        Map<String, String> phrases = new LinkedHashMap<>();
        phrases.put("value of contacts lost / hours missing, on the convex hull", "流失联络的价值 ÷ 缺口工时（取凸包）");
        phrases.put("H_alone: as above, for its own share of the contacts", "H_alone：同上，按本班组承担的联络");
        phrases.put("contacts lost per hour", "每小时流失联络");
        phrases.put("answered within T", "T 内接通");
        phrases.put("scheduling loss", "排班损耗");
        phrases.put("missing from", "缺口自");
        phrases.put("missing to", "缺口至");
        phrases.put("undone work", "未完成的工作");
        phrases.put("occupancy", "占用率");
        phrases.put("ceiling", "占用率上限");
        phrases.put("abandon", "放弃");
        phrases.put("offered", "来量");
        phrases.put("weeks", "周数");
        phrases.put("goal", "目标");
        return phrases;
    }

    String formula(DerivationStep step) {
        String formula = step.formula();
        if (plan.chinese()) {
            for (Map.Entry<String, String> phrase : PHRASES.entrySet()) {
                formula = formula.replace(phrase.getKey(), phrase.getValue());
            }
        }
        return formula;
    }

    String unit(String unit) {
        return unit.equals("money") ? plan.currency() : plan.chinese() ? UNITS.getOrDefault(unit, unit) : unit;
    }

    String inputs(DerivationStep step) {
        return step.inputs().stream()
                .map(input ->
                        (symbol(input.symbol()) + " = " + shown(input.value()) + " " + unit(input.unit())).strip())
                .collect(Collectors.joining("; "));
    }

    /** A symbol is translated as a whole: it may hold the name of a queue. */
    private String symbol(String symbol) {
        return !plan.chinese() ? symbol : symbol.equals("P(abandon)") ? "P(放弃)" : PHRASES.getOrDefault(symbol, symbol);
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
