package dev.peakplan.excel.write;

import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.Money;
import java.util.Locale;

/** What easing a binding limit buys, in one sentence. */
final class BindingWords {
    private BindingWords() {}

    static String of(PlanBook plan, BindingLimit limit) {
        boolean money = Vocabulary.money(limit.kind());
        String what = plan.labels().limit(limit.kind(), limit.subject(), limit.period());
        String by = money
                ? number(limit.step() / Money.MINOR_PER_MAJOR, 0) + " " + plan.currency()
                : number(limit.step(), 0) + plan.say(" 人", limit.step() == 1 ? " head" : " heads");
        StringBuilder words = new StringBuilder(plan.say(
                what + "：每放宽 " + by + "，少流失 " + number(limit.lostContactsAvoided(), 1) + " 次联络",
                what + ": one more " + by + " saves " + number(limit.lostContactsAvoided(), 1) + " lost contacts"));
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

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
