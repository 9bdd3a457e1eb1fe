package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.plans.PlanKept;
import dev.peakplan.server.plans.PlanService;
import dev.peakplan.server.problems.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Amendments that a proposal asked for: ordered as a plan, and drafted as soon as it is made. The draft is all that comes of itself;
 * submission, review and approval are people's.
 */
@Singleton
public class AmendmentDrafting implements PlanKept {
    private static final Logger LOG = LoggerFactory.getLogger(AmendmentDrafting.class);

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

    /**
     * Has the request planned; its plan becomes the draft of an amendment of {@code version} if it keeps every limit.
     *
     * @param otherwise what is planned in its place if it does not
     * @param also takes the plan's id in the transaction that keeps the order
     */
    JobView order(
            PlanVersion version,
            String fileName,
            byte[] request,
            byte[] otherwise,
            String key,
            Caller caller,
            Consumer<String> also) {
        return plans.order(fileName, request, Optional.of(key), caller, id -> {
            orders.save(new AmendmentOrder(id, version.id(), caller.name(), otherwise, null, null));
            also.accept(id);
        });
    }

    /** The draft that the job {@code planId} led to, if it has. */
    public Optional<String> findDraft(String planId) {
        return orders.findById(planId).map(AmendmentOrder::draftId);
    }

    @Override
    public void kept(String planId, Outcome outcome) {
        // superseded meanwhile: what it would amend binds no longer
        orders.findById(planId).ifPresent(order -> versions.findById(order.versionId())
                .filter(version -> version.state() == ReviewState.BINDING)
                .ifPresent(version -> goOn(order, version, outcome)));
    }

    private void goOn(AmendmentOrder order, PlanVersion version, Outcome outcome) {
        Caller actor = new Caller(order.actor(), Set.of(UserRole.FINANCE), List.of(version.unit()), "");
        if (outcome == Outcome.FEASIBLE) {
            String first = order.firstId() == null ? order.planId() : order.firstId();
            orders.drafted(first, drafts.draft(order.planId(), Optional.of(version.id()), actor));
        } else if (order.otherwise() != null) {
            orderOtherwise(order, version, actor);
        }
    }

    private void orderOtherwise(AmendmentOrder first, PlanVersion version, Caller actor) {
        try {
            plans.order(
                    version.title() + ".json",
                    first.otherwise(),
                    Optional.of("instead-of-" + first.planId()),
                    actor,
                    id -> orders.save(new AmendmentOrder(id, version.id(), actor.name(), null, first.planId(), null)));
        } catch (Refusal tooManyJobs) {
            LOG.warn("nothing is planned in place of {}: {}", first.planId(), tooManyJobs.code());
        }
    }
}
