package de.zusage.portal.agreement;

/** How somebody signs. */
enum SigningMethod {
    OWN_LOGIN,
    WET_INK,
    MARK_WITH_WITNESS,
    DRAWN_ON_DEVICE
}
