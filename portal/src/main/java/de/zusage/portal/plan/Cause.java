package de.zusage.portal.plan;

/** Why a step did not end as promised; it blames nobody. */
enum Cause {
    CLIENT_CIRCUMSTANCES,
    OFFER_MISSING,
    PROVIDER,
    OFFICE,
    DROPPED_TOGETHER,
    UNKNOWN
}
