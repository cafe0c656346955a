package de.zusage.portal.client;

/** Whether a consent counts. */
enum ConsentStatus {
    CURRENT,
    WITHDRAWN,
    REFUSED
}
