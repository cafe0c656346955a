package de.zusage.agreement.representative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.casefile.BirthDate;
import de.zusage.agreement.casefile.PersonName;
import de.zusage.agreement.representative.Representative.Content;
import de.zusage.agreement.representative.Speakers.Speaker;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpeakersTest {
    private static final Speaker PARENT = speaker(RepresentativeKind.PARENT, false);
    private static final Speaker GUARDIAN = speaker(RepresentativeKind.LEGAL_GUARDIAN, false);
    private static final Speaker CONSENTING = speaker(RepresentativeKind.LEGAL_GUARDIAN, true);

    @Test
    void aMinorNeedsOneOfTheOwnAndNoLegalGuardian() {
        assertThat(new Speakers(true, List.of()).missing()).isTrue();
        assertThat(new Speakers(true, List.of(GUARDIAN, CONSENTING)).missing()).isTrue();
        Speakers speakers = new Speakers(true, List.of(CONSENTING, PARENT));
        assertThat(speakers.needed()).isTrue();
        assertThat(speakers.missing()).isFalse();
        assertThat(speakers.signing(PARENT.id())).isEqualTo(PARENT);
        refused(speakers, CONSENTING.id(), "another-representative-needed");
    }

    @Test
    void whoHasAParentRecordedIsTakenForAMinorWhileNobodyKnowsTheAge() {
        assertThat(new Speakers(false, List.of(PARENT)).needed()).isTrue();
    }

    @Test
    void anAdultSignsAlone() {
        Speakers speakers = new Speakers(false, List.of());
        assertThat(speakers.needed()).isFalse();
        assertThat(speakers.missing()).isFalse();
        refused(speakers, UUID.randomUUID(), "representative-not-needed");
    }

    @Test
    void anAdultsGuardianMaySignAndNeedNotUnlessTheConsentIsReserved() {
        Speakers free = new Speakers(false, List.of(GUARDIAN));
        assertThat(free.needed()).isFalse();
        assertThat(free.signing(GUARDIAN.id())).isEqualTo(GUARDIAN);
        Speakers reserved = new Speakers(false, List.of(GUARDIAN, CONSENTING));
        assertThat(reserved.needed()).isTrue();
        assertThat(reserved.missing()).isFalse();
        assertThat(reserved.signing(CONSENTING.id())).isEqualTo(CONSENTING);
        refused(reserved, GUARDIAN.id(), "another-representative-needed");
    }

    @Test
    void nobodySignsWhoDoesNotSpeakForThisClientOnThatDay() {
        refused(new Speakers(true, List.of(PARENT)), UUID.randomUUID(), "representative-not-current");
        refused(new Speakers(true, List.of()), PARENT.id(), "representative-not-current");
        refused(new Speakers(false, List.of(GUARDIAN)), PARENT.id(), "representative-not-current");
    }

    @Test
    void whatWasRecordedBeforeTheConsentWasAskedForNeedsNone() throws Exception {
        Content old =
                EventJson.mapper().readValue("{\"kind\":\"LEGAL_GUARDIAN\",\"name\":\"Frau Beispiel\"}", Content.class);
        assertThat(old.speaker(UUID.randomUUID(), new BirthDate("1999"), LocalDate.of(2026, 3, 2)))
                .get()
                .extracting(Speaker::consentRequired)
                .isEqualTo(false);
    }

    private static void refused(Speakers speakers, UUID id, String rule) {
        assertThatThrownBy(() -> speakers.signing(id))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    private static Speaker speaker(RepresentativeKind kind, boolean consentRequired) {
        return new Speaker(UUID.randomUUID(), kind, new PersonName("Frau Beispiel"), consentRequired);
    }
}
