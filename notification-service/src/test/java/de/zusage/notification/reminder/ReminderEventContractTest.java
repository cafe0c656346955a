package de.zusage.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.ProducerContract;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.message.Recipient;
import de.zusage.notification.reminder.ReminderEvent.ReminderFailed;
import de.zusage.notification.reminder.ReminderEvent.ReminderSent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Writes the golden files of zusage.notification. */
class ReminderEventContractTest extends ProducerContract {

    private static final UUID CASE = UUID.fromString("01936f3e-7a00-7000-8000-0000000000ca");

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(ReminderEvent.class);
    }

    @Override
    protected List<ReminderEvent> events() {
        return List.of(
                new ReminderSent(
                        UUID.fromString("01936f3e-7a00-7000-8000-000000000001"),
                        CASE,
                        ReminderKind.STEP_DUE,
                        Recipient.CLIENT,
                        Channel.MAIL,
                        LocalDate.of(2026, 6, 5)),
                new ReminderFailed(
                        UUID.fromString("01936f3e-7a00-7000-8000-000000000002"),
                        CASE,
                        ReminderKind.REVIEW_DUE,
                        Recipient.OFFICE,
                        Channel.MAIL,
                        Reason.NOT_ACCEPTED,
                        LocalDate.of(2026, 6, 6)));
    }

    @Test
    void theSchemaAllowsEveryChannel() {
        for (ReminderEvent event : events()) {
            ObjectNode payload = (ObjectNode) ContractFiles.tree(ContractFiles.example(event.type()));
            for (Channel channel : Channel.values()) {
                payload.put("channel", channel.name());
                assertThat(ContractFiles.faults(event.type(), payload.toString()))
                        .as(channel.name())
                        .isEmpty();
            }
        }
    }

    @Test
    void theSchemaAllowsEveryKindAndRecipient() {
        for (ReminderEvent event : events()) {
            ObjectNode payload = (ObjectNode) ContractFiles.tree(ContractFiles.example(event.type()));
            for (ReminderKind kind : ReminderKind.values()) {
                for (Recipient recipient : Recipient.values()) {
                    payload.put("kind", kind.name()).put("recipient", recipient.name());
                    assertThat(ContractFiles.faults(event.type(), payload.toString()))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void theEventsOfOneCaseShareAStream() {
        assertThat(events()).allSatisfy(event -> {
            assertThat(event.stream().topic()).isEqualTo("zusage.notification");
            assertThat(event.stream().id()).isEqualTo("case:" + CASE);
        });
    }
}
