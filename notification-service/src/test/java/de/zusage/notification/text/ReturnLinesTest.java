package de.zusage.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.tenancy.Tenant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnLinesTest {
    private static final Tenant OFFICE = new Tenant("stuttgart", "stuttgart-a");

    @Test
    void anOfficesOwnLineGoesBeforeThatOfAll() {
        ReturnLines lines = lines("Postfach 1, 10115 Berlin", "Postfach 2, 70001 Stuttgart");
        assertThat(lines.of(OFFICE)).contains("Postfach 2, 70001 Stuttgart");
        assertThat(lines.of(new Tenant("freiburg", "stuttgart-a"))).contains("Postfach 1, 10115 Berlin");
        assertThat(lines(null, "Postfach 2, 70001 Stuttgart").of(new Tenant("freiburg", "stuttgart-a")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "Migrationsdienst, Postfach 1",
                "BERATUNG Süd, Postfach 1",
                "Zusage, Postfach 1",
                "Postfach 1\n10115 Berlin",
                "Postfach 李",
                "Postfach 1, 1234567890 1234567890 1234567890 1234567890 1234567890"
            })
    void whatGivesAwayOrDoesNotFitIsRefusedAtTheStart(String line) {
        assertThatThrownBy(() -> lines(line, null)).hasMessageContaining("zusage.letter.sender ");
        assertThatThrownBy(() -> lines(null, line))
                .hasMessageContaining("zusage.letter.sender-of.stuttgart.stuttgart-a");
    }

    private static ReturnLines lines(@Nullable String ofAll, @Nullable String own) {
        return new ReturnLines(new ReturnLineConfig() {
            @Override
            public Optional<String> sender() {
                return Optional.ofNullable(ofAll);
            }

            @Override
            public Map<String, Map<String, String>> senderOf() {
                return own == null ? Map.of() : Map.of("stuttgart", Map.of("stuttgart-a", own));
            }
        });
    }
}
