package de.zusage.portal.offer;

/** How a place stands, as pages name it. */
enum PlaceState {
    WAITING,
    REQUESTED,
    CONFIRMED,
    DECLINED,
    CANCELLED
}
