package de.zusage.notification.call;

import java.util.UUID;

/** Knows whether somebody still waits to hear that a client was reached, however long ago it was to be said. */
public interface Awaited {

    boolean awaits(UUID caseId);
}
