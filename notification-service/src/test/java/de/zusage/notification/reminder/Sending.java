package de.zusage.notification.reminder;

import de.zusage.notification.message.MessageDispatcher;
import jakarta.enterprise.context.ApplicationScoped;

/** Does what the schedulers do, at once and in their order. */
@ApplicationScoped
public class Sending {

    private final ReminderJob reminders;
    private final MessageDispatcher messages;

    Sending(ReminderJob reminders, MessageDispatcher messages) {
        this.reminders = reminders;
        this.messages = messages;
    }

    public void bundleDue() {
        reminders.bundleDue();
    }

    public void sendDue() {
        reminders.bundleDue();
        messages.deliverDue();
    }
}
