package de.zusage.local.scenario;

import de.zusage.local.Databases;
import de.zusage.local.LocalSystem;

/** When everybody has been told of everything: what is erased before that waits for a job. */
final class Told {
    private Told() {}

    static void everything(LocalSystem system) {
        for (String service : Databases.SERVICES) {
            Patience.until(
                    "an empty outbox of " + service,
                    () -> system.postgres().number(service, "select count(*) from outbox"),
                    count -> count == 0);
        }
    }
}
