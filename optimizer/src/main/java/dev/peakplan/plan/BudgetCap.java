package dev.peakplan.plan;

import java.util.Optional;

/**
 * The most that may be spent in a scope. A cap is never broken.
 *
 * @param id unique among caps
 * @param name what people call it
 * @param scope what it covers
 * @param amount the most
 * @param unspent what happens to what the cap before it left; it lapses if absent
 */
public record BudgetCap(String id, String name, Scope scope, Money amount, Optional<Unspent> unspent) {
    public BudgetCap {
        Require.text(id, "id");
        Require.notNegative(amount, "amount");
    }

    /** A cap that takes over nothing. */
    public BudgetCap(String id, String name, Scope scope, Money amount) {
        this(id, name, scope, amount, Optional.empty());
    }

    /** What happens to what the cap of the same scope on the periods right before this cap's left unspent. */
    public enum Unspent {
        /** It lapses. */
        LAPSES,
        /** It may be spent under this cap: savings of the off-season are reinvested. */
        CARRIED_OVER
    }

    public boolean carriesOver() {
        return unspent.isPresent() && unspent.get() == Unspent.CARRIED_OVER;
    }

    /** This cap with another amount. */
    public BudgetCap with(Money other) {
        return new BudgetCap(id, name, scope, other, unspent);
    }
}
