package de.zusage.plan.worklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much there is to see to; what waits for another side is due or overdue as well. */
@Schema(name = "WorklistCounts")
record WorklistCounts(long due, long overdue, long reviewDue, long waiting, long withoutReview, long offerLost) {}
