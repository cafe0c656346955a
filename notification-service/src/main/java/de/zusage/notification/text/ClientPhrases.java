package de.zusage.notification.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What can be said to a client, a file per language; each phrase of an occasion stands alone and in a list. */
@MessageBundle(value = "client", locale = "de-Latn")
interface ClientPhrases {

    @Message
    String sender();

    /** The subject of what reminds … */
    @Message
    String reminder();

    /** … and of what tells something new. */
    @Message
    String news();

    /** A date as it fits into the phrases of this language, whose grammar may not allow a weekday before it. */
    @Message
    String date(String weekday, String day);

    @Message
    String greeting();

    /** Before a list. */
    @Message
    String several();

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
    String adviser();

    @Message
    String placeFree();

    @Message
    String closing();

    @Message
    String regards();

    @Message
    String why();

    /** Before a link. */
    @Message
    String unsubscribe();

    /** On the page behind that link: what it asks, … */
    @Message
    String leaveAsk();

    /** … its one button, … */
    @Message
    String leaveButton();

    /** … and what is true afterwards. */
    @Message
    String leaveDone();

    @Message
    String smsClosing();

    /** The whole SMS where all it should say is too long. */
    @Message
    String smsSeveral();
}
