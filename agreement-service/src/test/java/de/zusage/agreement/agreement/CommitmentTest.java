package de.zusage.agreement.agreement;

import static de.zusage.agreement.agreement.AgreementFixtures.TODAY;
import static de.zusage.agreement.agreement.AgreementFixtures.aDraftWith;
import static de.zusage.agreement.agreement.AgreementFixtures.ofClient;
import static de.zusage.agreement.agreement.AgreementFixtures.ofOffice;
import static de.zusage.agreement.agreement.AgreementFixtures.unconfirmed;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.agreement.Commitment.Confirmation;
import de.zusage.agreement.template.Side;
import de.zusage.kit.event.EventJson;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final Confirmation CONFIRMATION = new Confirmation("Werkhof eG", "Frau Şahin", TODAY, true);

    @Test
    void withoutTheProvidersConfirmationTheOfficeOffersItsSupport() {
        Commitment settled = unconfirmed().settled();
        assertThat(settled.side()).isEqualTo(Side.OFFICE);
        assertThat(settled.supported()).isTrue();
        assertThat(settled.commitmentId()).isEqualTo(unconfirmed().commitmentId());
    }

    @Test
    void whatIsConfirmedStaysThePartnersAndTheOthersStayAsTheyAre() {
        for (Commitment commitment : new Commitment[] {confirmed(), ofClient(), ofOffice()}) {
            assertThat(commitment.settled()).isEqualTo(commitment);
        }
    }

    @Test
    void whatAnotherSidePromisesIsAnotherPromise() {
        assertThat(unconfirmed().keeps(unconfirmed().settled())).isTrue();
        assertThat(confirmed().keeps(unconfirmed())).isFalse();
        assertThat(unconfirmed().keeps(confirmed())).isFalse();
        assertThat(ofClient().keeps(ofOffice())).isFalse();
        assertThat(unconfirmed().settled().keeps(ofOffice()))
                .as("another goal area")
                .isFalse();
    }

    @Test
    void noWordAndNoProviderTravels() throws Exception {
        String told = EventJson.mapper()
                .writeValueAsString(aDraftWith(confirmed()).settled().promised());
        assertThat(told)
                .contains("\"template\":\"FREE\"", "\"side\":\"PARTNER\"")
                .doesNotContain("Werk", "Şahin", "Betrieb");
    }

    @Test
    void isReadBackAsItWasSealed() throws Exception {
        for (Commitment commitment :
                new Commitment[] {confirmed(), unconfirmed().settled(), ofClient()}) {
            String json = EventJson.mapper().writeValueAsString(commitment);
            assertThat(EventJson.mapper().readValue(json, Commitment.class)).isEqualTo(commitment);
        }
    }

    private static Commitment confirmed() {
        Commitment it = unconfirmed();
        return new Commitment(
                it.commitmentId(),
                it.side(),
                it.goalArea(),
                it.template(),
                null,
                it.parameters(),
                it.dueOn(),
                it.own(),
                CONFIRMATION,
                null);
    }
}
