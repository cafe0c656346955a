package de.zusage.notification.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.notification.agreement.AgreementEvent.AgreementCompleted;
import de.zusage.notification.agreement.AgreementEvent.AgreementEnded;
import de.zusage.notification.agreement.AgreementEvent.AgreementOffered;
import de.zusage.notification.agreement.AgreementEvent.AgreementPaused;
import de.zusage.notification.agreement.AgreementEvent.AgreementResumed;
import de.zusage.notification.agreement.AgreementEvent.AgreementSigned;
import de.zusage.notification.agreement.AgreementEvent.AgreementTransferred;
import de.zusage.notification.agreement.AgreementEvent.AgreementVoided;
import de.zusage.notification.agreement.AgreementEvent.CasefileAssigned;
import de.zusage.notification.agreement.AgreementEvent.CasefileChanged;
import de.zusage.notification.agreement.AgreementEvent.CasefileClosed;
import de.zusage.notification.agreement.AgreementEvent.CasefileDeputised;
import de.zusage.notification.agreement.AgreementEvent.CasefileOpened;
import de.zusage.notification.agreement.AgreementEvent.CasefileRestricted;
import de.zusage.notification.agreement.AgreementEvent.ClientErased;
import de.zusage.notification.agreement.AgreementEvent.ClientLoginChanged;
import de.zusage.notification.agreement.AgreementEvent.DeputyshipEnded;
import de.zusage.notification.agreement.AgreementEvent.ObjectionMade;
import de.zusage.notification.agreement.AgreementEvent.OfferAnswered;
import de.zusage.notification.agreement.AgreementEvent.TransferClosed;
import de.zusage.notification.agreement.AgreementEvent.TransferProposed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads the golden files of agreement-service. */
class AgreementEventContractTest {

    private static final UUID AGREEMENT = UUID.fromString("0197b000-0000-7000-8000-00000000a001");
    private static final UUID CASE = UUID.fromString("0197b000-0000-7000-8000-00000000c001");
    private static final UUID ADVISER = UUID.fromString("0197b000-0000-7000-8000-00000000f001");
    private static final UUID DEPUTY = UUID.fromString("0197b000-0000-7000-8000-00000000f002");
    private static final UUID TRANSFER = UUID.fromString("0197b000-0000-7000-8000-00000000b001");
    private static final UUID DEPUTYSHIP = UUID.fromString("0197b000-0000-7000-8000-00000000e001");

    @Test
    void readsCases() throws JsonProcessingException {
        reads("casefile.opened.v1", new CasefileOpened(CASE, "ar-Arab", ADVISER));
        reads("casefile.assigned.v1", new CasefileAssigned(CASE, ADVISER));
        reads(
                "casefile.deputised.v1",
                new CasefileDeputised(CASE, DEPUTYSHIP, DEPUTY, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 13)));
        reads("casefile.deputyship-ended.v1", new DeputyshipEnded(DEPUTYSHIP));
        reads("casefile.changed.v1", new CasefileChanged(CASE, "prs-Arab"));
        reads(
                "casefile.client-login-changed.v1",
                new ClientLoginChanged(CASE, UUID.fromString("0197b000-0000-7000-8000-00000000f007")));
        reads("casefile.closed.v1", new CasefileClosed(CASE, LocalDate.of(2026, 12, 15)));
    }

    @Test
    void readsErasures() throws JsonProcessingException {
        reads(
                "client.erased.v1",
                new ClientErased(
                        UUID.fromString("0190a0b0-0000-7000-8000-000000000001"),
                        List.of(UUID.fromString("0190a0b0-0000-7000-8000-000000000002")),
                        UUID.fromString("6f1c1a52-2f0e-4f3b-9d0e-0d6a8f4b7c11")));
    }

    @Test
    void readsWhatClientsDemand() throws JsonProcessingException {
        reads("casefile.restricted.v1", new CasefileRestricted(CASE));
        reads("casefile.restriction-lifted.v1", new CasefileRestricted(CASE));
        reads("objection.raised.v1", new ObjectionMade(CASE, "STATISTICS"));
        reads("objection.withdrawn.v1", new ObjectionMade(CASE, "STATISTICS"));
    }

    @Test
    void readsTheEndsOfAgreements() throws JsonProcessingException {
        reads("agreement.ended.v1", new AgreementEnded(AGREEMENT, LocalDate.of(2026, 8, 1)));
        reads("agreement.voided.v1", new AgreementVoided(AGREEMENT, true, LocalDate.of(2026, 3, 4)));
        reads("agreement.transferred.v1", new AgreementTransferred(AGREEMENT, LocalDate.of(2026, 9, 1)));
        reads("agreement.completed.v1", new AgreementCompleted(AGREEMENT, LocalDate.of(2026, 12, 1)));
    }

    @Test
    void readsPauses() throws JsonProcessingException {
        reads("agreement.paused.v1", new AgreementPaused(AGREEMENT, LocalDate.of(2026, 4, 1)));
        reads("agreement.resumed.v1", new AgreementResumed(AGREEMENT));
    }

    @Test
    void readsTransfers() throws JsonProcessingException {
        reads("transfer.proposed.v1", new TransferProposed(TRANSFER, LocalDate.of(2026, 9, 7)));
        reads("transfer.closed.v1", new TransferClosed(TRANSFER));
    }

    @Test
    void readsOffersAndTheirAnswers() throws JsonProcessingException {
        assertThat(example("agreement.offered.v1", AgreementOffered.class).agreementId())
                .isEqualTo(AGREEMENT);
        assertThat(example("agreement.offered.v1", AgreementOffered.class).respondBy())
                .isNotNull();
        assertThat(example("agreement.signed.v1", AgreementSigned.class).party())
                .isIn("CLIENT", "ADVISER");
        for (String answered : List.of("activated", "amended", "declined", "withdrawn", "expired")) {
            assertThat(example("agreement." + answered + ".v1", OfferAnswered.class)
                            .agreementId())
                    .as(answered)
                    .isEqualTo(AGREEMENT);
        }
    }

    private static <T> T example(String type, Class<T> event) throws JsonProcessingException {
        return EventJson.mapper().readValue(ContractFiles.example(type), event);
    }

    private static void reads(String type, Record expected) throws JsonProcessingException {
        assertThat(EventJson.mapper().readValue(ContractFiles.example(type), expected.getClass()))
                .isEqualTo(expected);
        assertThat(EventJson.mapper().readValue(ContractFiles.exampleWithUnknownField(type), expected.getClass()))
                .isEqualTo(expected);
    }
}
