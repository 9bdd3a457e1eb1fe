package dev.peakplan.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Formulas, symbols and units of derivations as the readers of a language write them: Greek letters as such, words in the language. What
 * programs read stays as {@link StepKind} and {@link DerivationStep.Input} have it.
 */
public final class DerivationText {
    private static final Map<String, String> UNITS =
            Map.of("contacts", "次", "share", "比例", "h", "小时", "s", "秒", "erlang", "爱尔兰", "agents", "人", "1/h", "次/小时");
    /** Whole words: a symbol may hold the name of a queue behind an underscore. */
    private static final Map<Pattern, String> SIGNS = Map.of(
            Pattern.compile("\\btheta(?![a-z])"), "θ",
            Pattern.compile("\\blambda(?![a-z])"), "λ",
            Pattern.compile("\\brho(?![a-z])"), "ρ",
            Pattern.compile("\\bphi(?![a-z])"), "φ",
            Pattern.compile("\\bsum(?=[_(])"), "Σ",
            Pattern.compile(">="), "≥",
            Pattern.compile("<="), "≤");
    /** Longer ones first. */
    private static final Map<String, String> PHRASES = phrases();

    private static final String DUE = "due_";

    private DerivationText() {}

    private static Map<String, String> phrases() {
        Map<String, String> phrases = new LinkedHashMap<>();
        phrases.put("value of contacts lost / hours missing, on the convex hull", "流失联络的价值 ÷ 缺口工时（取凸包）");
        phrases.put("H_alone: as above, for its own share of the contacts", "H_alone：同上，按本班组承担的联络");
        phrases.put("contacts lost per hour", "每小时流失联络");
        phrases.put("answered within T", "T 内接通");
        phrases.put("scheduling loss", "排班损失率");
        phrases.put("missing from", "缺口自");
        phrases.put("missing to", "缺口至");
        phrases.put("undone work", "未完成的工作");
        phrases.put("occupancy", "占用率");
        phrases.put("P(abandon)", "P(放弃)");
        phrases.put("ceiling", "占用率上限");
        phrases.put("offered", "来量");
        phrases.put("V_week", "V_周");
        phrases.put("weeks", "周数");
        phrases.put("goal", "目标");
        phrases.put("lost", "流失");
        return phrases;
    }

    /** The formula of a step. */
    public static String formula(StepKind kind, Language language) {
        String formula = signs(kind.formula());
        if (language == Language.ZH) {
            for (Map.Entry<String, String> phrase : PHRASES.entrySet()) {
                formula = formula.replace(phrase.getKey(), phrase.getValue());
            }
        }
        return formula;
    }

    /** The symbol of what goes in: translated as a whole, for it may hold the name of a queue. */
    public static String symbol(DerivationStep.Input input, Language language) {
        String symbol = input.symbol();
        if (language == Language.ZH) {
            return Optional.ofNullable(PHRASES.get(symbol))
                    .orElseGet(() -> symbol.startsWith(DUE) ? "期限_" + symbol.substring(DUE.length()) : signs(symbol));
        }
        return signs(symbol);
    }

    /** A unit; empty where there is none. What money is in, the plan knows. */
    public static String unit(String unit, Language language) {
        return language == Language.ZH ? UNITS.getOrDefault(unit, unit) : unit;
    }

    static String signs(String text) {
        String signed = text;
        for (Map.Entry<Pattern, String> sign : SIGNS.entrySet()) {
            signed = sign.getKey().matcher(signed).replaceAll(sign.getValue());
        }
        return signed;
    }
}
