package de.zusage.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSegmentsTest {

    @ParameterizedTest
    @CsvSource({
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "ß, 160, 1",
        "€, 80, 1",
        "€, 81, 2",
        "я, 70, 1",
        "я, 71, 2",
        "я, 134, 2",
        "я, 135, 3",
        "ş, 71, 2",
        "😀, 35, 1",
        "😀, 36, 2"
    })
    void countsWhatTheNetworkCounts(String letter, int times, int segments) {
        assertThat(SmsSegments.of(letter.repeat(times))).isEqualTo(segments);
    }

    /** 152 septets leave one, and an escaped letter takes two: it begins the next segment, and so does each 77th. */
    @ParameterizedTest
    @CsvSource({"152, 77, 3", "153, 76, 2", "151, 77, 2"})
    void doesNotCutALetterInTwo(int before, int euros, int segments) {
        assertThat(SmsSegments.of("a".repeat(before) + "€".repeat(euros))).isEqualTo(segments);
    }
}
