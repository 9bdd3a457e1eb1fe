package dev.peakplan.server.review;

import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Team;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.SpendingLine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of a budget out of its plan: amount, basis and expected effect of each. */
final class VersionLines {
    private final Map<String, BudgetLine> budget;
    private final Map<String, Initiative> initiatives;
    private final PlanDocument document;

    private VersionLines(PlanDocument document) {
        budget = document.request().budget().lines().stream()
                .collect(Collectors.toMap(BudgetLine::id, Function.identity()));
        initiatives = document.request().budget().initiatives().stream()
                .collect(Collectors.toMap(Initiative::id, Function.identity()));
        this.document = document;
    }

    /** The heads that a line of pay is for: those of the teams of its site and department. */
    private double heads(SpendingLine pay) {
        Set<String> teams = document.request().organisation().teams().stream()
                .filter(team -> pay.siteId().filter(team.siteId()::equals).isPresent()
                        && pay.departmentId()
                                .filter(team.departmentId()::equals)
                                .isPresent())
                .map(Team::id)
                .collect(Collectors.toSet());
        return document.heads().stream()
                        .filter(each -> teams.contains(each.teamId()))
                        .mapToDouble(HeadsOutcome::heads)
                        .sum()
                / document.request().periodCount();
    }

    private String basis(double heads) {
        boolean chinese = document.request().settings().language() == Language.ZH;
        return String.format(Locale.ROOT, chinese ? "平均 %.1f 人" : "%.1f heads on average", heads);
    }

    /** All lines by category, in the order of the plan's ledger. */
    static List<VersionLine> of(PlanDocument document) {
        VersionLines lines = new VersionLines(document);
        Map<String, VersionLine> byKey = new LinkedHashMap<>();
        for (SpendingLine spending : document.spending()) {
            VersionLine line = lines.line(spending);
            byKey.merge(line.key(), line, VersionLines::sum);
        }
        return byKey.values().stream()
                .sorted(Comparator.comparing(VersionLine::category))
                .toList();
    }

    private VersionLine line(SpendingLine spending) {
        Optional<BudgetLine> line = spending.reference().map(budget::get);
        Optional<Initiative> initiative =
                line.isPresent() ? Optional.empty() : spending.reference().map(initiatives::get);
        String name = line.map(BudgetLine::name)
                .or(() -> initiative.map(Initiative::name))
                .orElse("");
        OptionalDouble heads =
                spending.line() == LedgerLine.BASE_PAY ? OptionalDouble.of(heads(spending)) : OptionalDouble.empty();
        return new VersionLine(
                spending.key(),
                spending.category(),
                spending.line(),
                spending.reference().orElse(null),
                name,
                spending.siteId().orElse(null),
                spending.departmentId().orElse(null),
                spending.total().minor(),
                line.map(BudgetLine::basis)
                        .or(() -> initiative.map(Initiative::basis))
                        .orElse(heads.isPresent() ? basis(heads.getAsDouble()) : ""),
                heads.isPresent() ? heads.getAsDouble() : null,
                line.map(BudgetLine::effect)
                        .or(() -> initiative.map(Initiative::effect))
                        .orElse(""));
    }

    private static VersionLine sum(VersionLine one, VersionLine other) {
        return new VersionLine(
                one.key(),
                one.category(),
                one.line(),
                one.reference(),
                one.name(),
                one.site(),
                one.department(),
                one.amount() + other.amount(),
                one.basis(),
                one.heads(),
                one.effect());
    }
}
