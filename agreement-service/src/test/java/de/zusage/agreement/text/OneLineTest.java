package de.zusage.agreement.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void whatAnOfficeSaysOfItselfCanBePrinted() {
        assertThatThrownBy(() -> new OneLine("相談 Süd")).isInstanceOf(InvalidInput.class);
        assertThat(new OneLine("Beratung Süd").text()).isEqualTo("Beratung Süd");
    }
}
