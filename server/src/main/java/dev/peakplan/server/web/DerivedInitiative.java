package dev.peakplan.server.web;

import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeEffect;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.Team;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.text.NumberText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** How net spending, payback and effect of an initiative come about. */
final class DerivedInitiative {
    private final PlanDocument document;
    private final PlanRequest request;
    private final Initiative initiative;
    private final OptionalInt start;
    private final NumberText n;

    private DerivedInitiative(PlanDocument document, Initiative initiative, NumberText n) {
        this.document = document;
        this.request = document.request();
        this.initiative = initiative;
        this.start = start(document, initiative);
        this.n = n;
    }

    /** The derivations of every initiative by its id; of one that is not chosen, its payback only. */
    static Map<String, List<Derived>> all(PlanDocument document, NumberText n) {
        Map<String, List<Derived>> all = new HashMap<>();
        for (Initiative each : document.request().budget().initiatives()) {
            all.put(each.id(), new DerivedInitiative(document, each, n).derived());
        }
        return all;
    }

    private static OptionalInt start(PlanDocument document, Initiative initiative) {
        return document.decisions().initiatives().stream()
                .filter(decision -> decision.initiativeId().equals(initiative.id()))
                .mapToInt(decision -> document.request().calendar().getIndex(decision.startPeriodId()))
                .findFirst();
    }

    private List<Derived> derived() {
        List<Derived> all = new ArrayList<>();
        if (start.isPresent()) {
            all.add(net());
        }
        all.add(payback());
        if (start.isPresent()) {
            hours(all);
        }
        Money benefit = initiative.costs().statedBenefit();
        if (benefit.minor() > 0) {
            all.add(new Derived("derive.benefit", "derive.benefit.how", List.of(), n.money(benefit.minor())));
        }
        return all;
    }

    private Derived net() {
        Initiative.Costs costs = initiative.costs();
        int running = request.periodCount() - start.getAsInt();
        int saving = Math.max(0, running - initiative.window().leadPeriods());
        long further =
                costs.further().stream().limit(running).mapToLong(Money::minor).sum();
        long net = costs.oneOff().minor()
                + running * costs.recurring().minor()
                + further
                - saving * costs.savingPerPeriod().minor();
        List<Derived.Part> parts = new ArrayList<>();
        add(parts, "derive.oneOff", 1, costs.oneOff().minor());
        add(parts, "derive.recurring", running, costs.recurring().minor());
        add(parts, "derive.further", 1, further);
        add(parts, "derive.saving", saving, -costs.savingPerPeriod().minor());
        if (!initiative.basis().isBlank()) {
            parts.add(Derived.Part.of("review.basis", initiative.basis()));
        }
        return new Derived("initiative.net", "derive.net.how", parts, n.money(net));
    }

    private void add(List<Derived.Part> parts, String key, int times, long amount) {
        if (amount != 0 && times > 0) {
            String product = times == 1
                    ? n.money(amount)
                    : n.money(amount) + " × " + times + " = " + n.money((double) times * amount);
            parts.add(Derived.Part.of(key, product));
        }
    }

    /** As the workbook has it: one-off cost over what a period brings; none where a period brings nothing. */
    private Derived payback() {
        Initiative.Costs costs = initiative.costs();
        double yield = costs.savingPerPeriod().minor() - costs.recurring().minor();
        List<Derived.Part> parts = List.of(
                Derived.Part.of("derive.oneOff", n.money(costs.oneOff().minor())),
                Derived.Part.of("derive.saving", n.money(costs.savingPerPeriod().minor())),
                Derived.Part.of("derive.recurring", n.money(costs.recurring().minor())));
        String value = yield > 0 ? n.exact(costs.oneOff().minor() / yield, 1) : "–";
        return new Derived("derive.payback", yield > 0 ? "derive.payback.how" : "derive.payback.none", parts, value);
    }

    private void hours(List<Derived> all) {
        List<Derived.Part> saved = new ArrayList<>();
        List<Derived.Part> training = new ArrayList<>();
        double savedHours = 0;
        double trainingHours = 0;
        for (InitiativeEffect effect : initiative.effects()) {
            if (effect.workloadReduction() != 0) {
                double required = required(effect.teamId());
                double hours = effect.workloadReduction() * required;
                savedHours += hours;
                saved.add(part(
                        effect,
                        n.percent(effect.workloadReduction()) + " × " + n.number(required, 0) + " = "
                                + n.number(hours, 0)));
            }
            if (effect.trainingHours() > 0) {
                trainingHours += effect.trainingHours();
                training.add(part(effect, n.number(effect.trainingHours(), 1)));
            }
        }
        if (!saved.isEmpty()) {
            all.add(new Derived("derive.hours", "derive.hours.how", saved, n.number(savedHours, 0)));
        }
        if (!training.isEmpty()) {
            all.add(new Derived("derive.trained", "derive.trained.how", training, n.number(trainingHours, 1)));
        }
    }

    private Derived.Part part(InitiativeEffect effect, String value) {
        String team = request.organisation().teams().stream()
                .filter(each -> each.id().equals(effect.teamId()))
                .map(Team::name)
                .findFirst()
                .orElse(effect.teamId());
        return new Derived.Part("", team, value);
    }

    /** Hours that a team would need without any initiative, from where this one takes effect. */
    private double required(String team) {
        int from = start.getAsInt() + initiative.window().leadPeriods();
        double required = 0;
        for (ServiceOutcome outcome : document.service()) {
            double left = 1 - reduction(team, outcome.period());
            if (outcome.teamId().equals(team) && outcome.period() >= from && left > 0) {
                required += outcome.requiredHours() / left;
            }
        }
        return required;
    }

    /** What all chosen initiatives together take off the hours of a team in a period, as a fraction. */
    private double reduction(String team, int period) {
        double reduction = 0;
        for (Initiative each : request.budget().initiatives()) {
            OptionalInt begin = start(document, each);
            if (begin.isPresent() && period >= begin.getAsInt() + each.window().leadPeriods()) {
                for (InitiativeEffect effect : each.effects()) {
                    reduction += effect.teamId().equals(team) ? effect.workloadReduction() : 0;
                }
            }
        }
        return reduction;
    }
}
