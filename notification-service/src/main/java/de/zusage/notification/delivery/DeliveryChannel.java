package de.zusage.notification.delivery;

import de.zusage.notification.contact.Channel;

/** One way to a person, behind a server of its own. */
public interface DeliveryChannel {

    Channel channel();

    /** In the form that the channel wants it. */
    String messageId(String id);

    /** Hands it over, outside of any transaction; never throws for what the other end does. */
    Delivery send(Parcel parcel);

    /** Nothing else waits just now; what is held open for the next message may be let go. */
    default void rest() {}
}
