package de.zusage.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.notification.contact.Channel;
import de.zusage.notification.text.Wording;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import org.jboss.logging.Logger;

/** Hands messages to the mail server as plain text, those of a backlog over the same connection. */
@ApplicationScoped
public class MailChannel implements DeliveryChannel {

    private static final Logger LOG = Logger.getLogger(MailChannel.class);

    private final MailConfig config;
    private final Session session;
    private final MailConnection connection;
    private final Clock clock;

    MailChannel(MailConfig config, Clock clock) {
        this.config = config;
        this.session = Session.getInstance(MailServer.properties(config));
        this.connection = new MailConnection(config, session);
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    /** The same id again means the same message: a mailbox may fold it. */
    @Override
    public String messageId(String id) {
        return "<" + id + config.from().substring(config.from().indexOf('@')) + ">";
    }

    /** Why it was not taken is logged as a class and a code only, since the words repeat the address. */
    @Override
    public Delivery send(Parcel parcel) {
        try {
            return hand(message(parcel), parcel);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return failed(parcel, Delivery.REFUSED, e);
        }
    }

    @PreDestroy
    @Override
    public void rest() {
        connection.close();
    }

    private Delivery hand(MimeMessage message, Parcel parcel) {
        try {
            connection.send(message);
            return Delivery.TAKEN;
        } catch (MessagingException e) {
            return failed(parcel, SmtpAnswer.of(e), e);
        }
    }

    private static Delivery failed(Parcel parcel, Delivery delivery, Exception why) {
        LOG.warnf(
                "Mail %s was not accepted: %s, %s",
                parcel.messageId(), delivery, why.getClass().getName());
        return delivery;
    }

    private MimeMessage message(Parcel parcel) throws MessagingException, UnsupportedEncodingException {
        Wording wording = parcel.wording();
        MimeMessage message = new IdentifiedMessage(session, parcel.messageId());
        message.setFrom(new InternetAddress(config.from(), wording.sender(), UTF_8.name()));
        message.setRecipient(RecipientType.TO, new InternetAddress(parcel.address(), true));
        message.setSubject(wording.subject(), UTF_8.name());
        message.setText(wording.text(), UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", wording.language().getLanguage());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (parcel.leave().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + parcel.leave().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058 §3.1
        }
        return message;
    }

    /** A message that keeps the id it was given. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
