package de.zusage.portal.naming;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.portal.naming.KnownOffices.Office;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeNamesTest {
    private final OfficeNames names = OfficeNames.from(List.of(
            new Office("essen-a", "Beratung Mitte"), new Office("nord", "Beratung Nord"), new Office("nord", "Treff")));

    @Test
    void anOfficeStandsByItsName() {
        assertThat(names.of("essen-a")).isEqualTo("Beratung Mitte");
        assertThat(names.of(null)).isEmpty();
    }

    @Test
    void oneThatNobodyCanNameStandsByItsKey() {
        assertThat(names.of("hamm-a")).isEqualTo("hamm-a");
        assertThat(names.of("nord")).as("two have that key").isEqualTo("nord");
        assertThat(OfficeNames.NONE.of("essen-a")).isEqualTo("essen-a");
    }
}
