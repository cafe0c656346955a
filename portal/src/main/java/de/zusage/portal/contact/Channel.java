package de.zusage.portal.contact;

/** The ways to reach a client, as pages name them. */
enum Channel {
    MAIL,
    SMS,
    INBOX,
    LETTER,
    CALL;

    /** Whether it needs an address or a number; the inbox lies behind the client's own login. */
    public boolean isAddressed() {
        return this != INBOX;
    }

    /** Whether its address has several lines. */
    public boolean isByPost() {
        return this == LETTER;
    }
}
