package de.zusage.notification.contact;

/** A way to reach a client, once the client has called it safe; the names are on the wire. */
public enum Channel {
    MAIL,
    SMS,
    /** The client reads it here, behind the own login. */
    INBOX,
    /** Printed here, posted by people. */
    LETTER,
    /** The adviser calls. */
    CALL;

    /** Whether this service sends something over it; what it does not send, a person says. */
    public boolean isSent() {
        return this != CALL;
    }
}
