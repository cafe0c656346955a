package de.zusage.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.HeldRelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Says what the other services say, in the order they would, straight into the inbox. */
@ApplicationScoped
public class World {

    public static final Tenant STUTTGART = new Tenant("stuttgart", "stuttgart-a");

    private static final String AGREEMENT_TOPIC = "zusage.agreement";
    private static final String PLAN_TOPIC = "zusage.plan";

    private final Inbox inbox;
    private final Instance<EventListener> listeners;
    private final TestClock clock;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final AtomicLong offset = new AtomicLong(1_000_000);
    private final List<ConsumerRecord<String, byte[]>> said = new CopyOnWriteArrayList<>();
    private final String broker;
    private boolean deaf;

    World(
            Inbox inbox,
            Instance<EventListener> listeners,
            TestClock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
        this.broker = broker;
        this.inbox = inbox;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** An agreement of a case, with the office it belongs to. */
    public record Agreement(Tenant tenant, UUID caseId, UUID id) {}

    /** A case that this service has heard of. */
    public Agreement anAgreement(Tenant tenant, String language) {
        Agreement agreement = new Agreement(tenant, UUID.randomUUID(), UUID.randomUUID());
        say(tenant, AGREEMENT_TOPIC, "case:" + agreement.caseId, "casefile.opened.v1", """
                {"caseId":"%s","contactLanguage":"%s","openedOn":"2026-01-05"}""".formatted(
                        agreement.caseId, language));
        return agreement;
    }

    /** The same with whoever answers for it from the beginning. */
    public Agreement anAgreement(Tenant tenant, String language, UUID adviser) {
        Agreement agreement = new Agreement(tenant, UUID.randomUUID(), UUID.randomUUID());
        say(tenant, AGREEMENT_TOPIC, "case:" + agreement.caseId, "casefile.opened.v1", """
                {"caseId":"%s","contactLanguage":"%s","adviser":"%s","openedOn":"2026-01-05"}""".formatted(
                        agreement.caseId, language, adviser));
        return agreement;
    }

    /** Another adviser answers for the case; said as often as that, as the broker may. */
    public void assign(Agreement agreement, UUID adviser, int times) {
        var assigned = record(
                agreement.tenant, AGREEMENT_TOPIC, "case:" + agreement.caseId, "casefile.assigned.v1", """
                {"caseId":"%s","adviser":"%s","assignedOn":"2026-05-04"}""".formatted(
                                agreement.caseId, adviser));
        for (int i = 0; i < times; i++) {
            receive(assigned);
        }
    }

    public void deputise(Agreement agreement, UUID deputyship, UUID deputy, LocalDate from, LocalDate to) {
        say(agreement.tenant, AGREEMENT_TOPIC, "case:" + agreement.caseId, "casefile.deputised.v1", """
                {"caseId":"%s","deputyship":"%s","deputy":"%s","validFrom":"%s","validTo":"%s"}""".formatted(
                        agreement.caseId, deputyship, deputy, from, to));
    }

    public void endDeputyship(Agreement agreement, UUID deputyship) {
        say(
                agreement.tenant,
                AGREEMENT_TOPIC,
                "case:" + agreement.caseId,
                "casefile.deputyship-ended.v1",
                """
                {"caseId":"%s","deputyship":"%s","endedOn":"2026-05-04"}""".formatted(agreement.caseId, deputyship));
    }

    /** The office put right in which language the client is written to. */
    public void speaks(Agreement agreement, String language) {
        say(agreement.tenant, AGREEMENT_TOPIC, "case:" + agreement.caseId, "casefile.changed.v1", """
                {"caseId":"%s","contactLanguage":"%s","changedOn":"2026-05-04"}""".formatted(
                        agreement.caseId, language));
    }

    /** The client comes by that login from now on, or by none. */
    public void login(Agreement agreement, @Nullable UUID login) {
        say(
                agreement.tenant,
                AGREEMENT_TOPIC,
                "case:" + agreement.caseId,
                "casefile.client-login-changed.v1",
                """
                {"caseId":"%s",%s"changedOn":"2026-05-04"}""".formatted(agreement.caseId, login == null ? "" : "\"clientLogin\":\"" + login + "\","));
    }

    /** The client has the case restricted, or that was lifted. */
    public void restricted(Agreement agreement, boolean now) {
        say(
                agreement.tenant,
                AGREEMENT_TOPIC,
                "case:" + agreement.caseId,
                now ? "casefile.restricted.v1" : "casefile.restriction-lifted.v1",
                "{\"caseId\":\"%s\"}".formatted(agreement.caseId));
    }

    /** The client objects to that, or does so no more. */
    public void objects(Agreement agreement, String against, boolean now) {
        say(
                agreement.tenant,
                AGREEMENT_TOPIC,
                "case:" + agreement.caseId,
                now ? "objection.raised.v1" : "objection.withdrawn.v1",
                "{\"caseId\":\"%s\",\"against\":\"%s\"}".formatted(agreement.caseId, against));
    }

    public void closeCase(Agreement agreement) {
        say(agreement.tenant, AGREEMENT_TOPIC, "case:" + agreement.caseId, "casefile.closed.v1", """
                {"caseId":"%s","reason":"MOVED_AWAY","closedOn":"2026-06-01"}""".formatted(
                        agreement.caseId));
    }

    public void agreementIs(Agreement agreement, String what) {
        say(agreement.tenant, AGREEMENT_TOPIC, stream(agreement), "agreement." + what + ".v1", """
                {"agreementId":"%s","caseId":"%s","reason":"LAPSED","endedOn":"2026-06-01","completedOn":"2026-06-01",
                "agreementOver":true,"on":"2026-06-01",
                "pausedOn":"2026-06-01","resumedOn":"2026-06-20","pausedDays":19,
                "transferredOn":"2026-06-01"}""".formatted(
                        agreement.id, agreement.caseId));
    }

    public void offered(Agreement agreement, LocalDate respondBy) {
        say(agreement.tenant, AGREEMENT_TOPIC, stream(agreement), "agreement.offered.v1", """
                {"agreementId":"%s","caseId":"%s","version":1,"respondBy":"%s"}""".formatted(
                        agreement.id, agreement.caseId, respondBy));
    }

    public void signed(Agreement agreement, String party) {
        say(agreement.tenant, AGREEMENT_TOPIC, stream(agreement), "agreement.signed.v1", """
                {"agreementId":"%s","caseId":"%s","version":1,"party":"%s"}""".formatted(
                        agreement.id, agreement.caseId, party));
    }

    public UUID aStep(Agreement agreement, String side, LocalDate dueOn) {
        UUID step = UUID.randomUUID();
        stepAdded(agreement, step, side, dueOn);
        return step;
    }

    public void stepAdded(Agreement agreement, UUID step, String side, LocalDate dueOn) {
        plan(agreement, "step.added.v1", """
                "stepId":"%s","side":"%s","goalArea":"LANGUAGE","template":"t","dueOn":"%s\"""".formatted(step, side, dueOn));
    }

    public void stepRescheduled(Agreement agreement, UUID step, LocalDate dueOn) {
        plan(agreement, "step.rescheduled.v1", """
                "stepId":"%s","dueOn":"%s\"""".formatted(step, dueOn));
    }

    public void stepClosed(Agreement agreement, UUID step) {
        plan(agreement, "step.closed.v1", """
                "stepId":"%s","side":"CLIENT","outcome":"MET","closedOn":"2026-06-01\"""".formatted(step));
    }

    public UUID aReview(Agreement agreement, LocalDate plannedOn) {
        UUID review = UUID.randomUUID();
        plan(agreement, "review.planned.v1", """
                "reviewId":"%s","plannedOn":"%s","closing":false""".formatted(review, plannedOn));
        return review;
    }

    public void reviewIs(Agreement agreement, UUID review, String what) {
        plan(agreement, "review." + what + ".v1", """
                "reviewId":"%s","cause":"OFFICE","on":"2026-06-01","heldOn":"2026-06-01\"""".formatted(review));
    }

    /** A place became free for the client, who waited for it. */
    public UUID placeFree(Agreement agreement, LocalDate movedUpOn) {
        UUID booking = UUID.randomUUID();
        plan(agreement, "booking.moved-up.v1", """
                "bookingId":"%s","offerId":"%s","movedUpOn":"%s\"""".formatted(booking, UUID.randomUUID(), movedUpOn));
        return booking;
    }

    public void bookingIs(Agreement agreement, UUID booking, String what) {
        plan(agreement, "booking." + what + ".v1", """
                "bookingId":"%s","offerId":"%s","on":"2026-06-01\"""".formatted(booking, UUID.randomUUID()));
    }

    /** The office is asked to take a client in. */
    public UUID transferProposed(Tenant asked, LocalDate respondBy) {
        UUID transfer = UUID.randomUUID();
        say(asked, AGREEMENT_TOPIC, "transfer:" + transfer, "transfer.proposed.v1", """
                {"transferId":"%s","proposedOn":"2026-05-04","respondBy":"%s"}""".formatted(transfer, respondBy));
        return transfer;
    }

    public void transferClosed(Tenant asked, UUID transfer, String outcome) {
        say(asked, AGREEMENT_TOPIC, "transfer:" + transfer, "transfer.closed.v1", """
                {"transferId":"%s","outcome":"%s","closedOn":"2026-05-11"}""".formatted(transfer, outcome));
    }

    /** The case and everything of it is erased; the id is the one of the receipt. */
    public UUID erase(Agreement agreement) {
        UUID receipt = UUID.randomUUID();
        receive(erased(agreement, receipt));
        return receipt;
    }

    /** The next event of the case, which says that it was erased. */
    public ConsumerRecord<String, byte[]> erased(Agreement agreement, UUID receipt) {
        return record(agreement.tenant, AGREEMENT_TOPIC, "case:" + agreement.caseId, "client.erased.v1", """
                {"caseId":"%s","agreements":["%s"],"erasureId":"%s","erasedOn":"2026-06-01"}""".formatted(
                        agreement.caseId, agreement.id, receipt));
    }

    /** Something was told of the agreement's plan that never comes. */
    public void lose(Agreement agreement) {
        record(agreement.tenant, PLAN_TOPIC, stream(agreement), "step.added.v1", "{}");
    }

    /** Something was told of the case that never comes. */
    public void loseOfCase(Agreement agreement) {
        record(agreement.tenant, AGREEMENT_TOPIC, "case:" + agreement.caseId, "casefile.changed.v1", "{}");
    }

    /** Something is told of the case that nobody understands. */
    public void nonsense(Agreement agreement) {
        receive(record(agreement.tenant, AGREEMENT_TOPIC, "case:" + agreement.caseId, "casefile.changed.v1", "{}"));
    }

    /** That case is opened. */
    public void opens(Agreement agreement) {
        say(agreement.tenant, AGREEMENT_TOPIC, "case:" + agreement.caseId, "casefile.opened.v1", """
                {"caseId":"%s","contactLanguage":"de","openedOn":"2026-01-05"}""".formatted(
                        agreement.caseId));
    }

    /** What is said meanwhile, in its order, which nobody has heard yet. */
    public List<ConsumerRecord<String, byte[]>> unheard(Runnable story) {
        int before = said.size();
        deaf = true;
        try {
            story.run();
        } finally {
            deaf = false;
        }
        return List.copyOf(said.subList(before, said.size()));
    }

    /** What was said of that stream lies on its topic. */
    public void onTopic(String stream) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (ConsumerRecord<String, byte[]> message : said(stream)) {
                producer.send(new ProducerRecord<>(message.topic(), null, stream, message.value(), message.headers()))
                        .get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    public void planClosed(Agreement agreement) {
        plan(agreement, "plan.closed.v1", "\"closedOn\":\"2026-06-01\"");
    }

    private void plan(Agreement agreement, String type, String fields) {
        say(agreement.tenant, PLAN_TOPIC, stream(agreement), type, """
                {"agreementId":"%s","caseId":"%s",%s}""".formatted(
                        agreement.id, agreement.caseId, fields));
    }

    private static String stream(Agreement agreement) {
        return "agreement:" + agreement.id;
    }

    private void say(Tenant tenant, String topic, String stream, String type, String payload) {
        ConsumerRecord<String, byte[]> message = record(tenant, topic, stream, type, payload);
        said.add(message);
        if (!deaf) {
            receive(message);
        }
    }

    /** What was said of that stream, as its topic would hold it. */
    public List<ConsumerRecord<String, byte[]>> said(String stream) {
        return said.stream().filter(message -> message.key().equals(stream)).toList();
    }

    /** An erasure when everything was told, so that it is not put off. */
    public void receive(ConsumerRecord<String, byte[]> message) {
        if (new String(message.headers().lastHeader("ce_type").value(), UTF_8).equals("client.erased.v1")) {
            HeldRelay.awaitTold();
        }
        EventListener listener = listeners.stream()
                .filter(candidate -> candidate.topic().equals(message.topic()))
                .findFirst()
                .orElseThrow();
        inbox.receive(listener, message);
    }

    public ConsumerRecord<String, byte[]> record(
            Tenant tenant, String topic, String stream, String type, String payload) {
        long sequence = sequences.merge(topic + stream, 1L, Long::sum);
        var message = new ConsumerRecord<>(topic, 0, offset.getAndIncrement(), stream, payload.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        topic.equals(PLAN_TOPIC) ? "/zusage/plan-service" : "/zusage/agreement-service",
                        "ce_type",
                        type,
                        "ce_time",
                        clock.instant().toString(),
                        "ce_subject",
                        stream,
                        "ce_authority",
                        tenant.authority(),
                        "ce_office",
                        tenant.office(),
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
