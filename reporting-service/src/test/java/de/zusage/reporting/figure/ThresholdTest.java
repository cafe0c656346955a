package de.zusage.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The smallest number that may be told apart. */
class ThresholdTest {
    @Test
    void isNeverBelowThree() {
        assertThat(new Threshold(3).k()).isEqualTo(3);
        assertThatThrownBy(() -> new Threshold(2)).hasMessageContaining("must be at least 3");
    }

    @Test
    void zeroIsNotTooFewAndNeitherIsTheThresholdItself() {
        Threshold five = new Threshold(5);
        assertThat(five.tooFew(0)).isFalse();
        assertThat(five.tooFew(1)).isTrue();
        assertThat(five.tooFew(-4)).isTrue();
        assertThat(five.tooFew(5)).isFalse();
    }
}
