package de.zusage.plan.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.event.EventJson;
import de.zusage.plan.plan.Promised;
import de.zusage.plan.plan.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementEventContractTest {

    private static final Map<String, Class<? extends AgreementEvent>> READ = Map.ofEntries(
            Map.entry("agreement.activated.v1", AgreementEvent.Activated.class),
            Map.entry("agreement.amended.v1", AgreementEvent.Amended.class),
            Map.entry("agreement.paused.v1", AgreementEvent.Paused.class),
            Map.entry("agreement.resumed.v1", AgreementEvent.Resumed.class),
            Map.entry("agreement.completed.v1", AgreementEvent.Completed.class),
            Map.entry("agreement.voided.v1", AgreementEvent.Voided.class),
            Map.entry("agreement.transferred.v1", AgreementEvent.Transferred.class),
            Map.entry("agreement.ended.v1", AgreementEvent.Ended.class),
            Map.entry("client.erased.v1", AgreementEvent.ClientErased.class),
            Map.entry("casefile.opened.v1", AgreementEvent.CasefileOpened.class),
            Map.entry("casefile.client-login-changed.v1", AgreementEvent.CasefileClientLoginChanged.class),
            Map.entry("casefile.assigned.v1", AgreementEvent.CasefileAssigned.class),
            Map.entry("casefile.deputised.v1", AgreementEvent.CasefileDeputised.class),
            Map.entry("casefile.deputyship-ended.v1", AgreementEvent.DeputyshipEnded.class),
            Map.entry("consent.given.v1", AgreementEvent.ConsentGiven.class),
            Map.entry("consent.withdrawn.v1", AgreementEvent.ConsentWithdrawn.class),
            Map.entry("casefile.restricted.v1", AgreementEvent.CasefileRestricted.class),
            Map.entry("casefile.restriction-lifted.v1", AgreementEvent.CasefileRestricted.class),
            Map.entry("objection.raised.v1", AgreementEvent.ObjectionMade.class),
            Map.entry("objection.withdrawn.v1", AgreementEvent.ObjectionMade.class),
            Map.entry("dispute.raised.v1", AgreementEvent.DisputeMade.class),
            Map.entry("dispute.lifted.v1", AgreementEvent.DisputeMade.class));

    static List<String> types() {
        return List.copyOf(READ.keySet());
    }

    @Test
    void readsWhatTheAgreementPromises() throws IOException {
        var activated =
                EventJson.mapper().treeToValue(golden("agreement.activated.v1"), AgreementEvent.Activated.class);
        assertThat(activated.activatedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(activated.firstReviewOn()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(activated.terms().reviewIntervalMonths()).isEqualTo(3);
        assertThat(activated.terms().promises())
                .first()
                .isEqualTo(new Promised(
                        UUID.fromString("0197b000-0000-7000-8000-00000000d001"),
                        Side.CLIENT,
                        "LANGUAGE",
                        "LANGUAGE_PRACTICE",
                        Map.of("hours", "3"),
                        LocalDate.of(2026, 6, 1)));
    }

    @Test
    void readsACommitmentInWordsOfItsOwnAsOneWithoutParameters() throws IOException {
        var amended = EventJson.mapper().treeToValue(golden("agreement.amended.v1"), AgreementEvent.Amended.class);
        assertThat(amended.terms().promises())
                .last()
                .isEqualTo(new Promised(
                        UUID.fromString("0197b000-0000-7000-8000-00000000d003"),
                        Side.OFFICE,
                        "WORK",
                        "FREE",
                        Map.of(),
                        LocalDate.of(2026, 9, 10)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsTheGoldenExampleAlsoWithAnUnknownField(String type) throws IOException {
        Class<? extends AgreementEvent> as = Objects.requireNonNull(READ.get(type));
        JsonNode golden = golden(type);
        AgreementEvent read = EventJson.mapper().treeToValue(golden, as);
        ((ObjectNode) golden).put("fieldOfTomorrow", "x");
        golden.path("commitments").forEach(c -> ((ObjectNode) c).put("fieldOfTomorrow", "x"));
        assertThat(EventJson.mapper().treeToValue(golden, as)).isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAnEventWithoutAFieldItReads(String type) throws IOException {
        Class<? extends AgreementEvent> as = Objects.requireNonNull(READ.get(type));
        for (var component : as.getRecordComponents()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                continue;
            }
            JsonNode golden = golden(type);
            assertThat(((ObjectNode) golden).remove(component.getName()))
                    .as(component.getName())
                    .isNotNull();
            assertThatThrownBy(() -> EventJson.mapper().treeToValue(golden, as))
                    .as(component.getName())
                    .isNotNull();
        }
    }

    private static JsonNode golden(String type) throws IOException {
        return EventJson.mapper().readTree(Files.readString(Path.of("../contracts/examples", type + ".json")));
    }
}
