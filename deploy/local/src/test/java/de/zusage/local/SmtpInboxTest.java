package de.zusage.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpInboxTest {
    @TempDir
    Path directory;

    @Test
    void showsWhatArrivedOverTheWire() throws Exception {
        try (SmtpInbox inbox = SmtpInbox.start(Ports.free(), directory.resolve("mail"))) {
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
            assertThat(directory.resolve("mail/0001.eml"))
                    .content(StandardCharsets.ISO_8859_1)
                    .isEqualTo(inbox.messages().get(0).raw());
            inbox.clear();
            assertThat(inbox.messages()).isEmpty();
        }
    }
}
