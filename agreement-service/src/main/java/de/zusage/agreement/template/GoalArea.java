package de.zusage.agreement.template;

/** The areas in which needs are found and commitments are made (domain §2). */
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
