package de.zusage.agreement.plan;

import de.zusage.kit.tenancy.Tenant;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of the plan of one agreement; its id is that of the agreement. */
@Entity
public class KnownPlan {
    @Id
    UUID id;

    String authority;
    String office;
    boolean closingReviewHeld;
    boolean allStepsFinal;
    boolean amendmentRequested;

    @Nullable Integer reviewedVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KnownPlan() {}

    KnownPlan(UUID agreementId, Tenant tenant) {
        this.id = agreementId;
        this.authority = tenant.authority();
        this.office = tenant.office();
    }

    public LastReview lastReview() {
        return new LastReview(closingReviewHeld, allStepsFinal, reviewedVersion);
    }

    public boolean amendmentRequested() {
        return amendmentRequested;
    }

    void reviewed(LastReview review) {
        closingReviewHeld = review.closing();
        allStepsFinal = review.allStepsFinal();
        reviewedVersion = review.ofVersion();
    }

    void requested() {
        amendmentRequested = true;
    }

    /** The request was taken up by a new version. */
    void amendmentTakenUp() {
        amendmentRequested = false;
    }
}
