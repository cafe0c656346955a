package de.zusage.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.zusage.kit.event.EventJson;
import de.zusage.notification.Contracts;
import de.zusage.notification.reminder.ReminderEvent.ReminderFailed;
import de.zusage.notification.reminder.ReminderEvent.ReminderSent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service writes is what contracts/ shows and allows. */
class ReminderEventContractTest {

    private static final UUID CASE = UUID.fromString("01936f3e-7a00-7000-8000-0000000000ca");

    static Stream<ReminderEvent> golden() {
        return Stream.of(
                new ReminderSent(
                        UUID.fromString("01936f3e-7a00-7000-8000-000000000001"),
                        CASE,
                        ReminderKind.STEP_DUE,
                        Recipient.CLIENT,
                        Reminder.MAIL,
                        LocalDate.of(2026, 6, 5)),
                new ReminderFailed(
                        UUID.fromString("01936f3e-7a00-7000-8000-000000000002"),
                        CASE,
                        ReminderKind.REVIEW_DUE,
                        Recipient.OFFICE,
                        Reminder.MAIL,
                        Reason.MAIL_NOT_ACCEPTED,
                        LocalDate.of(2026, 6, 6)));
    }

    @Test
    void everyEventHasAGoldenFile() {
        assertThat(golden().map(Object::getClass).toList())
                .containsExactlyInAnyOrder(ReminderEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void writesTheGoldenFile(ReminderEvent event) throws JsonProcessingException {
        String written = EventJson.mapper().writeValueAsString(event);
        assertThat(Contracts.tree(written)).isEqualTo(Contracts.tree(Contracts.example(event.type())));
        assertThat(event.stream().topic()).isEqualTo("zusage.notification");
        assertThat(event.stream().id()).isEqualTo("case:" + CASE);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void keepsToTheSchemaInEveryKindAndForEveryRecipient(ReminderEvent event) throws JsonProcessingException {
        for (ReminderKind kind : ReminderKind.values()) {
            for (Recipient recipient : Recipient.values()) {
                assertThat(errors(event.type(), EventJson.mapper().writeValueAsString(with(event, kind, recipient))))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void theSchemaRefusesAnEventWithoutItsCase(ReminderEvent event) {
        assertThat(errors(event.type(), Contracts.exampleWithout(event.type(), "caseId")))
                .isNotEmpty();
    }

    private static ReminderEvent with(ReminderEvent event, ReminderKind kind, Recipient recipient) {
        if (event instanceof ReminderSent sent) {
            return new ReminderSent(sent.reminderId(), CASE, kind, recipient, Reminder.MAIL, sent.sentOn());
        }
        ReminderFailed failed = (ReminderFailed) event;
        return new ReminderFailed(
                failed.reminderId(), CASE, kind, recipient, Reminder.MAIL, failed.reason(), failed.failedOn());
    }

    private static List<String> errors(String type, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Contracts.schema(type))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
