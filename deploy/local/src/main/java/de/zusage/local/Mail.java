package de.zusage.local;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail as it arrived: the decoded parts, and the raw text for searching. */
public record Mail(
        @Nullable String messageId,
        String from,
        List<String> to,
        @Nullable String subject,
        String text,
        String raw) {

    // Making one looks for providers in every jar there is.
    private static final Session SESSION = Session.getInstance(new Properties());

    static Mail parse(String raw) {
        try {
            MimeMessage message =
                    new MimeMessage(SESSION, new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
            return new Mail(
                    message.getMessageID(),
                    String.join(", ", addresses(message.getFrom())),
                    addresses(message.getAllRecipients()),
                    message.getSubject(),
                    text(message).strip(),
                    raw);
        } catch (MessagingException | IOException e) {
            throw new LocalFailure("A received mail cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Mail::readable).toList();
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }

    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                text.append(text(each)).append('\n');
            }
            return text.toString();
        }
        return content instanceof String text ? text : "";
    }
}
