package de.zusage.plan.offer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is offered; none of it tells whether anybody has to come. */
@Schema(name = "OfferKind")
enum OfferKind {
    INTEGRATION_COURSE,
    VOCATIONAL_LANGUAGE_COURSE,
    LANGUAGE_PRACTICE,
    ORIENTATION_COURSE,
    COUNSELLING,
    RECOGNITION_ADVICE,
    JOB_PLACEMENT,
    VOCATIONAL_TRAINING,
    SCHOOL_PLACE,
    CHILD_CARE,
    FAMILY_SUPPORT,
    HEALTH_SERVICE,
    HOUSING_SUPPORT,
    MENTORING,
    OTHER
}
