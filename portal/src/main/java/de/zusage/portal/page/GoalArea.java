package de.zusage.portal.page;

/** The goal areas as pages name them. */
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
