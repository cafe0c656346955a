package de.zusage.portal.service;

/** A service did not answer in time, or answered with a fault of its own: the rest of a page goes on without it. */
public final class ServiceAway extends RuntimeException {
    public ServiceAway(String message) {
        super(message);
    }
}
