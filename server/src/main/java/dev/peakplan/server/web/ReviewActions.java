package dev.peakplan.server.web;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.review.ReviewState;
import dev.peakplan.server.review.VersionView;

/**
 * What the reader may do with a version; the server checks it again.
 *
 * @param submit hand it in
 * @param pass pass it on to other departments
 * @param close close the opinions
 * @param approve give final approval
 * @param giveBack return it with remarks
 * @param withdraw take it back
 * @param amend begin an amendment
 */
public record ReviewActions(
        boolean submit,
        boolean pass,
        boolean close,
        boolean approve,
        boolean giveBack,
        boolean withdraw,
        boolean amend) {
    static ReviewActions of(VersionView version, Caller caller) {
        boolean own = caller.name().equals(version.owner()) || caller.name().equals(version.submittedBy());
        boolean hand = caller.name().equals(version.passedBy()) || caller.name().equals(version.closedBy());
        boolean manager = caller.is(UserRole.MANAGER);
        boolean planner = caller.is(UserRole.PLANNER) || manager;
        ReviewState state = version.state();
        boolean last = state == ReviewState.FINAL_APPROVAL;
        return new ReviewActions(
                state == ReviewState.DRAFT && planner,
                state == ReviewState.INTERNAL_REVIEW && manager && !own,
                state == ReviewState.CROSS_REVIEW && manager && !own,
                last && caller.is(UserRole.FINANCE) && !own && !hand,
                state != ReviewState.DRAFT && !state.ended() && (last ? caller.is(UserRole.FINANCE) : manager),
                !state.ended() && own && planner,
                state == ReviewState.BINDING && planner && caller.seesWages());
    }

    /** Whether there is anything to do. */
    public boolean any() {
        return submit || pass || close || approve || giveBack || withdraw || amend;
    }
}
