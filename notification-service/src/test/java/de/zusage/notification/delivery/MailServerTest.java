package de.zusage.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailServerTest {

    @Test
    void startTlsIsDemandedAndNotJustTried() {
        Properties properties = with("STARTTLS");
        assertThat(properties)
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    @Test
    void tlsIsThereFromTheFirstByte() {
        assertThat(with("TLS"))
                .containsEntry("mail.smtp.ssl.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "false");
    }

    @Test
    void noStepWaitsForEver() {
        assertThat(with("NONE"))
                .containsEntry("mail.smtp.connectiontimeout", "20000")
                .containsEntry("mail.smtp.timeout", "20000")
                .containsEntry("mail.smtp.writetimeout", "20000");
    }

    private static Properties with(String encryption) {
        MailConfig config = new SmallRyeConfigBuilder()
                .withMapping(MailConfig.class)
                .withDefaultValues(Map.of("zusage.mail.encryption", encryption))
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(MailConfig.class);
        return MailServer.properties(config);
    }
}
