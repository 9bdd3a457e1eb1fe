package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.audit.AuditService;
import dev.peakplan.server.audit.AuditView;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.WithoutPay;
import dev.peakplan.server.plans.PlanFiles;
import dev.peakplan.server.plans.PlanService;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads versions of budgets: each caller those of the own units, pay for those who see it, frozen content only as it was approved. */
@Singleton
public class Versions {
    private final PlanVersionRepository versions;
    private final AskRepository asks;
    private final PlanService plans;
    private final AuditService trail;
    private final Vacancies vacancies;

    Versions(
            PlanVersionRepository versions,
            AskRepository asks,
            PlanService plans,
            AuditService trail,
            Vacancies vacancies) {
        this.versions = versions;
        this.asks = asks;
        this.plans = plans;
        this.trail = trail;
        this.vacancies = vacancies;
    }

    /** The version {@code id}; who may not see it is told that there is none. */
    public VersionView get(String id, Caller caller) {
        return views(List.of(stored(id, caller))).get(0);
    }

    /** Versions that {@code caller} may see, latest first, those before the id {@code before}, in one state or in any. */
    public List<VersionView> page(Caller caller, Optional<ReviewState> state, String before, int count) {
        return views(versions.page(
                caller.name(),
                caller.seesAll(),
                caller.seesEveryUnit(),
                state.map(ReviewState::name).orElse("%"),
                before,
                count));
    }

    /** The versions under review that {@code caller} may see and that wait for something that no user can do; at most {@code count} a state. */
    public List<VersionView> vacant(Caller caller, int count) {
        return Arrays.stream(ReviewState.values())
                .filter(ReviewState::underReview)
                .flatMap(state -> page(caller, Optional.of(state), CursorPage.AFTER_ALL_IDS, count).stream())
                .filter(version -> !version.vacancies().isEmpty())
                .toList();
    }

    /** All versions of the budget that {@code id} is a version of, the first one first, as far as {@code caller} may see them. */
    public List<VersionView> series(String id, Caller caller) {
        return views(versions.series(stored(id, caller).seriesId()).stream()
                .filter(version -> version.seenBy(caller))
                .toList());
    }

    /** The lines of a version. */
    public List<VersionLine> lines(String id, Caller caller) {
        return VersionLines.of(document(stored(id, caller), caller));
    }

    /** All that is in a version. */
    public VersionContent content(String id, Caller caller) {
        return VersionContent.of(document(stored(id, caller), caller));
    }

    /** What differs from {@code earlierId} to {@code laterId}, line by line, with what is in both. */
    public VersionPair compare(String earlierId, String laterId, Caller caller) {
        return VersionPair.of(document(stored(earlierId, caller), caller), document(stored(laterId, caller), caller));
    }

    /** Who did what to the budget and when, over all its versions, from the entry after {@code after} on. */
    public List<AuditView> history(String id, long after, int count, Caller caller) {
        return trail.of(stored(id, caller).seriesId(), after, count);
    }

    /** The last {@code count} entries of {@link #history}, in order. */
    public List<AuditView> lastHistory(String id, int count, Caller caller) {
        return trail.lastOf(stored(id, caller).seriesId(), count);
    }

    PlanVersion stored(String id, Caller caller) {
        return versions.findById(id)
                .filter(version -> version.seenBy(caller))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/reviews/" + id));
    }

    List<VersionView> views(List<PlanVersion> stored) {
        return vacancies.told(stored.stream()
                .map(version -> VersionView.of(version, asks.departments(version.id()), asks.silent(version.id())))
                .toList());
    }

    /**
     * The document of a version as this caller may read it.
     *
     * @throws Refusal when what is stored is no longer what was handed in
     */
    PlanDocument document(PlanVersion version, Caller caller) {
        PlanDocument document = RecordReader.read(verified(version).document(), PlanDocument.class)
                .get();
        return caller.seesWages() ? document : WithoutPay.of(document);
    }

    PlanFiles verified(PlanVersion version) {
        PlanFiles files = plans.files(version.planId());
        if (!ContentHash.of(files).equals(version.contentHash())) {
            throw Refusal.of(ProblemCode.FROZEN_BROKEN, version.id());
        }
        return files;
    }
}
