package de.zusage.notification.contact;

import de.zusage.kit.web.InvalidInput;
import java.util.regex.Pattern;

/** One plain ASCII mail address (RFC 5321 without quoted local parts and address literals). */
public record MailAddress(String value) implements Address {

    private static final int MAX_LENGTH = 254;
    private static final String LOCAL =
            "(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    /** No top-level domain is all digits (RFC 3696): that would be an IP address, which nobody reads mail at. */
    private static final Pattern PLAIN =
            Pattern.compile(LOCAL + "@" + LABEL + "(?:\\." + LABEL + ")*\\.(?!\\d+$)" + LABEL);

    public MailAddress {
        if (value.length() > MAX_LENGTH || !PLAIN.matcher(value).matches()) {
            throw new InvalidInput("invalid-address", "The address is not one plain mail address.");
        }
    }

    /** The personal part never reaches a log by accident. */
    @Override
    public String toString() {
        return "MailAddress[…]";
    }
}
