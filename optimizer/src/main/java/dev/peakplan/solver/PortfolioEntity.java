package dev.peakplan.solver;

import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** The one choice of initiatives and starts. */
@PlanningEntity
public class PortfolioEntity {
    static final String VARIABLE = "portfolio";

    private Portfolio portfolio;

    /** For OptaPlanner. */
    public PortfolioEntity() {}

    PortfolioEntity(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @PlanningVariable(valueRangeProviderRefs = "portfolios")
    public Object getPortfolio() {
        return portfolio;
    }

    public void setPortfolio(Object portfolio) {
        this.portfolio = (Portfolio) portfolio;
    }

    Portfolio portfolio() {
        return portfolio;
    }
}
