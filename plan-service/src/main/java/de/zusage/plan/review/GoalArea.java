package de.zusage.plan.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The goal areas in which an offer may be missing (domain §2). */
@Schema(name = "AreaWithoutOffer")
enum GoalArea {
    LANGUAGE,
    SCHOOL,
    VOCATIONAL_TRAINING,
    RECOGNITION,
    WORK,
    CHILDCARE_FAMILY,
    HOUSING,
    HEALTH_ACCESS,
    ORIENTATION,
    DEBT_BENEFITS,
    RESIDENCE_INFORMATION,
    OTHER
}
