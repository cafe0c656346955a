package de.zusage.portal.adviser;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.portal.page.CaseState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntakeFormTest {

    /** A form that is sent as it was shown changes nothing, what it does not ask for included. */
    @Test
    void whatIsKnownComesBackAsItWas() {
        Cases.View known = new Cases.View(
                UUID.randomUUID(),
                CaseState.values()[0],
                "Amina Haddad",
                List.of("Haddad, Amina", "Amina al-Haddad"),
                "1990-05",
                List.of("SY", "TR"),
                null,
                "ar-Arab",
                "SY",
                List.of("ar-Arab", "fr"),
                List.of("ckb"),
                null,
                "ckb",
                null,
                LocalDate.of(2026, 3, 2),
                null);
        assertThat(IntakeForm.of(known).corrected(known))
                .isEqualTo(new Cases.Person(
                        "Amina Haddad",
                        "ar-Arab",
                        List.of("Haddad, Amina", "Amina al-Haddad"),
                        "1990-05",
                        List.of("SY", "TR"),
                        "SY",
                        null,
                        List.of("ar-Arab", "fr"),
                        List.of("ckb"),
                        null,
                        "ckb"));
    }
}
