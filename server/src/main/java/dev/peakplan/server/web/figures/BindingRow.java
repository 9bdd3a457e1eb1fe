package dev.peakplan.server.web.figures;

import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.server.planning.PlanDocument;
import java.util.List;

/**
 * A limit that holds the plan back, or one to ease when nothing fits.
 *
 * @param kind which kind of limit
 * @param subject what people call the thing it is on
 * @param period label of its period, empty if it has none
 * @param money whether {@code step}, {@code from} and {@code to} are money in minor units
 * @param step by how much it is eased
 * @param from present value, for the way out
 * @param to value that lets a plan fit, for the way out
 * @param gain what easing it brings, minor units
 * @param lostContactsAvoided contacts no longer lost
 * @param shortfallHoursAvoided missing hours no longer missing
 * @param servicePoints points of service level gained, 0 where none is defined
 */
public record BindingRow(
        LimitKind kind,
        String subject,
        String period,
        boolean money,
        double step,
        double from,
        double to,
        long gain,
        double lostContactsAvoided,
        double shortfallHoursAvoided,
        double servicePoints) {

    /** Subject and period, as far as there are any. */
    public String place() {
        return (subject + " " + period).strip();
    }

    /** The limits that hold the plan back, most valuable first. */
    public static List<BindingRow> binding(PlanDocument document) {
        Names names = new Names(document.request());
        return document.binding().stream().map(limit -> of(limit, names)).toList();
    }

    /** The cheapest way out when nothing fits. */
    public static List<BindingRow> wayOut(PlanDocument document) {
        Names names = new Names(document.request());
        return document.wayOut().stream().map(step -> of(step, names)).toList();
    }

    private static BindingRow of(BindingLimit limit, Names names) {
        return new BindingRow(
                limit.kind(),
                names.subject(limit.kind(), limit.subject()),
                names.period(limit.period()),
                LimitRow.isMoney(limit.kind()),
                limit.step(),
                0,
                0,
                limit.gain().minor(),
                limit.lostContactsAvoided(),
                limit.shortfallHoursAvoided(),
                100 * limit.serviceLevelGained().orElse(0));
    }

    private static BindingRow of(Relaxation step, Names names) {
        return new BindingRow(
                step.kind(),
                names.subject(step.kind(), step.subject()),
                names.period(step.period()),
                LimitRow.isMoney(step.kind()),
                step.to() - step.from(),
                step.from(),
                step.to(),
                0,
                0,
                0,
                0);
    }
}
