package de.zusage.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EndpointTest {

    private static final Instant NOW = Instant.parse("2026-06-05T07:00:00Z");

    private final Endpoint endpoint = new Endpoint(new RetryRule(Duration.ofMinutes(1), Duration.ofMinutes(16)));

    @Test
    void isAskedAgainOnlyAfterAWaitThatGrows() {
        endpoint.silent(NOW);
        assertThat(endpoint.isOpen(NOW.plusSeconds(59))).isFalse();
        assertThat(endpoint.isOpen(NOW.plusSeconds(60))).isTrue();
        endpoint.silent(NOW);
        assertThat(endpoint.isOpen(NOW.plusSeconds(239))).isFalse();
        assertThat(endpoint.isOpen(NOW.plusSeconds(240))).isTrue();
    }

    @Test
    void isOpenAsSoonAsItAnswers() {
        endpoint.silent(NOW);
        assertThat(endpoint.isSilent()).isTrue();
        endpoint.answered();
        assertThat(endpoint.isSilent()).isFalse();
        assertThat(endpoint.isOpen(NOW)).isTrue();
    }
}
