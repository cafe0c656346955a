package de.zusage.notification.contact;

import de.zusage.kit.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Where a channel leads, checked and in one spelling; its text never reaches a log by accident. */
sealed interface Address permits MailAddress, PhoneNumber, PostalAddress, OwnLogin {

    String value();

    static Address of(Channel channel, @Nullable String text) {
        return switch (channel) {
            case MAIL -> new MailAddress(named(text));
            case SMS, CALL -> new PhoneNumber(named(text));
            case LETTER -> new PostalAddress(named(text));
            case INBOX -> ofInbox(text);
        };
    }

    private static String named(@Nullable String text) {
        if (text == null) {
            throw new InvalidInput("invalid-address", "This channel needs an address.");
        }
        return text;
    }

    private static Address ofInbox(@Nullable String text) {
        if (text != null && !text.isEmpty()) {
            throw new InvalidInput("invalid-address", "An inbox has no address: the client's login leads to it.");
        }
        return new OwnLogin();
    }
}
