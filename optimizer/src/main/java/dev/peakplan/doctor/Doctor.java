package dev.peakplan.doctor;

import dev.peakplan.plan.Finding;
import dev.peakplan.plan.History;
import dev.peakplan.plan.PlanRequest;
import java.util.ArrayList;
import java.util.List;

/** The facade of this room. */
public final class Doctor {
    private Doctor() {}

    /** Findings about a request; paths start at the request, such as {@code workforce.roles[2].attritionPerPeriod}. */
    public static List<Finding> examine(PlanRequest request) {
        List<Finding> findings = new ArrayList<>();
        WorkforceCheckup.examine(request, findings);
        DemandCheckup.examine(request, findings);
        BudgetCheckup.examine(request, findings);
        return findings;
    }

    /** Findings about a history; paths start at it, such as {@code queues[0].points[31]}. */
    public static List<Finding> examine(History history) {
        List<Finding> findings = new ArrayList<>();
        HistoryCheckup.examine(history, findings);
        return findings;
    }
}
