package de.zusage.notification.text;

/** What a text to a client travels by, as far as it changes the words. */
public enum Medium {
    MAIL,
    SMS,
    LETTER,
    /** Read behind the reader's own login, without greeting and signature. */
    INBOX;

    /** Whether links can be followed and belong here. */
    boolean hasLinks() {
        return this == MAIL;
    }

    /** Whether it begins with a greeting and ends with a signature. */
    boolean isCorrespondence() {
        return this == MAIL || this == LETTER;
    }
}
