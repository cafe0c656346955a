package de.zusage.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SmtpInboxTest {
    @Test
    void showsWhatArrivedOverTheWire() throws Exception {
        try (SmtpInbox inbox = SmtpInbox.start(Ports.free())) {
            Properties properties = new Properties();
            properties.put("mail.smtp.host", Ports.LOOPBACK);
            properties.put("mail.smtp.port", Integer.toString(inbox.port()));
            MimeMessage message = new MimeMessage(Session.getInstance(properties));
            message.setFrom(new InternetAddress("office@example.org"));
            message.addRecipient(RecipientType.TO, new InternetAddress("somebody@example.org"));
            message.setSubject("Termin – موعد", "UTF-8");
            message.setText("Grüße, تحية", "UTF-8");
            Transport.send(message);

            assertThat(SmtpInbox.current().messages()).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).isEqualTo("Termin – موعد");
                assertThat(mail.text()).isEqualTo("Grüße, تحية");
                assertThat(mail.to()).containsExactly("somebody@example.org");
            });
            inbox.clear();
            assertThat(inbox.messages()).isEmpty();
        }
    }
}
