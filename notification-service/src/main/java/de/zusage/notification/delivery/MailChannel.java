package de.zusage.notification.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import org.jboss.logging.Logger;

/** Hands messages to the mail server as plain text. */
@ApplicationScoped
public class MailChannel {

    private static final Logger LOG = Logger.getLogger(MailChannel.class);

    private final MailClient client;
    private final MailConfig config;

    MailChannel(MailClient client, MailConfig config) {
        this.client = client;
        this.config = config;
    }

    /** The same id again means the same message: a mailbox may fold it. */
    public String messageId(String id) {
        return "<" + id + config.from().substring(config.from().indexOf('@')) + ">";
    }

    /** Whether the server took the message; why not is logged as a class only, since the words repeat the address. */
    public boolean send(String messageId, String address, Wording wording) {
        try {
            client.sendMail(message(messageId, address, wording)).await().atMost(config.timeout());
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("Mail %s was not accepted: %s", messageId, e.getClass().getName());
            return false;
        }
    }

    /** Writes the sender itself: the client would put the name in a comment, which mailboxes do not show. */
    private MailMessage message(String messageId, String address, Wording wording) {
        return new MailMessage()
                .setFrom(config.from())
                .setTo(address)
                .setSubject(wording.subject())
                .setText(wording.text())
                .addHeader("From", phrase(wording.sender()) + " <" + config.from() + ">")
                .addHeader("Message-ID", messageId)
                .addHeader("Content-Language", wording.language().getLanguage())
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /** A short name as a header may carry it (RFC 2047). */
    private static String phrase(String name) {
        return US_ASCII.newEncoder().canEncode(name)
                ? name
                : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(name.getBytes(UTF_8)) + "?=";
    }
}
