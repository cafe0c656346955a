package de.zusage.portal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceProblemTest {
    private static final String ENGLISH = "This case was closed and takes nothing more.";

    @Test
    void aRuleIsSaidInTheLanguageOfThePage() {
        assertThat(said("/problems/case-is-closed", ENGLISH, Locale.GERMAN))
                .isEqualTo("Dieser Fall ist abgeschlossen und nimmt nichts mehr auf.");
        assertThat(said("/problems/case-is-closed", ENGLISH, Locale.ENGLISH)).isEqualTo(ENGLISH);
    }

    @Test
    void whatHasNoWordsOfOursIsSaidAsTheServiceSaysIt() {
        assertThat(said("/problems/of-tomorrow", ENGLISH, Locale.GERMAN)).isEqualTo(ENGLISH);
        assertThat(said(null, null, Locale.GERMAN)).startsWith("Eine Angabe fehlt oder ist so nicht möglich.");
        assertThat(said(null, null, Locale.ENGLISH)).isEqualTo("HTTP 409");
    }

    private static String said(@Nullable String type, @Nullable String detail, Locale language) {
        return new ServiceProblem(409, new ServiceProblem.Document(type, null, detail, null), language).detail();
    }
}
