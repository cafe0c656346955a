package de.zusage.agreement.plan;

import de.zusage.kit.tenancy.Tenant;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

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

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KnownPlan() {}

    KnownPlan(UUID agreementId, Tenant tenant) {
        this.id = agreementId;
        this.authority = tenant.authority();
        this.office = tenant.office();
    }

    public boolean closingReviewHeld() {
        return closingReviewHeld;
    }

    public boolean allStepsFinal() {
        return allStepsFinal;
    }

    public boolean amendmentRequested() {
        return amendmentRequested;
    }

    void reviewed(boolean closing, boolean stepsFinal) {
        closingReviewHeld = closing;
        allStepsFinal = stepsFinal;
    }

    /** A step that no review has looked at yet: an earlier closing review does not cover it. */
    void stepAdded() {
        allStepsFinal = false;
    }

    void requested() {
        amendmentRequested = true;
    }

    /** The request was taken up by a new version. */
    public void amendmentTakenUp() {
        amendmentRequested = false;
    }
}
