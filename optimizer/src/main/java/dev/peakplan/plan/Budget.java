package dev.peakplan.plan;

import java.util.List;

/**
 * What may, must and might be spent.
 *
 * @param started initiatives whose start is already decided, in the past or by contract: they start then and never else
 */
public record Budget(
        List<BudgetLine> lines,
        List<BudgetCap> caps,
        List<BudgetFloor> floors,
        List<Initiative> initiatives,
        List<InitiativeDecision> started) {
    public Budget {
        lines = List.copyOf(lines);
        caps = List.copyOf(caps);
        floors = List.copyOf(floors);
        initiatives = List.copyOf(initiatives);
        started = List.copyOf(started);
    }

    /** A budget of which no initiative is decided yet. */
    public Budget(
            List<BudgetLine> lines, List<BudgetCap> caps, List<BudgetFloor> floors, List<Initiative> initiatives) {
        this(lines, caps, floors, initiatives, List.of());
    }

    /** This budget with other caps. */
    public Budget withCaps(List<BudgetCap> others) {
        return new Budget(lines, others, floors, initiatives, started);
    }

    /** This budget with other floors. */
    public Budget withFloors(List<BudgetFloor> others) {
        return new Budget(lines, caps, others, initiatives, started);
    }

    /** This budget with other initiatives. */
    public Budget withInitiatives(List<Initiative> others) {
        return new Budget(lines, caps, floors, others, started);
    }
}
