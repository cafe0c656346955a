package de.zusage.notification.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Hands messages to the mail server as plain text. */
@ApplicationScoped
public class MailChannel {

    private static final Logger LOG = Logger.getLogger(MailChannel.class);

    private final ReactiveMailer mailer;
    private final MailConfig config;

    MailChannel(ReactiveMailer mailer, MailConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    /** The same id again means the same message: a mailbox may fold it. */
    public String messageId(String id) {
        return "<" + id + config.from().substring(config.from().indexOf('@')) + ">";
    }

    /** Whether the server took the message; why not is logged as a class only, since the words repeat the address. */
    public boolean send(String messageId, String address, Wording wording) {
        Mail mail = Mail.withText(address, wording.subject(), wording.text())
                .setFrom(wording.sender() + " <" + config.from() + ">")
                .addHeader("Message-ID", messageId)
                .addHeader("Content-Language", wording.language().getLanguage())
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(config.timeout());
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("Mail %s was not accepted: %s", messageId, e.getClass().getName());
            return false;
        }
    }
}
