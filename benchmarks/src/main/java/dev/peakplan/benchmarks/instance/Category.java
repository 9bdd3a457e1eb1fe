package dev.peakplan.benchmarks.instance;

import dev.peakplan.plan.CostCategory;

/** The categories of an instance file, in the order of its numbers. */
enum Category {
    LABOUR(CostCategory.LABOUR),
    RECRUITMENT(CostCategory.RECRUITMENT),
    SEVERANCE(CostCategory.SEVERANCE),
    TRAINING(CostCategory.TRAINING),
    SOFTWARE(CostCategory.SOFTWARE),
    EQUIPMENT(CostCategory.EQUIPMENT);

    private final CostCategory category;

    Category(CostCategory category) {
        this.category = category;
    }

    CostCategory category() {
        return category;
    }

    static CostCategory of(int number) {
        return values()[number].category;
    }
}
