package de.zusage.plan.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Versions;
import de.zusage.plan.casefile.CaseVault;
import de.zusage.plan.casefile.Responsibility;
import de.zusage.plan.casefile.VisibleCases;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Use cases of what is entered while a review is held: read it, store it. Nobody is told of it. */
@ApplicationScoped
class DraftService {

    private static final String CONTENT = "review_draft.content";

    private final Plans plans;
    private final Reviews reviews;
    private final ReviewDrafts drafts;
    private final Responsibility responsibility;
    private final VisibleCases cases;
    private final CaseVault vault;
    private final AccessLog accessLog;
    private final Clock clock;

    DraftService(
            Plans plans,
            Reviews reviews,
            ReviewDrafts drafts,
            Responsibility responsibility,
            VisibleCases cases,
            CaseVault vault,
            AccessLog accessLog,
            Clock clock) {
        this.plans = plans;
        this.reviews = reviews;
        this.drafts = drafts;
        this.responsibility = responsibility;
        this.cases = cases;
        this.vault = vault;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** What is stored of a planned review; as long as that is nothing, it is version 0. */
    @Transactional
    Stored read(UUID reviewId) {
        Review review = reviews.required(reviewId);
        UUID caseId = plans.required(review.planId()).caseId();
        cases.requireToRead(caseId);
        review.requirePlanned();
        accessLog.record("read", "review", reviewId);
        return drafts.findByIdOptional(reviewId)
                .map(draft -> Stored.of(draft, Entries.of(vault.opened(caseId, CONTENT, draft.content()))))
                .orElse(Stored.NOTHING);
    }

    /** Stores all that was entered in the place of what was stored before; the plan's version stays. */
    @Transactional
    Stored write(UUID reviewId, @Nullable String ifMatch, Entries entries) {
        Plan plan = plans.locked(reviews.planOf(reviewId));
        responsibility.require(plan.caseId());
        Review review = reviews.required(reviewId);
        review.requirePlanned();
        plan.requireNotPaused();
        ReviewDraft draft = drafts.findById(reviewId);
        Versions.require(ifMatch, draft == null ? 0 : draft.version());
        plan.requireOwn(entries.steps());
        byte[] sealed = vault.sealed(plan.caseId(), CONTENT, entries.text());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (draft == null) {
            draft = new ReviewDraft(review, sealed, now);
            drafts.persist(draft);
        } else {
            draft.store(sealed, now);
        }
        accessLog.record("draft", "review", reviewId);
        return Stored.of(draft, entries);
    }

    /** What was entered, when it was stored, and how often: the version. */
    record Stored(Draft draft, long version) {
        static final Stored NOTHING = new Stored(new Draft(null, Entries.NONE), 0);

        static Stored of(ReviewDraft draft, Entries entries) {
            return new Stored(new Draft(draft.storedAt(), entries), draft.version());
        }
    }

    /** What has been entered of a review; {@code storedAt} is absent as long as nothing was stored. */
    @Schema(name = "ReviewDraft")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Draft(@Nullable Instant storedAt, Entries entries) {}
}
