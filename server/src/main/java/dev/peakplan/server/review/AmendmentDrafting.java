package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.plans.PlanKept;
import dev.peakplan.server.plans.PlanService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Amendments that a proposal asked for: ordered as a plan, and drafted as soon as it is made. The draft is all that comes of itself;
 * submission, review and approval are people's.
 */
@Singleton
public class AmendmentDrafting implements PlanKept {
    private final AmendmentOrderRepository orders;
    private final PlanVersionRepository versions;
    private final Drafts drafts;
    private final PlanService plans;

    AmendmentDrafting(
            AmendmentOrderRepository orders, PlanVersionRepository versions, Drafts drafts, PlanService plans) {
        this.orders = orders;
        this.versions = versions;
        this.drafts = drafts;
        this.plans = plans;
    }

    /** Has the request planned; its plan becomes the draft of an amendment of {@code version} if it keeps every limit. */
    JobView order(PlanVersion version, String fileName, byte[] request, String key, Caller caller) {
        return plans.order(
                fileName,
                request,
                Optional.of(key),
                caller,
                id -> orders.save(new AmendmentOrder(id, version.id(), caller.name(), null)));
    }

    /** The draft that the job {@code planId} led to, if it has. */
    public Optional<String> findDraft(String planId) {
        return orders.findById(planId).map(AmendmentOrder::draftId);
    }

    @Override
    public void kept(String planId, Outcome outcome) {
        if (outcome == Outcome.FEASIBLE) {
            // superseded meanwhile: what it would amend binds no longer
            orders.findById(planId).ifPresent(order -> versions.findById(order.versionId())
                    .filter(version -> version.state() == ReviewState.BINDING)
                    .ifPresent(version -> draft(order, version)));
        }
    }

    private void draft(AmendmentOrder order, PlanVersion version) {
        Caller actor = new Caller(order.actor(), Set.of(UserRole.FINANCE), List.of(version.unit()), "");
        orders.drafted(order.planId(), drafts.draft(order.planId(), Optional.of(version.id()), actor));
    }
}
