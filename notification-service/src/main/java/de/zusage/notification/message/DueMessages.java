package de.zusage.notification.message;

import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.notification.contact.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds messages of all offices that a channel is to send, as the job role, which sees this table and decides nothing. */
@ApplicationScoped
class DueMessages {

    private static final String DUE = """
            select authority, office, id from message
            where channel = ? and state in ('READY', 'SENDING') and next_attempt_at <= ? and made_at <= ?
            order by next_attempt_at, id limit ?
            """;

    private final Rounds rounds;

    DueMessages(Rounds rounds) {
        this.rounds = rounds;
    }

    /** Those that wait for their turn and were made by that time. */
    List<Due> find(Channel channel, Instant now, Instant madeBy, int limit) {
        return rounds
                .find(DUE, List.of(channel.name(), now, madeBy, limit), row -> row.getObject(3, UUID.class))
                .stream()
                .map(stop -> new Due(stop.row(), stop.tenant()))
                .toList();
    }

    /** A message that waits and whose it is. */
    record Due(UUID id, Tenant tenant) {}
}
