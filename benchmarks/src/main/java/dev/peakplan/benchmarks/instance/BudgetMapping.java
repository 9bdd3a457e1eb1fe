package dev.peakplan.benchmarks.instance;

import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeEffect;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Caps and initiatives of an instance. Initiatives are central: they have no site, so that site caps hold people costs only. */
final class BudgetMapping {
    private BudgetMapping() {}

    static Budget toBudget(Instance a) {
        List<BudgetCap> caps = new ArrayList<>();
        caps.add(cap("total", Scope.ALL, a.capTotal()));
        for (Category category : Category.values()) {
            double amount = a.capCat()[category.ordinal()];
            caps.add(cap(category.name().toLowerCase(java.util.Locale.ROOT), Scope.of(category.category()), amount));
        }
        for (int t = 0; t < a.T(); t++) {
            String period = RequestMapping.period(t);
            Scope scope = Scope.of(CostCategory.LABOUR).inPeriods(period, period);
            caps.add(cap("labour:" + period, scope, a.capLab()[t]));
        }
        for (int s = 0; s < a.S(); s++) {
            String site = RequestMapping.site(s);
            caps.add(cap("site:" + site, Scope.ALL.atSite(site), a.capSite()[s]));
        }
        List<Initiative> initiatives = new ArrayList<>();
        for (int m = 0; m < a.M(); m++) {
            initiatives.add(initiative(a, m));
        }
        return new Budget(List.of(), caps, List.of(), initiatives);
    }

    private static BudgetCap cap(String id, Scope scope, double yuan) {
        return new BudgetCap(id, id, scope, RequestMapping.yuan(yuan));
    }

    private static Initiative initiative(Instance a, int m) {
        List<InitiativeEffect> effects = new ArrayList<>();
        for (int i = 0; i < a.N(); i++) {
            if (a.p()[m][i] != 0) {
                effects.add(new InitiativeEffect(RequestMapping.team(i), a.p()[m][i], 0));
            }
        }
        return new Initiative(
                RequestMapping.initiative(m),
                "initiative " + (m + 1),
                Category.of(a.icat()[m]),
                Optional.empty(),
                Optional.empty(),
                new Initiative.Window(
                        RequestMapping.period(a.earliest()[m]), RequestMapping.period(a.latest()[m]), a.lead()[m]),
                new Initiative.Costs(
                        RequestMapping.yuan(a.oneoff()[m]),
                        RequestMapping.yuan(a.rec()[m]),
                        List.of(),
                        Money.ZERO,
                        Money.ZERO),
                effects,
                Initiative.Obligation.OPTIONAL,
                List.of(),
                List.of(),
                "",
                "");
    }
}
