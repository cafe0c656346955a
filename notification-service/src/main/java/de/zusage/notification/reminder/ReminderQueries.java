package de.zusage.notification.reminder;

import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.notification.adviser.RestrictedCases;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.message.MessageFacts;
import de.zusage.notification.message.MessageService;
import de.zusage.notification.reminder.ReminderApi.HappeningView;
import de.zusage.notification.reminder.ReminderApi.ReminderStory;
import de.zusage.notification.reminder.ReminderApi.ReminderView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of the reminders of a case. */
@ApplicationScoped
class ReminderQueries {

    private static final String LIST = "reminders";
    private static final List<String> BEGINNING = List.of("0001-01-01", new UUID(0, 0).toString());

    private final Reminders reminders;
    private final ReminderHistory history;
    private final Reach reach;
    private final RestrictedCases restricted;
    private final MessageService messages;
    private final Cursors cursors;
    private final AccessLog accessLog;

    ReminderQueries(
            Reminders reminders,
            ReminderHistory history,
            Reach reach,
            RestrictedCases restricted,
            MessageService messages,
            Cursors cursors,
            AccessLog accessLog) {
        this.reminders = reminders;
        this.history = history;
        this.reach = reach;
        this.restricted = restricted;
        this.messages = messages;
        this.cursors = cursors;
        this.accessLog = accessLog;
    }

    @Transactional
    ReminderStory one(UUID caseId, UUID id) {
        restricted.requireReasonToRead(caseId);
        Reminder reminder = reminders.ofCase(caseId, id).orElseThrow(NotFound::new);
        accessLog.record("READ", "reminder", caseId);
        List<HistoryEntry> happened = history.of(id);
        Map<UUID, MessageFacts> facts = messages.facts(Stream.concat(
                        reminder.messageId().stream(), happened.stream().flatMap(entry -> entry.messageId().stream()))
                .collect(Collectors.toSet()));
        return new ReminderStory(
                ReminderView.of(reminder, reminder.messageId().map(facts::get).orElse(null)),
                happened.stream().map(entry -> HappeningView.of(entry, facts)).toList());
    }

    @Transactional
    Page<ReminderView> ofCase(UUID caseId, @Nullable String cursor, int limit) {
        reach.requireKnown(caseId);
        restricted.requireReasonToRead(caseId);
        accessLog.record("READ", "reminder", caseId);
        List<String> position = cursors.read(LIST, caseId.toString(), cursor);
        List<String> after = position.isEmpty() ? BEGINNING : position;
        List<Reminder> found =
                reminders.page(caseId, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)), limit + 1);
        Map<UUID, MessageFacts> facts = messages.facts(found.stream()
                .flatMap(reminder -> reminder.messageId().stream())
                .collect(Collectors.toSet()));
        return cursors.page(
                        LIST,
                        caseId.toString(),
                        found,
                        limit,
                        last -> List.of(last.dueOn().toString(), last.id().toString()))
                .map(reminder -> ReminderView.of(
                        reminder, reminder.messageId().map(facts::get).orElse(null)));
    }
}
