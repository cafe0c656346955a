package de.zusage.plan.contact;

/** What it was about: one of the goal areas. */
enum Topic {
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
