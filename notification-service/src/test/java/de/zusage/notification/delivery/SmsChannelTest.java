package de.zusage.notification.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.notification.text.Wording;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsChannelTest {

    /** A gateway that begins an answer and never ends it. */
    @Test
    @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
    void aGatewayThatStallsAfterTheFirstLineIsSilent() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> begun = CompletableFuture.runAsync(() -> begin(server));
            SmsChannel channel = new SmsChannel(config(server.getLocalPort()));
            Wording wording = new Wording("", "", "Hallo", Locale.GERMAN);
            assertThat(channel.send(new Parcel("m", "+491711234567", wording, Optional.empty())))
                    .isEqualTo(Delivery.UNREACHABLE);
            assertThat(begun).isCompleted();
        }
    }

    /** The connection stays open. */
    private static void begin(ServerSocket server) {
        try {
            Socket connection = server.accept();
            connection.getOutputStream().write("HTTP/1.1 202 Accepted\r\nContent-Length: 9\r\n\r\n".getBytes(US_ASCII));
            connection.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SmsConfig config(int port) {
        return new SmallRyeConfigBuilder()
                .withMapping(SmsConfig.class)
                .withDefaultValue("zusage.sms.gateway", "http://127.0.0.1:" + port)
                .withDefaultValue("zusage.sms.timeout", "PT0.5S")
                .withConverter(Duration.class, 200, Duration::parse)
                .build()
                .getConfigMapping(SmsConfig.class);
    }

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN",
        "202, TAKEN",
        "302, REFUSED",
        "400, REFUSED",
        "401, UNREACHABLE",
        "404, REFUSED",
        "410, REFUSED",
        "422, BOUNCED",
        "429, UNREACHABLE",
        "503, UNREACHABLE"
    })
    void anAnswerIsOfTheMessageTheNumberOrTheGateway(int status, Delivery delivery) {
        assertThat(SmsChannel.delivery(status)).isEqualTo(delivery);
    }
}
