package de.zusage.notification.contact;

/** A way to reach a client, once the client has called it safe; the names are on the wire. */
public enum Channel {
    MAIL
}
