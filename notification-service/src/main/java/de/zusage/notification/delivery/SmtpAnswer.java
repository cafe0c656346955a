package de.zusage.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** What a failed try to send a mail says of the mail, of its address, and of the server. */
final class SmtpAnswer {

    /** No such mailbox, not here, no such name (RFC 5321 §4.2.3); a full mailbox (552) may be emptied. */
    private static final Set<Integer> NOBODY_THERE = Set.of(550, 551, 553);

    /** The server takes nothing at all just now (RFC 5321 §3.8). */
    private static final int CLOSING = 421;

    private SmtpAnswer() {}

    /** Where no word was said of this message, nothing is held against it: no other has a better chance. */
    static Delivery of(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address && NOBODY_THERE.contains(address.getReturnCode())) {
                return Delivery.BOUNCED;
            }
            if (cause instanceof IOException
                    || cause instanceof SMTPSendFailedException refused && refused.getReturnCode() == CLOSING) {
                return Delivery.UNREACHABLE;
            }
        }
        return failure instanceof SendFailedException ? Delivery.REFUSED : Delivery.UNREACHABLE;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException failed && failed.getNextException() != null
                ? failed.getNextException()
                : cause.getCause();
    }
}
