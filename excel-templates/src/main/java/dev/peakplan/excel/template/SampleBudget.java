package dev.peakplan.excel.template;

import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeEffect;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Spending, caps, initiatives and sources of a sample, out of the tables that bear its name. */
final class SampleBudget {
    private final String sample;

    SampleBudget(String sample) {
        this.sample = sample;
    }

    /**
     * The whole budget.
     *
     * @param floorId id of its one floor, under the share of training
     * @param floorName what that is called
     * @param trainingShare the least share of all spending
     */
    Budget budget(String floorId, String floorName, double trainingShare) {
        BudgetFloor floor = new BudgetFloor(
                floorId,
                floorName,
                Scope.of(CostCategory.TRAINING),
                Optional.empty(),
                OptionalDouble.of(trainingShare));
        return new Budget(
                table("lines").each(SampleBudget::line),
                table("caps").each(SampleBudget::cap),
                List.of(floor),
                table("initiatives").each(SampleBudget::initiative));
    }

    List<Source> sources() {
        return table("sources")
                .each(row -> new Source(
                        row.text("item"), row.text("value"), row.text("source"), row.text("link"), row.text("note")));
    }

    private SampleTable table(String kind) {
        return SampleTable.read(sample + "-" + kind + ".tsv");
    }

    private static BudgetLine line(SampleTable.Row row) {
        return new BudgetLine(
                row.text("id"),
                row.text("name"),
                CostCategory.valueOf(row.text("category")),
                row.find("site"),
                row.find("department"),
                CostDriver.valueOf(row.text("driver")),
                amounts(row.text("amounts")),
                true,
                row.text("basis"),
                row.text("effect"));
    }

    /** "5" is 5 every month, "5@1,7" 5 in two of them, "5,6,..." one a month. */
    private static List<Money> amounts(String text) {
        String[] parts = text.split("@");
        if (parts.length == 2) {
            List<Money> amounts = new ArrayList<>(Collections.nCopies(SampleParts.MONTHS, Money.ZERO));
            for (String month : parts[1].split(",")) {
                amounts.set(Integer.parseInt(month) - 1, money(parts[0]));
            }
            return amounts;
        }
        List<Money> amounts =
                Arrays.stream(text.split(",")).map(SampleBudget::money).toList();
        return amounts.size() == 1 ? Collections.nCopies(SampleParts.MONTHS, amounts.get(0)) : amounts;
    }

    private static BudgetCap cap(SampleTable.Row row) {
        Scope scope = row.find("category")
                .map(category -> Scope.of(CostCategory.valueOf(category)))
                .orElse(Scope.ALL);
        if (row.find("from").isPresent()) {
            scope = scope.inPeriods(month(row, "from"), month(row, "to"));
        }
        if (row.find("site").isPresent()) {
            scope = scope.atSite(row.text("site"));
        }
        if (row.find("department").isPresent()) {
            scope = scope.inDepartment(row.text("department"));
        }
        return new BudgetCap(row.text("id"), row.text("name"), scope, money(row.text("amount")));
    }

    private static Initiative initiative(SampleTable.Row row) {
        return new Initiative(
                row.text("id"),
                row.text("name"),
                CostCategory.valueOf(row.text("category")),
                Optional.empty(),
                Optional.empty(),
                new Initiative.Window(month(row, "from"), month(row, "to"), (int) row.number("lead")),
                new Initiative.Costs(
                        money(row.text("oneOff")),
                        money(row.text("recurring")),
                        List.of(),
                        money(row.text("saving")),
                        money(row.text("benefit"))),
                row.find("effects").map(SampleBudget::effects).orElse(List.of()),
                Initiative.Obligation.OPTIONAL,
                List.of(),
                List.of(),
                row.text("basis"),
                row.text("effect"));
    }

    private static List<InitiativeEffect> effects(String text) {
        return Arrays.stream(text.split(";"))
                .map(each -> each.split(":"))
                .map(parts ->
                        new InitiativeEffect(parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2])))
                .toList();
    }

    private static String month(SampleTable.Row row, String column) {
        return SampleParts.month((int) row.number(column));
    }

    private static Money money(String major) {
        return SampleParts.money(Double.parseDouble(major));
    }
}
