package de.zusage.notification.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom one message goes to: a client, or an office of these cases, by name or in its mailbox.
 *
 * @param summoned because of an escalation, of whatever case
 */
record Addressee(boolean client, Optional<UUID> person, Collection<UUID> cases, boolean summoned) {

    static Addressee client(UUID caseId) {
        return new Addressee(true, Optional.empty(), List.of(caseId), false);
    }

    static Addressee office(Optional<UUID> person, Collection<UUID> cases) {
        return new Addressee(false, person, cases, false);
    }

    static Addressee summoned(UUID person) {
        return new Addressee(false, Optional.of(person), List.of(), true);
    }

    /** The case of the client. */
    UUID caseId() {
        return cases.iterator().next();
    }
}
