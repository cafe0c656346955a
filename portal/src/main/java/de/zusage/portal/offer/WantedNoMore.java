package de.zusage.portal.offer;

/** Why a place or a referral is wanted no more, as pages name it: never a judgement of the client. */
enum WantedNoMore {
    CLIENT_WISH,
    OFFICE,
    OTHER
}
