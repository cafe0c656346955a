package de.zusage.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileBodyTest {

    private static final int LIMIT = 100_000;
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void hasItsTurnOnceAndBeforeTheFirstByte() throws Exception {
        List<Integer> available = new ArrayList<>();
        ByteArrayInputStream sent = new ByteArrayInputStream(new byte[50_000]);
        FileBody body = new FileBody(sent, LIMIT, "50000", LONG, file -> available.add(sent.available()));
        assertThat(available).isEmpty();

        assertThat(body.read()).isZero();
        assertThat(body.readAllBytes()).hasSize(49_999);

        assertThat(available).containsExactly(50_000);
    }

    @Test
    void isReadIntoOneArrayOfTheLengthThatWasAnnounced() throws Exception {
        List<Integer> asked = new ArrayList<>();
        InputStream sent = new ByteArrayInputStream(new byte[50_000]) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                asked.add(into.length);
                return super.read(into, from, length);
            }
        };
        assertThat(new FileBody(sent, LIMIT, "50000", LONG, file -> {}).readNBytes(LIMIT + 1))
                .hasSize(50_000);
        assertThat(asked).containsOnly(50_000);
    }

    @Test
    void isNoLongerThanItMayBeWhateverWasAnnounced() throws Exception {
        for (String announced : new String[] {"", "100001", "99999999999", "-1", "100000"}) {
            FileBody longer =
                    new FileBody(new ByteArrayInputStream(new byte[LIMIT + 1]), LIMIT, announced, LONG, file -> {});
            if (announced.equals("100000")) {
                assertThat(longer.readAllBytes()).hasSize(LIMIT);
            } else {
                assertThatThrownBy(longer::readAllBytes).as(announced).isInstanceOf(Refused.class);
            }
        }
        assertThat(new FileBody(new ByteArrayInputStream(new byte[7]), LIMIT, "9", LONG, file -> {}).readAllBytes())
                .hasSize(7);
    }

    @Test
    void onlyWhatAnnouncesThatItIsShortIsShort() {
        assertThat(body("10").isAtMost(10)).isTrue();
        assertThat(body("11").isAtMost(10)).isFalse();
        assertThat(body("").isAtMost(10)).isFalse();
        assertThat(body("-1").isAtMost(10)).isFalse();
    }

    @Test
    void whatDripsInIsRefused() {
        FileBody slow =
                new FileBody(new ByteArrayInputStream(new byte[9]), LIMIT, "9", Duration.ofNanos(-1), file -> {});
        assertThatThrownBy(slow::readAllBytes).isInstanceOf(InvalidInput.class);
    }

    private static FileBody body(String announced) {
        return new FileBody(InputStream.nullInputStream(), LIMIT, announced, LONG, file -> {});
    }
}
