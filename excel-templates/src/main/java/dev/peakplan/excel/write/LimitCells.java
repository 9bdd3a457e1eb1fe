package dev.peakplan.excel.write;

import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.read.BookMap;
import dev.peakplan.excel.schema.BudgetSheets;
import dev.peakplan.excel.schema.OrganisationSheets;
import dev.peakplan.plan.LimitKind;
import java.util.Optional;

/** The input cell that states a limit. */
final class LimitCells {
    private LimitCells() {}

    static Optional<Place> find(BookMap map, LimitKind kind, String subject) {
        return switch (kind) {
            case BUDGET_CAP -> map.findCell(BudgetSheets.CAPS, BudgetSheets.CAP_AMOUNT, subject);
            case BUDGET_FLOOR -> map.findCell(BudgetSheets.FLOORS, BudgetSheets.FLOOR_ID, subject);
            case SEATS -> map.findCell(OrganisationSheets.SITES, OrganisationSheets.SEATS, subject);
            case HIRES_AT_SITE -> map.findCell(OrganisationSheets.SITES, OrganisationSheets.SITE_HIRES, subject);
            default -> Optional.empty();
        };
    }
}
