package de.zusage.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RationsTest {

    private final Minutes minutes = new Minutes();
    private final Rations rations = minutes.rations(Map.of("looks", 2, "posts", 1));

    @Test
    void eachHasItsOwnInEachMinute() {
        rations.take("looks", "a");
        rations.take("looks", "a");
        assertThatThrownBy(() -> rations.take("looks", "a")).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.problem().status()).isEqualTo(429);
            assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(42));
        });
        assertThatCode(() -> rations.take("looks", "b")).doesNotThrowAnyException();
        assertThatCode(() -> rations.take("posts", "a")).doesNotThrowAnyException();
        minutes.pass(Duration.ofSeconds(42));
        assertThatCode(() -> rations.take("looks", "a")).doesNotThrowAnyException();
    }

    @Test
    void askingWhetherOneIsLeftTakesNone() {
        for (int i = 0; i < 5; i++) {
            rations.requireLeft("posts", "a");
        }
        rations.take("posts", "a");
        assertThatThrownBy(() -> rations.requireLeft("posts", "a")).isInstanceOf(Refused.class);
        assertThatCode(() -> rations.requireLeft("posts", "b")).doesNotThrowAnyException();
    }

    @Test
    void aRationThatNobodySetIsAFaultOfOurs() {
        assertThatThrownBy(() -> rations.take("unset", "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("zusage.rations.per-minute.unset");
    }

    @Test
    void aCrowdOfAddressesTakesNoMemoryWithoutEnd() {
        for (int i = 0; i < 50_000; i++) {
            rations.take("looks", "address " + i);
        }
        rations.take("looks", "late");
        rations.take("looks", "later");
        assertThatThrownBy(() -> rations.take("looks", "last")).isInstanceOf(Refused.class);
        assertThatCode(() -> rations.take("looks", "address 7")).doesNotThrowAnyException();
    }

    @Test
    void aNetworkOfIpv6IsOneAndAnAddressOfIpv4IsOne() {
        assertThat(network("2001:db8:1:2:3:4:5:6")).isEqualTo(network("2001:db8:1:2:ffff:0:0:1"));
        assertThat(network("2001:db8:1:2:3:4:5:6")).isNotEqualTo(network("2001:db8:1:3:3:4:5:6"));
        assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
    }

    private static String network(String address) {
        return RationFilter.network(SocketAddress.inetSocketAddress(4711, address));
    }
}
