package dev.peakplan.server.web;

import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.Team;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.SpendingLine;
import dev.peakplan.server.text.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the numbers of one team in one period come about, and the spending of the period. */
final class DerivedInPeriod {
    private static final double SHOWN = 0.05;

    private final PlanDocument document;
    private final PlanRequest request;
    private final Team team;
    private final int t;
    private final NumberText n;
    private final List<HeadsOutcome> heads;
    private final ServiceOutcome service;

    private DerivedInPeriod(PlanDocument document, String teamId, int t, NumberText n) {
        this.document = document;
        this.request = document.request();
        this.t = t;
        this.n = n;
        this.team = request.organisation().teams().stream()
                .filter(each -> each.id().equals(teamId))
                .findFirst()
                .orElseThrow();
        this.heads = document.heads().stream()
                .filter(each -> each.teamId().equals(teamId) && each.period() == t)
                .toList();
        this.service = document.service().stream()
                .filter(each -> each.teamId().equals(teamId) && each.period() == t)
                .findFirst()
                .orElseThrow();
    }

    /** The numbers in the order in which one leads to the next; {@code t} is the index of a period. */
    static List<Derived> of(PlanDocument document, String teamId, int t, NumberText n) {
        DerivedInPeriod cell = new DerivedInPeriod(document, teamId, t, n);
        List<Derived> all = new ArrayList<>(List.of(cell.heads(), cell.staffed(), cell.missing()));
        all.addAll(cell.served());
        all.add(cell.spending());
        return all;
    }

    private Derived heads() {
        List<Derived.Part> parts =
                heads.stream().map(each -> part(role(each), moves(each))).toList();
        double sum = heads.stream().mapToDouble(HeadsOutcome::heads).sum();
        return new Derived("season.heads", "derive.heads", parts, n.number(sum, 1));
    }

    private String moves(HeadsOutcome outcome) {
        double before = before(outcome);
        double leavers = before + outcome.hires() - outcome.releases() - outcome.heads();
        return n.number(before, 1) + " + " + n.number(outcome.hires(), 0) + " − " + n.number(outcome.releases(), 0)
                + " − " + n.number(Math.max(0, leavers), 1) + " = " + n.number(outcome.heads(), 1);
    }

    private double before(HeadsOutcome outcome) {
        if (t == 0) {
            return request.workforce().staffing().stream()
                    .filter(each ->
                            each.teamId().equals(team.id()) && each.roleId().equals(outcome.roleId()))
                    .mapToDouble(Staffing::openingHeads)
                    .sum();
        }
        return document.heads().stream()
                .filter(each -> each.teamId().equals(team.id())
                        && each.roleId().equals(outcome.roleId())
                        && each.period() == t - 1)
                .mapToDouble(HeadsOutcome::heads)
                .sum();
    }

    /** What trainers give to trainees and what initiatives take for training is what is left of the sum. */
    private Derived staffed() {
        double paid = request.calendar().periods().get(t).paidHoursPerHead();
        List<Derived.Part> parts = new ArrayList<>();
        double sum = 0;
        for (HeadsOutcome each : heads) {
            double productivity = role(each).productivity();
            double hours = each.productiveHeads() * productivity * paid * (1 - team.shrinkage());
            sum += hours;
            parts.add(part(
                    role(each),
                    n.number(each.productiveHeads(), 1) + " × " + n.number(productivity, 2) + " × " + n.number(paid, 1)
                            + " × " + n.number(1 - team.shrinkage(), 3) + " = " + n.number(hours, 0)));
            double overtime = each.overtimeHours() * productivity;
            sum += overtime;
            if (overtime > 0) {
                parts.add(Derived.Part.of("js.overtime", n.number(overtime, 0)));
            }
        }
        double rest = service.capacityHours() - sum;
        if (Math.abs(rest) >= SHOWN) {
            parts.add(Derived.Part.of("derive.staffed.training", n.number(rest, 0)));
        }
        return new Derived("derive.staffed", "derive.staffed.how", parts, n.number(service.capacityHours(), 0));
    }

    private Derived missing() {
        List<Derived.Part> parts = List.of(
                Derived.Part.of("js.need", n.number(service.requiredHours(), 0)),
                Derived.Part.of("derive.staffed", n.number(service.capacityHours(), 0)));
        return new Derived("figure.shortfall", "derive.missing", parts, n.number(service.shortfallHours(), 0));
    }

    private List<Derived> served() {
        List<Derived> served = new ArrayList<>();
        List<Derived.Part> at = List.of(Derived.Part.of("derive.staffed", n.number(service.capacityHours(), 0)));
        if (service.serviceLevel().isPresent()) {
            String level = n.percent(service.serviceLevel().getAsDouble());
            served.add(new Derived("figure.service", "derive.curve", at, level));
        }
        served.add(new Derived("figure.lost", "derive.curve", at, n.number(service.lostContacts(), 0)));
        served.add(new Derived(
                "derive.penalty",
                "derive.priced",
                List.of(Derived.Part.of("js.missing", n.number(service.shortfallHours(), 0))),
                n.money(service.penalty().minor())));
        return served;
    }

    private Derived spending() {
        Map<LedgerLine, List<SpendingLine>> byLine = document.spending().stream()
                .filter(line -> line.amounts().get(t).minor() != 0)
                .collect(Collectors.groupingBy(SpendingLine::line, LinkedHashMap::new, Collectors.toList()));
        List<Derived.Part> parts = byLine.entrySet().stream()
                .map(each -> Derived.Part.of("line." + each.getKey(), n.money(sum(each.getValue()))))
                .toList();
        return new Derived("derive.spent", "derive.sum.lines", parts, n.money(sum(document.spending())));
    }

    private double sum(List<SpendingLine> lines) {
        return lines.stream().mapToLong(line -> line.amounts().get(t).minor()).sum();
    }

    private Role role(HeadsOutcome outcome) {
        return request.workforce().roles().stream()
                .filter(each -> each.id().equals(outcome.roleId()))
                .findFirst()
                .orElseThrow();
    }

    private static Derived.Part part(Role role, String value) {
        return new Derived.Part("", role.name(), value);
    }
}
