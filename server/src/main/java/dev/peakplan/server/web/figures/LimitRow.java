package dev.peakplan.server.web.figures;

import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.server.planning.PlanDocument;
import java.util.Comparator;
import java.util.List;

/**
 * How far one limit is used.
 *
 * @param kind which kind of limit
 * @param id of what it is on
 * @param subject what people call the thing it is on
 * @param period label of its period, empty if it has none
 * @param money whether the amounts are money in minor units
 * @param used what the plan uses
 * @param limit what it allows (at least, for floors)
 * @param broken whether the plan breaks it
 */
public record LimitRow(
        LimitKind kind,
        String id,
        String subject,
        String period,
        boolean money,
        double used,
        double limit,
        boolean broken) {
    /** From this share on, a cap counts as tight. */
    private static final double TIGHT = 0.98;

    /** Caps and floors on spending, the fullest first. */
    public static List<LimitRow> spending(PlanDocument document) {
        return rows(document).stream()
                .filter(LimitRow::money)
                .sorted(Comparator.comparing(LimitRow::floor).thenComparing(row -> -row.share()))
                .toList();
    }

    /** Every broken limit. */
    public static List<LimitRow> broken(PlanDocument document) {
        return rows(document).stream().filter(LimitRow::broken).toList();
    }

    private static List<LimitRow> rows(PlanDocument document) {
        Names names = new Names(document.request());
        return document.limits().stream().map(use -> of(use, names)).toList();
    }

    private static LimitRow of(LimitUse use, Names names) {
        return new LimitRow(
                use.kind(),
                use.subject(),
                names.subject(use.kind(), use.subject()),
                names.period(use.period()),
                isMoney(use.kind()),
                use.used(),
                use.limit(),
                use.broken());
    }

    static boolean isMoney(LimitKind kind) {
        return kind == LimitKind.BUDGET_CAP || kind == LimitKind.BUDGET_FLOOR || kind == LimitKind.COST_GOAL;
    }

    /** What a {@link SpendingQuestion} calls it; empty for the goal, which all spending counts towards. */
    public String question() {
        return kind == LimitKind.COST_GOAL ? "" : kind + ":" + id;
    }

    /** Subject and period, as far as there are any. */
    public String place() {
        return (subject + " " + period).strip();
    }

    public boolean floor() {
        return kind == LimitKind.BUDGET_FLOOR;
    }

    /** Used over limit; 1 where the limit is zero and something is used. */
    public double share() {
        if (limit <= 0) {
            return used > 0 ? 1 : 0;
        }
        return Math.max(0, used / limit);
    }

    public boolean tight() {
        return !floor() && share() >= TIGHT;
    }

    /** Width of its bar in percent of the room, as SVG wants it. */
    public String width() {
        return Math.round(Math.min(1, share()) * 1000) / 10.0 + "%";
    }
}
