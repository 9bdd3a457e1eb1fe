package dev.peakplan.excel.write;

import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.Money;
import java.util.Locale;

/** What easing a binding limit buys, in one sentence. */
final class BindingWords {
    private BindingWords() {}

    static String of(PlanBook plan, BindingLimit limit) {
        String what = plan.labels().limit(limit.kind(), limit.subject(), limit.period());
        StringBuilder words = new StringBuilder(plan.say(
                what + "：" + eased(plan, limit) + "，少流失 " + number(limit.lostContactsAvoided(), 1) + " 次联络",
                what + ": " + eased(plan, limit) + " saves " + number(limit.lostContactsAvoided(), 1)
                        + " lost contacts"));
        limit.serviceLevelGained()
                .ifPresent(gained -> words.append(plan.say(
                        "，服务水平 +" + number(gained * 100, 2) + " 个百分点",
                        ", service level +" + number(gained * 100, 2) + " points")));
        words.append(plan.say(
                "，少缺 " + number(limit.shortfallHoursAvoided(), 1) + " 工时，目标改善 "
                        + number(Page.major(limit.gain().minor()), 0) + " " + plan.currency() + "。",
                ", " + number(limit.shortfallHoursAvoided(), 1) + " missing hours fewer, objective better by "
                        + number(Page.major(limit.gain().minor()), 0) + " " + plan.currency() + "."));
        return words.toString();
    }

    /** The step by which the limit is eased. */
    private static String eased(PlanBook plan, BindingLimit limit) {
        String amount = number(limit.step() / Money.MINOR_PER_MAJOR, 0) + " " + plan.currency();
        return switch (limit.kind()) {
            case SEATS -> plan.say("多 1 个座席", "one more seat");
            case HIRES_AT_SITE -> plan.say("多招 1 人", "one more hire");
            case RELEASES_IN_PERIOD -> plan.say("多裁 1 人", "one more release");
            case CHANGES -> plan.say("多改 1 处", "one more change");
            case BUDGET_FLOOR -> plan.say("降低 " + amount, amount + " less");
            default -> plan.say("提高 " + amount, amount + " more");
        };
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
