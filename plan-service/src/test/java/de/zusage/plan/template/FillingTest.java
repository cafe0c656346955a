package de.zusage.plan.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client reads of a promise has no pattern left in it. */
class FillingTest {
    private static final String TIMES =
            "Wir gehen bis zum {by} {count, plural, one {einmal} other {#-mal}} mit Ihnen in die Bibliothek.";

    @ParameterizedTest
    @CsvSource({"1, einmal", "3, 3-mal"})
    void hasThePluralAndTheDateOfItsLanguage(String count, String times) {
        Words filled = new Words("de", TIMES, "ok", TIMES, true).filled(Map.of("by", "2026-06-12", "count", count));
        assertThat(filled.text())
                .isEqualTo("Wir gehen bis zum 12. Juni 2026 " + times + " mit Ihnen in die Bibliothek.")
                .isEqualTo(filled.readOut());
        assertThat(filled.criterion()).isEqualTo("ok");
    }

    @Test
    void hasTheDigitsAndThePluralsOfArabicAndDari() {
        String hours = "{hours, plural, one {ساعة} two {ساعتان} few {# ساعات} other {# ساعة}}";
        assertThat(new Filling("ar", Map.of("hours", "2")).fill(hours)).isEqualTo("ساعتان");
        assertThat(new Filling("ar", Map.of("hours", "3")).fill(hours)).isEqualTo("٣ ساعات");
        assertThat(new Filling("prs", Map.of("by", "2026-06-12")).fill("{by}")).isEqualTo("۱۲ جون ۲۰۲۶");
    }

    @Test
    void keepsAnIdFromBeingTurned() {
        assertThat(new Filling("ar", Map.of("offer", "a-1")).fill("{offer}")).isEqualTo("\u2068a-1\u2069");
        assertThat(new Filling("de", Map.of("offer", "a-1")).fill("{offer}")).isEqualTo("a-1");
    }

    @Test
    void isLeftAsItIsWhereItIsNoPattern() {
        assertThat(new Filling("de", Map.of()).fill("{count, plural, one {x")).startsWith("{count");
    }
}
