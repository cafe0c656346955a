package de.zusage.plan.worklist;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller wants to see on a day, and how far ahead; a filter on side or goal area shows steps alone. */
record WorklistFilter(
        @Nullable Bucket bucket,
        Scope scope,
        @Nullable String side,
        @Nullable String goalArea,
        UUID caller,
        LocalDate today,
        LocalDate soon) {

    /** What a cursor is bound to: the list of one person is no other's. */
    String key() {
        return bucket + "/" + scope + "/" + side + "/" + goalArea + (scope == Scope.OFFICE ? "" : "/" + caller);
    }

    boolean steps() {
        return bucket != Bucket.REVIEW_DUE && bucket != Bucket.WITHOUT_REVIEW;
    }

    boolean reviews() {
        return !aboutSteps() && (bucket == null || bucket == Bucket.REVIEW_DUE);
    }

    boolean plans() {
        return !aboutSteps() && (bucket == null || bucket == Bucket.WITHOUT_REVIEW);
    }

    boolean bookings() {
        return !aboutSteps() && bucket == Bucket.OFFER_LOST;
    }

    private boolean aboutSteps() {
        return side != null || goalArea != null;
    }
}
