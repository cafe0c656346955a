package de.zusage.plan.offer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The goal areas that an offer serves, and in which one may be missing (domain §2). */
@Schema(name = "GoalArea")
public enum GoalArea {
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
