package de.zusage.portal.client;

/** What a consent is for. */
enum ConsentPurpose {
    TRANSFER,
    REFERRAL,
    EXCHANGE
}
