package de.zusage.notification.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What can be said to an office, in German only. */
@MessageBundle(value = "staff", locale = "de-Latn")
interface StaffPhrases {

    @Message
    String sender();

    /** The subject of one thing … */
    @Message
    String one();

    /** … and of several. */
    @Message
    String many();

    @Message
    String date(String weekday, String day);

    @Message
    String greeting();

    @Message
    String greetingTo(String name);

    @Message
    String several();

    @Message
    String reference(String reference);

    @Message
    String step(String date);

    @Message
    String stepToday();

    @Message
    String stepPast(String date);

    @Message
    String review(String date);

    @Message
    String reviewToday();

    @Message
    String reviewPast(String date);

    @Message
    String offer(String date);

    @Message
    String placeFree();

    @Message
    String handover(String date);

    @Message
    String escalation(String date);

    @Message
    String elsewhere(String office, String date);

    @Message
    String contactMissing();

    @Message
    String contactBounced(String date);

    @Message
    String regards();
}
