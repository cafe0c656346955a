package de.zusage.notification.delivery;

import de.zusage.notification.delivery.MailConfig.Encryption;
import java.util.Properties;

/** Our settings in the words of Jakarta Mail. */
final class MailServer {

    private MailServer() {}

    static Properties properties(MailConfig config) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", config.server());
        properties.setProperty("mail.smtp.port", Integer.toString(config.port()));
        properties.setProperty("mail.smtp.localhost", config.greeting());
        properties.setProperty("mail.smtp.from", config.from());
        properties.setProperty("mail.smtp.auth", Boolean.toString(config.user().isPresent()));
        String timeout = Long.toString(config.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        boolean later = config.encryption() == Encryption.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(later));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(later));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(config.encryption() == Encryption.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
