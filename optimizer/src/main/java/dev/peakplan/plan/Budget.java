package dev.peakplan.plan;

import java.util.List;

/** What may, must and might be spent. */
public record Budget(
        List<BudgetLine> lines, List<BudgetCap> caps, List<BudgetFloor> floors, List<Initiative> initiatives) {
    public Budget {
        lines = List.copyOf(lines);
        caps = List.copyOf(caps);
        floors = List.copyOf(floors);
        initiatives = List.copyOf(initiatives);
    }
}
