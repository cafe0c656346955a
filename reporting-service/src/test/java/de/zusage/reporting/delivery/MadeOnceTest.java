package de.zusage.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept, and what goes first. */
class MadeOnceTest {
    private static final UUID RELEASE = new UUID(0, 1);
    private final MadeOnce made = new MadeOnce(() -> 100L);

    private static Frozen of(int bytes) {
        return Frozen.of(new byte[bytes]);
    }

    @Test
    void whatWasNotAskedForTheLongestGoesFirst() {
        made.keep(RELEASE, "one", of(40));
        made.keep(RELEASE, "two", of(40));
        assertThat(made.get(RELEASE, "one")).isPresent();
        made.keep(RELEASE, "three", of(40));
        assertThat(made.get(RELEASE, "one")).isPresent();
        assertThat(made.get(RELEASE, "two")).isEmpty();
        assertThat(made.get(RELEASE, "three")).isPresent();
        assertThat(made.get(new UUID(0, 2), "one")).as("of another release").isEmpty();
    }

    @Test
    void whatIsTooMuchAloneIsNotKeptAndWhatIsMadeTwiceCountsOnce() {
        made.keep(RELEASE, "large", of(101));
        assertThat(made.get(RELEASE, "large")).isEmpty();
        made.keep(RELEASE, "one", of(60));
        made.keep(RELEASE, "one", of(60));
        made.keep(RELEASE, "two", of(40));
        assertThat(made.get(RELEASE, "one")).isPresent();
        assertThat(made.get(RELEASE, "two")).isPresent();
    }
}
