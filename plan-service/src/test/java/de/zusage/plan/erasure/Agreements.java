package de.zusage.plan.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.HeldRelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Says what agreement-service says of a case, straight into the inbox. */
@ApplicationScoped
class Agreements {

    private final Inbox inbox;
    private final Instance<EventListener> listeners;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final AtomicLong offset = new AtomicLong(7_000_000);

    Agreements(Inbox inbox, Instance<EventListener> listeners) {
        this.inbox = inbox;
        this.listeners = listeners;
    }

    /** A case with its agreement. */
    record Told(Tenant office, UUID caseId, UUID agreementId) {
        static Told anew(Tenant office) {
            return new Told(office, UUID.randomUUID(), UUID.randomUUID());
        }
    }

    /** The next event of the case, not received yet; the payload is the golden one with these ids. */
    ConsumerRecord<String, byte[]> ofCase(Told told, String type) {
        return record(told, "case:" + told.caseId, type, golden(told, type));
    }

    ConsumerRecord<String, byte[]> ofAgreement(Told told, String type) {
        return record(told, "agreement:" + told.agreementId, type, golden(told, type));
    }

    ConsumerRecord<String, byte[]> erased(Told told, UUID receipt) {
        return record(
                told, "case:" + told.caseId, "client.erased.v1", """
                {"caseId":"%s","agreements":["%s"],"erasureId":"%s","erasedOn":"2026-06-02"}""".formatted(told.caseId, told.agreementId, receipt));
    }

    /** Says that the case is erased; the id is the one of the receipt. */
    UUID erase(Told told) {
        UUID receipt = UUID.randomUUID();
        receive(erased(told, receipt));
        return receipt;
    }

    /** An erasure when everything was told, so that it is not put off. */
    void receive(ConsumerRecord<String, byte[]> message) {
        if (new String(message.headers().lastHeader("ce_type").value(), UTF_8).equals("client.erased.v1")) {
            HeldRelay.awaitTold();
        }
        receiveAtOnce(message);
    }

    void receiveAtOnce(ConsumerRecord<String, byte[]> message) {
        inbox.receive(
                listeners.stream()
                        .filter(listener -> listener.topic().equals(message.topic()))
                        .findFirst()
                        .orElseThrow(),
                message);
    }

    /** Ids that stand in other examples of the same story too are made anew for each case. */
    private static String golden(Told told, String type) {
        return ContractFiles.example(type)
                .replace("0197b000-0000-7000-8000-00000000a001", told.agreementId.toString())
                .replace("0197b000-0000-7000-8000-00000000c001", told.caseId.toString())
                .replaceAll(
                        "0197b000-0000-7000-8000-00000000(?=[bdef]0)",
                        told.agreementId.toString().substring(0, 24) + "00000000");
    }

    private ConsumerRecord<String, byte[]> record(Told told, String stream, String type, String payload) {
        long sequence = sequences.merge(stream, 1L, Long::sum);
        var message =
                new ConsumerRecord<>("zusage.agreement", 0, offset.getAndIncrement(), stream, payload.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/zusage/agreement-service",
                        "ce_type",
                        type,
                        "ce_time",
                        "2026-06-01T09:00:00Z",
                        "ce_subject",
                        stream,
                        "ce_authority",
                        told.office.authority(),
                        "ce_office",
                        told.office.office(),
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
