package de.zusage.kit.web;

/** Does not exist for this caller: 404, and the body never tells why. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("not found");
    }
}
