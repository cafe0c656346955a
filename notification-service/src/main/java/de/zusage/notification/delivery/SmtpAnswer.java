package de.zusage.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** What a failed try to send a mail says of the mail, of its address, and of the server. */
final class SmtpAnswer {

    /** No such mailbox, not here, no such name (RFC 5321 §4.2.3); a full mailbox (552) may be emptied. */
    private static final Set<Integer> NOBODY_THERE = Set.of(550, 551, 553);

    /**
     * No such mailbox, domain or address, moved away, a domain without mail, a mailbox that is disabled (RFC 3463 §3.2, §3.3,
     * RFC 7505). Everything else that a server gives as the class of its refusal is about us, about itself or about the mail:
     * 5.7 is its policy, 5.1.7 and 5.1.8 are of the sender.
     */
    private static final Set<String> OF_THE_ADDRESS = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})(?!\\S)");

    /** The server takes nothing at all just now (RFC 5321 §3.8). */
    private static final int CLOSING = 421;

    private SmtpAnswer() {}

    /** Where no word was said of this message, nothing is held against it: no other has a better chance. */
    static Delivery of(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address && isNobodyThere(address)) {
                return Delivery.BOUNCED;
            }
            if (cause instanceof IOException
                    || cause instanceof SMTPSendFailedException refused && refused.getReturnCode() == CLOSING) {
                return Delivery.UNREACHABLE;
            }
        }
        return failure instanceof SendFailedException ? Delivery.REFUSED : Delivery.UNREACHABLE;
    }

    /** The class of the refusal says it where there is one, the code alone otherwise. */
    private static boolean isNobodyThere(SMTPAddressFailedException refused) {
        Matcher enhanced = ENHANCED.matcher(String.valueOf(refused.getMessage()));
        return enhanced.find()
                ? OF_THE_ADDRESS.contains(enhanced.group(1))
                : NOBODY_THERE.contains(refused.getReturnCode());
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException failed && failed.getNextException() != null
                ? failed.getNextException()
                : cause.getCause();
    }
}
