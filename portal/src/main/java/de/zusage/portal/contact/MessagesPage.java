package de.zusage.portal.contact;

import de.zusage.portal.contact.Messages.Preview;
import de.zusage.portal.contact.Messages.Reminder;
import de.zusage.portal.contact.Messages.Told;
import de.zusage.portal.service.Items;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client is going to be told, was told, and was not told for a reason.
 *
 * @param client by name; empty if agreement-service is away
 * @param title the client's word for the entries of the calendar, as it was entered
 * @param calendar the address that was made just now; shown this once
 */
record MessagesPage(
        UUID caseId,
        String client,
        Preview preview,
        Items<Told> told,
        Items<Reminder> reminders,
        String title,
        @Nullable String calendar,
        @Nullable String fault) {}
