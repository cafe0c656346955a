package de.zusage.notification.told;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Page;
import de.zusage.notification.client.KnownClients;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.message.InboxMessages;
import de.zusage.notification.message.MessageFacts;
import de.zusage.notification.reminder.ThingsSaid;
import de.zusage.notification.reminder.ThingsSaid.Thing;
import de.zusage.notification.told.InboxApi.InboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows clients what was sent to their inbox; nothing is there for who is no client of the office. */
@ApplicationScoped
class OwnInbox {
    private static final String LIST = "inbox";
    private static final String KIND = "message";

    private final KnownClients clients;
    private final InboxMessages messages;
    private final ThingsSaid things;
    private final Rewriting rewriting;
    private final Reach reach;
    private final Cursors cursors;
    private final AccessLog accessLog;
    private final Tenancy tenancy;
    private final Caller caller;

    OwnInbox(
            KnownClients clients,
            InboxMessages messages,
            ThingsSaid things,
            Rewriting rewriting,
            Reach reach,
            Cursors cursors,
            AccessLog accessLog,
            Tenancy tenancy,
            Caller caller) {
        this.clients = clients;
        this.messages = messages;
        this.things = things;
        this.rewriting = rewriting;
        this.reach = reach;
        this.cursors = cursors;
        this.accessLog = accessLog;
        this.tenancy = tenancy;
        this.caller = caller;
    }

    @Transactional
    Page<InboxMessage> page(@Nullable String cursor, int limit) {
        Set<UUID> cases = ownCases();
        List<String> position = cursors.read(LIST, caller.subject(), cursor);
        List<String> before = position.isEmpty() ? Told.BEGINNING : position;
        List<MessageFacts> found =
                messages.page(cases, Instant.parse(before.get(0)), UUID.fromString(before.get(1)), limit + 1);
        Page<MessageFacts> page = cursors.page(
                LIST,
                caller.subject(),
                found,
                limit,
                last -> List.of(sentAt(last).toString(), last.id().toString()));
        accessLog.record("READ", KIND, cases);
        Map<UUID, Set<Thing>> said = things.of(page.items());
        return page.map(message -> shown(message, said.getOrDefault(message.id(), Set.of())));
    }

    @Transactional
    long unread() {
        return messages.unread(ownCases());
    }

    @Transactional
    Instant read(UUID id) {
        Set<UUID> cases = ownCases();
        Instant readAt = messages.read(cases, id);
        accessLog.record("READ", KIND, cases);
        return readAt;
    }

    private InboxMessage shown(MessageFacts message, Set<Thing> said) {
        UUID caseId = Objects.requireNonNull(message.caseId());
        return InboxMessage.of(
                message,
                sentAt(message),
                rewriting.of(message, said, reach.language(caseId)).orElseThrow());
    }

    private static Instant sentAt(MessageFacts message) {
        return Objects.requireNonNull(message.settledAt());
    }

    private Set<UUID> ownCases() {
        tenancy.required();
        return clients.casesOf(UUID.fromString(caller.subject()));
    }
}
