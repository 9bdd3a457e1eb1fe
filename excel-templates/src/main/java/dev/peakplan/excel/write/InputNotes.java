package dev.peakplan.excel.write;

import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.read.BookMap;
import dev.peakplan.excel.schema.BudgetSheets;
import dev.peakplan.excel.template.CellMarks;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Relaxation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Comments at the input cells that mattered: caps that bind, initiatives chosen or not, limits to ease. */
final class InputNotes {
    private static final String BINDING = "FFEB9C";
    private static final String CHOSEN = "C6EFCE";
    private static final String BROKEN = "FFC7CE";
    private static final String NOT_CHOSEN = "EDEDED";

    private final PlanBook plan;
    private final BookMap map;
    private final TightLimits tight;
    private final Map<XSSFSheet, CellMarks> marks = new LinkedHashMap<>();

    private InputNotes(PlanBook plan, BookMap map) {
        this.plan = plan;
        this.tight = new TightLimits(plan);
        this.map = map;
    }

    static void write(PlanBook plan, BookMap map) {
        InputNotes notes = new InputNotes(plan, map);
        notes.limits();
        notes.initiatives();
        notes.marks.values().forEach(CellMarks::write);
    }

    private void limits() {
        plan.result().wayOut().forEach(this::wayOut);
        for (BindingLimit limit : plan.result().binding()) {
            cell(limit.kind(), limit.subject())
                    .ifPresent(place -> mark(
                            place,
                            plan.say("卡住方案：", "Holds the plan back: ") + SummaryPage.binding(plan, limit),
                            BINDING));
        }
        for (LimitUse use : plan.result().assessment().limits()) {
            if (use.kind() == LimitKind.BUDGET_CAP && use.limit() > 0 && use.used() >= 0.995 * use.limit()) {
                cell(use.kind(), use.subject())
                        .ifPresent(place -> mark(
                                place,
                                plan.say("方案用了 ", "The plan uses ")
                                        + String.format(
                                                Locale.ROOT,
                                                "%,.2f (%.1f%%)",
                                                use.used() / Money.MINOR_PER_MAJOR,
                                                100 * use.used() / use.limit()),
                                use.broken() ? BROKEN : BINDING));
            }
        }
    }

    private void wayOut(Relaxation step) {
        double divisor = Vocabulary.money(step.kind()) ? Money.MINOR_PER_MAJOR : 1;
        cell(step.kind(), step.subject())
                .ifPresent(place -> mark(
                        place,
                        plan.say("出路：从 ", "Way out: ease from ")
                                + String.format(Locale.ROOT, "%,.2f", step.from() / divisor)
                                + plan.say(" 放宽到 ", " to ")
                                + String.format(Locale.ROOT, "%,.2f", step.to() / divisor),
                        BROKEN));
    }

    private Optional<Place> cell(LimitKind kind, String subject) {
        return LimitCells.find(map, kind, subject);
    }

    private void initiatives() {
        Map<String, String> starts = new HashMap<>();
        for (InitiativeDecision decision : plan.result().plan().initiatives()) {
            starts.put(decision.initiativeId(), decision.startPeriodId());
        }
        for (Initiative initiative : plan.request().budget().initiatives()) {
            String start = starts.get(initiative.id());
            String words = start == null ? notChosen(initiative) : chosen(initiative, start);
            map.findCell(BudgetSheets.INITIATIVES, BudgetSheets.INITIATIVE_ID, initiative.id())
                    .ifPresent(place -> mark(place, words, start == null ? NOT_CHOSEN : CHOSEN));
        }
    }

    private String chosen(Initiative initiative, String start) {
        long net = plan.ledger().stream()
                .filter(row -> row.key().line() == LedgerLine.INITIATIVE
                        && row.key().reference().equals(Optional.of(initiative.id())))
                .mapToLong(LedgerRows.Row::total)
                .sum();
        double saved = InitiativesPage.hoursSaved(
                plan, initiative, plan.request().calendar().findIndex(start));
        String spending = String.format(Locale.ROOT, "%,.2f ", net / Money.MINOR_PER_MAJOR) + plan.currency();
        String hours = String.format(Locale.ROOT, "%,.0f", saved);
        return plan.say(
                "选中，开始于 " + start + "（此前：未开始）。计划期净支出 " + spending + "，少需 " + hours + " 工时。",
                "Chosen, starts in " + start + " (before: not started). Net spending in the plan " + spending
                        + "; saves " + hours + " required hours.");
    }

    private String notChosen(Initiative initiative) {
        String full = tight.caps(initiative.category(), initiative.siteId(), initiative.departmentId()).stream()
                .map(tight::name)
                .collect(Collectors.joining("; "));
        if (initiative.obligation() == Initiative.Obligation.FORBIDDEN) {
            return plan.say("未选：已标为禁选。", "Not chosen: it is marked as forbidden.");
        }
        return full.isEmpty()
                ? plan.say("未选：没有它目标值更好。", "Not chosen: the objective is better without it.")
                : plan.say("未选：它所在范围的上限已用尽：", "Not chosen: caps that it would count against are used up: ")
                        + full
                        + plan.say("。", ".");
    }

    private void mark(Place place, String text, String colour) {
        XSSFSheet sheet = plan.book().getSheet(place.sheet());
        if (sheet != null) {
            marks.computeIfAbsent(sheet, CellMarks::new).mark(place.address(), text, colour);
        }
    }
}
