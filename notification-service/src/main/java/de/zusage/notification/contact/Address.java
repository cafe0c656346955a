package de.zusage.notification.contact;

/** Where a channel leads, checked and in one spelling; its text never reaches a log by accident. */
sealed interface Address permits MailAddress, PhoneNumber {

    String value();

    static Address of(Channel channel, String text) {
        return switch (channel) {
            case MAIL -> new MailAddress(text);
            case SMS, CALL -> new PhoneNumber(text);
        };
    }
}
