package de.zusage.notification.contact;

import java.util.Locale;

/** An address that may be used now, and the language read there. */
public record Mailbox(String address, Locale language) {

    /** The personal part never reaches a log by accident. */
    @Override
    public String toString() {
        return "Mailbox[…]";
    }
}
