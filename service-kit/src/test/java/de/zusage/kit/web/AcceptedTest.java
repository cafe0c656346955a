package de.zusage.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.jaxrs.HttpHeadersImpl;
import org.junit.jupiter.api.Test;

class AcceptedTest {
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE;

    @Test
    void whatIsLikedBestIsGiven() {
        assertThat(best("*/*")).contains(JSON);
        assertThat(best("text/html, application/json")).contains(HTML);
        assertThat(best("application/json;q=0.5, text/*")).contains(HTML);
        assertThat(best("text/csv")).isEmpty();
    }

    @Test
    void whatWeighsNothingIsNeverGiven() {
        for (String nothing : List.of("0", "0.", "0.0", "0.000")) {
            assertThat(best("application/json;q=" + nothing)).as(nothing).isEmpty();
        }
        assertThat(best("*/*, application/json;q=0")).contains(HTML);
        assertThat(best("application/*;q=0, */*;q=0.1")).contains(HTML);
        assertThat(best("*/*;q=0")).isEmpty();
        assertThat(best("application/json;q=0.001")).contains(JSON);
    }

    @Test
    void theNarrowestRangeDecides() {
        assertThat(best("*/*;q=0, application/json")).contains(JSON);
        assertThat(best("application/*;q=0, application/json;q=0.1, text/html;q=0"))
                .contains(JSON);
    }

    private static Optional<MediaType> best(String accept) {
        HttpHeaders headers =
                new HttpHeadersImpl(Map.of(HttpHeaders.ACCEPT, accept).entrySet());
        return Accepted.best(headers, List.of(JSON, HTML));
    }
}
