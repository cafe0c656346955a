package de.zusage.agreement.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the last review of a plan found, as far as this service has heard.
 *
 * @param ofVersion the version of the agreement that the plan followed then; unknown from an older plan-service
 */
public record LastReview(
        boolean closing, boolean allStepsFinal, @Nullable Integer ofVersion) {

    /** No review has been heard of. */
    public static final LastReview NONE = new LastReview(false, false, null);

    /** Whether it closed the plan of what is in force: a review held before an amendment says nothing of it. */
    public boolean opensCompletion(int versionInForce, boolean amended) {
        boolean ofWhatIsInForce = ofVersion == null ? !amended : ofVersion == versionInForce;
        return closing && allStepsFinal && ofWhatIsInForce;
    }
}
