package dev.peakplan.plan;

/**
 * The most that may be spent in a scope. A cap is never broken.
 *
 * @param id unique among caps
 * @param name what people call it
 * @param scope what it covers
 * @param amount the most
 */
public record BudgetCap(String id, String name, Scope scope, Money amount) {
    public BudgetCap {
        Require.text(id, "id");
        Require.notNegative(amount, "amount");
    }
}
