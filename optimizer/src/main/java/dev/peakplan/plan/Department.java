package dev.peakplan.plan;

/**
 * A cost centre that budgets and reviews are kept by.
 *
 * @param id unique
 * @param name what people call it
 */
public record Department(String id, String name) {
    public Department {
        Require.text(id, "id");
    }
}
