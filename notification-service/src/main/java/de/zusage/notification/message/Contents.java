package de.zusage.notification.message;

import de.zusage.notification.contact.Channel;
import de.zusage.notification.text.Matter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Fills messages, and hears what became of them in the same transaction. */
public interface Contents {

    /** That time where somebody of the office at work may be written to then, else the next at which one may. */
    Instant allowedFrom(Instant time);

    /** What is still to be said in that message to somebody who reads it on that day; what is not, has left it. */
    List<Matter> check(UUID message, Channel channel, LocalDate readOn);

    /** Its channel is safe no more: what it said looks for another one. */
    void release(UUID message);

    /** Another message says what that one said: over a channel that the client chose for it. */
    void goOn(UUID failed, UUID next);

    void sent(UUID message, Channel channel);

    /** The client has opened what was sent. */
    void read(UUID message);

    void failed(UUID message, Channel channel, Failure why);
}
