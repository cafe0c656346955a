package de.zusage.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.notification.text.Wording;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server says of a message, of its address and of itself. */
class MailChannelTest {

    @ParameterizedTest(name = "{1} to {0}: {2}")
    @CsvSource({
        ".,    250, TAKEN",
        "HELLO,421, UNREACHABLE",
        "HELLO,554, UNREACHABLE",
        "MAIL, 421, UNREACHABLE",
        "MAIL, 451, REFUSED",
        "RCPT, 450, REFUSED",
        "RCPT, 550, BOUNCED",
        "RCPT, 551, BOUNCED",
        "RCPT, 553, BOUNCED",
        "RCPT, 552, REFUSED",
        "RCPT, 452, REFUSED",
        "DATA, 452, REFUSED",
        ".,    552, REFUSED",
        ".,    554, REFUSED"
    })
    void anAnswerIsOfTheMessageTheAddressOrTheServer(String step, int code, Delivery delivery) throws IOException {
        try (SmtpScript server = SmtpScript.answering(step, code)) {
            assertThat(channel(server.port()).send(parcel())).isEqualTo(delivery);
        }
    }

    /** RFC 3463: the class of a refusal says whether it is about the address at all. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "550, 5.1.1 no such user,             BOUNCED",
        "550, 5.1.2 no such host,             BOUNCED",
        "550, 5.1.6 moved away,               BOUNCED",
        "556, 5.1.10 takes no mail,           BOUNCED",
        "554, 5.1.1 no such user,             BOUNCED",
        "550, 5.2.1 mailbox is disabled,      BOUNCED",
        "550, 5.7.1 blocked by our policy,    REFUSED",
        "550, 5.7.26 sender not authenticated,REFUSED",
        "553, 5.1.8 sender's domain unknown,  REFUSED",
        "550, 5.4.1 access denied,            REFUSED",
        "550, 5.2.2 mailbox full,             REFUSED",
        "550, 5.1.11 new and unknown,         REFUSED",
        "550, so 5.7.1 is only a word,        BOUNCED"
    })
    void whatIsAboutUsOrTheServerSaysNothingOfTheAddress(int code, String words, Delivery delivery) throws IOException {
        try (SmtpScript server = SmtpScript.answering("RCPT", code, words)) {
            assertThat(channel(server.port()).send(parcel())).isEqualTo(delivery);
        }
    }

    @ParameterizedTest
    @CsvSource({"HELLO", "MAIL", "DATA", "."})
    void aServerThatFallsSilentIsUnreachable(String step) throws IOException {
        try (SmtpScript server = SmtpScript.silentAt(step)) {
            assertThat(channel(server.port()).send(parcel())).isEqualTo(Delivery.UNREACHABLE);
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws IOException {
        SmtpScript server = SmtpScript.answering(".", 250);
        server.close();
        assertThat(channel(server.port()).send(parcel())).isEqualTo(Delivery.UNREACHABLE);
    }

    @Test
    void theMessagesOfABacklogShareAConnection() throws IOException {
        try (SmtpScript server = SmtpScript.answering(".", 250)) {
            MailChannel channel = channel(server.port());
            for (int i = 0; i < 51; i++) {
                assertThat(channel.send(parcel())).isEqualTo(Delivery.TAKEN);
            }
            assertThat(server.conversations()).as("fifty on each").isEqualTo(2);
            channel.rest();
            assertThat(channel.send(parcel())).isEqualTo(Delivery.TAKEN);
            assertThat(server.conversations()).isEqualTo(3);
        }
    }

    @Test
    void aServerThatHungUpIsCalledAgain() throws IOException {
        try (SmtpScript server = SmtpScript.hangingUp()) {
            MailChannel channel = channel(server.port());
            assertThat(channel.send(parcel())).isEqualTo(Delivery.TAKEN);
            assertThat(channel.send(parcel())).isEqualTo(Delivery.TAKEN);
            assertThat(server.conversations()).isEqualTo(2);
        }
    }

    /** Nothing of a conversation that went wrong is left for the next message. */
    @Test
    void afterARefusalTheNextMessageBeginsAnew() throws IOException {
        try (SmtpScript server = SmtpScript.answering("RCPT", 450)) {
            MailChannel channel = channel(server.port());
            assertThat(channel.send(parcel())).isEqualTo(Delivery.REFUSED);
            assertThat(channel.send(parcel())).isEqualTo(Delivery.REFUSED);
            assertThat(server.conversations()).isEqualTo(2);
        }
    }

    private static Parcel parcel() {
        return new Parcel(
                "<1@mail.invalid>",
                "someone@example.org",
                new Wording("Erinnerung", "Erinnerung", "Sie haben einen Termin.", Locale.GERMAN),
                Optional.empty());
    }

    private static MailChannel channel(int port) {
        MailConfig config = new SmallRyeConfigBuilder()
                .withMapping(MailConfig.class)
                .withDefaultValues(Map.of(
                        "zusage.mail.server", "127.0.0.1",
                        "zusage.mail.port", Integer.toString(port),
                        "zusage.mail.timeout", "PT0.5S"))
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(MailConfig.class);
        return new MailChannel(config, Clock.systemUTC());
    }
}
