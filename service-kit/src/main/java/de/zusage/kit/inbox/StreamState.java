package de.zusage.kit.inbox;

import java.util.UUID;

/** How far a consumer has come in a stream, and whether it goes on. */
record StreamState(UUID id, long last, Flow flow) {

    /** Going on; waiting for an event that is missing; stopped at an event that was refused. */
    enum Flow {
        FLOWING,
        WAITING,
        PARKED
    }
}
