package de.zusage.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsChannelTest {

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN",
        "202, TAKEN",
        "302, REFUSED",
        "400, REFUSED",
        "401, UNREACHABLE",
        "404, BOUNCED",
        "422, BOUNCED",
        "429, UNREACHABLE",
        "503, UNREACHABLE"
    })
    void anAnswerIsOfTheMessageTheNumberOrTheGateway(int status, Delivery delivery) {
        assertThat(SmsChannel.delivery(status)).isEqualTo(delivery);
    }
}
