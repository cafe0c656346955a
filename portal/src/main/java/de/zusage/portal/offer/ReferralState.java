package de.zusage.portal.offer;

/** How a referral stands, as pages name it. */
enum ReferralState {
    SENT,
    TAKEN,
    DECLINED,
    WITHDRAWN
}
