package de.zusage.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the mail server that the messages of a backlog share, so that not each of them logs in anew. It is asked
 * for a sign of life before each message and opened again where there is none; after a failure nothing is sent on it.
 */
final class MailConnection {

    private static final Logger LOG = Logger.getLogger(MailConnection.class);

    private final MailConfig config;
    private final Session session;
    private @Nullable Transport open;
    private int sent;

    MailConnection(MailConfig config, Session session) {
        this.config = config;
        this.session = session;
    }

    synchronized void send(MimeMessage message) throws MessagingException {
        boolean taken = false;
        try {
            message.saveChanges();
            open().sendMessage(message, message.getAllRecipients());
            sent++;
            taken = true;
        } finally {
            if (!taken || sent >= config.messagesPerConnection()) {
                close();
            }
        }
    }

    private Transport open() throws MessagingException {
        if (open == null || !open.isConnected()) {
            close();
            sent = 0;
            open = session.getTransport("smtp");
            open.connect(config.user().orElse(null), config.password().orElse(null));
        }
        return open;
    }

    /** The next message opens another one. */
    synchronized void close() {
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                LOG.debugf("The connection was gone already: %s", e.getClass().getName());
            }
            open = null;
        }
    }
}
