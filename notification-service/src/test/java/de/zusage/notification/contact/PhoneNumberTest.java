package de.zusage.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0711 216-0, +497112160",
        "0049 171 1234567, +491711234567",
        "+49 (0)171 / 123 45 67, +491711234567",
        "0171.1234567, +491711234567",
        "' +90 532 123 45 67 ', +905321234567",
        "+380 50 123 4567, +380501234567"
    })
    void isKeptAsTheWorldWritesIt(String written, String kept) {
        PhoneNumber number = new PhoneNumber(written);
        assertThat(number.value()).isEqualTo(kept);
        assertThat(new PhoneNumber(kept)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "call me",
                "0800 FLOWERS",
                "+49 171 1234567;ext=5",
                "+49 171 1234567\r\nX: y",
                "+999 171 1234567",
                "0900 1 234567",
                "0180 5 123456",
                "0700 12345678",
                "+49 700 12345678",
                "+881 6 22 45 12345",
                "+870 773 111 632",
                "+882 16 51234567",
                "+883 510 012345678",
                "+800 1234 5678",
                "++49 171 1234567",
                "017112345670171123456701711234567017112345670"
            })
    void whatNobodyHasOrWhatCostsIsRefused(String written) {
        assertThatThrownBy(() -> new PhoneNumber(written)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void neverReachesALog() {
        assertThat(new PhoneNumber("0711 216-0").toString()).doesNotContain("216");
    }
}
