package de.zusage.notification.told;

import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.notification.adviser.RestrictedCases;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.message.MessageFacts;
import de.zusage.notification.message.TriedMessages;
import de.zusage.notification.reminder.ThingsSaid;
import de.zusage.notification.reminder.ThingsSaid.Thing;
import de.zusage.notification.text.Wording;
import de.zusage.notification.told.ToldApi.ToldInFull;
import de.zusage.notification.told.ToldApi.ToldView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of what clients were told. */
@ApplicationScoped
class Told {
    private static final String LIST = "messages";
    /** Before the newest of all. */
    static final List<String> BEGINNING =
            List.of(Instant.parse("9999-12-31T00:00:00Z").toString(), new UUID(-1, -1).toString());

    private final TriedMessages messages;
    private final ThingsSaid things;
    private final Rewriting rewriting;
    private final Reach reach;
    private final RestrictedCases restricted;
    private final Cursors cursors;
    private final AccessLog accessLog;

    Told(
            TriedMessages messages,
            ThingsSaid things,
            Rewriting rewriting,
            Reach reach,
            RestrictedCases restricted,
            Cursors cursors,
            AccessLog accessLog) {
        this.messages = messages;
        this.things = things;
        this.rewriting = rewriting;
        this.reach = reach;
        this.restricted = restricted;
        this.cursors = cursors;
        this.accessLog = accessLog;
    }

    @Transactional
    Page<ToldView> ofCase(UUID caseId, @Nullable String cursor, int limit) {
        reach.requireKnown(caseId);
        restricted.requireReasonToRead(caseId);
        accessLog.record("READ", "message", caseId);
        List<String> position = cursors.read(LIST, caseId.toString(), cursor);
        List<String> before = position.isEmpty() ? BEGINNING : position;
        List<MessageFacts> found =
                messages.ofCase(caseId, Instant.parse(before.get(0)), UUID.fromString(before.get(1)), limit + 1);
        Page<MessageFacts> page = cursors.page(
                LIST,
                caseId.toString(),
                found,
                limit,
                last -> List.of(last.madeAt().toString(), last.id().toString()));
        Map<UUID, Set<Thing>> said = things.of(page.items());
        return page.map(message -> ToldView.of(message, said.getOrDefault(message.id(), Set.of())));
    }

    @Transactional
    ToldInFull one(UUID caseId, UUID messageId) {
        restricted.requireReasonToRead(caseId);
        MessageFacts message = messages.one(caseId, messageId).orElseThrow(NotFound::new);
        accessLog.record("READ", "message", caseId);
        Set<Thing> said = things.of(List.of(message)).getOrDefault(messageId, Set.of());
        Optional<Wording> words = rewriting.of(
                message,
                said,
                Locale.forLanguageTag(Optional.ofNullable(message.language()).orElse("de")));
        return new ToldInFull(
                ToldView.of(message, said),
                words.map(Wording::subject).orElse(null),
                words.map(Wording::text).orElse(null));
    }
}
