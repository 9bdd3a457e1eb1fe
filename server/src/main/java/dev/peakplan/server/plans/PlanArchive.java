package dev.peakplan.server.plans;

import jakarta.inject.Singleton;

/** The files of finished plans, for jobs about them: whether they may be seen was asked when the job was handed in. */
@Singleton
public class PlanArchive {
    private final StoredPlanRepository plans;

    PlanArchive(StoredPlanRepository plans) {
        this.plans = plans;
    }

    /** The JSON document of a plan. */
    public byte[] document(String id) {
        return plans.findById(id).orElseThrow().document();
    }

    /** The workbook of a plan. */
    public byte[] workbook(String id) {
        return plans.findById(id).orElseThrow().workbook();
    }
}
