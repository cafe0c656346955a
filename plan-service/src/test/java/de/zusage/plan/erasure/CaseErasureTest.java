package de.zusage.plan.erasure;

import static de.zusage.plan.AnOffice.asAdviser;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.HeldRelay;
import de.zusage.kit.testing.Mentions;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import de.zusage.plan.ARecipient;
import de.zusage.plan.AnOffer;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.FixedClock;
import de.zusage.plan.OutwardEvent;
import de.zusage.plan.erasure.Agreements.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of an erased case nothing is left here, nothing comes back, and everybody who was told of it hears that it is erased. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
@Tag("landing")
class CaseErasureTest {

    private static final int ORDERS = Boolean.getBoolean("zusage.all") ? 400 : 25;
    private static final String SUBSCRIBER = "language-school-neckar";

    @Inject
    AnOffice offices;

    @Inject
    Agreements agreements;

    @Inject
    CaseErasure erasure;

    @Inject
    Tenancy tenancy;

    private final Tenant office = new Tenant("stuttgart", "s-" + UUID.randomUUID());

    @Test
    void leavesNothingInAnyTable() throws SQLException {
        APlan other = lived(new Tenant("stuttgart", "s-" + UUID.randomUUID()));
        APlan plan = lived(office);
        List<UUID> ids = ids(plan);
        List<String> ofOther = Mentions.of(ids(other));
        assertThat(Mentions.of(ids)).hasSizeGreaterThan(18);
        assertThat(tablesWithout(plan)).isSubsetOf("outbox"); // what was told has no pointer any more

        UUID receipt = agreements.erase(told(plan));

        assertThat(Mentions.of(ids)).isEmpty();
        assertThat(Mentions.of(ids(other))).isEqualTo(ofOther);
        assertThat(asAdviser(office).get(plan.path()).statusCode()).isEqualTo(404);
        assertThat(Log.receipts(receipt))
                .singleElement()
                .satisfies(
                        receipted -> assertThat(receipted.get("rows").asInt()).isGreaterThan(30));
        assertThat(Log.strings(
                        "select kind from contact_entry where case_id is null and office = '" + office.office() + "'"))
                .as("the adviser's time counts on")
                .containsExactly("TALK");
    }

    @Test
    void endsEveryFactUnderAReceiptOfItsOwn() throws SQLException {
        APlan plan = lived(office);
        List<String> before = Log.facts(office.office());
        assertThat(before).hasSizeGreaterThan(3).noneMatch(stream -> stream.contains("fact.erased"));
        UUID receipt = agreements.erase(told(plan));
        assertThat(Log.facts(office.office()))
                .isEqualTo(before.stream()
                        .map(stream -> stream.substring(0, stream.indexOf(' ')) + " fact.erased.v1")
                        .toList());
        List<String> announced = StreamSupport.stream(
                        Log.receipts(receipt).get(0).get("factReceipts").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        List<String> told = Log.strings(
                "select payload::jsonb ->> 'receiptId' from event_log where aggregatetype = 'zusage.fact' and office = '"
                        + office.office() + "'");
        assertThat(announced).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(told);
        for (String payload : Log.strings(
                "select payload from event_log where type = 'fact.erased.v1' and office = '" + office.office() + "'")) {
            assertThat(ContractFiles.faults("fact.erased.v1", payload)).isEmpty();
        }
    }

    @Test
    void tellsWhoeverWasToldUnderHisOwnIds() throws SQLException {
        APlan plan = lived(office);
        String place = Log.strings("select place_id from booking where case_id = '" + plan.casefile() + "'")
                .get(0);
        String referral = Log.strings("select outward_id from referral where case_id = '" + plan.casefile() + "'")
                .get(0);
        assertThat(OutwardEvent.types("place:" + place)).contains("place.requested.v1");
        assertThat(OutwardEvent.types("received-referral:" + referral)).containsExactly("referral.received.v1");
        agreements.erase(told(plan));
        assertThat(OutwardEvent.types("place:" + place)).containsExactly("place.erased.v1");
        assertThat(OutwardEvent.types("received-referral:" + referral)).containsExactly("referral.erased.v1");
        for (String stream : List.of("place:" + place, "received-referral:" + referral)) {
            OutwardEvent.of(stream)
                    .get(0)
                    .saysNothingOf(
                            "stuttgart", "zusage.referral." + SUBSCRIBER, plan.casefile(), plan.agreement(), office);
            assertThat(Log.strings("select sequence from event_log where aggregateid = '" + stream + "'"))
                    .as("the stream goes on where it was")
                    .isEqualTo(Log.strings(
                            "select last_sequence from stream_counter where aggregateid = '" + stream + "'"))
                    .doesNotContain("1");
        }
    }

    @Test
    void thePlaceIsFreeForWhoeverWaits() {
        AnOffer offer = AnOffer.of(SUBSCRIBER, 1);
        APlan plan = offices.opensAPlanFor(office, SUBSCRIBER);
        Response booked = book(plan, offer);
        offer.asProvider()
                .header("If-Match", booked.header("ETag"))
                .post("/api/v1/places/" + offer.lastPlace() + "/confirmed")
                .then()
                .statusCode(200);
        Tenant elsewhere = new Tenant("stuttgart", "s-" + UUID.randomUUID());
        Response waiting = book(offices.opensAPlanFor(elsewhere, SUBSCRIBER), offer);
        assertThat(waiting.<String>path("state")).isEqualTo("WAITING");
        agreements.erase(told(plan));
        assertThat(asAdviser(elsewhere)
                        .get("/api/v1/bookings/" + waiting.path("id"))
                        .<String>path("state"))
                .isEqualTo("REQUESTED");
        assertThat(offer.asProvider()
                        .get("/api/v1/offers/" + offer.id() + "/places")
                        .<List<String>>path("items.state"))
                .containsExactly("REQUESTED");
    }

    /** What was handed over to another office is its own, and what it goes on counting ends with the last of both. */
    @Test
    void leavesWhatGoesOnAtAnotherOfficeAlone() throws SQLException {
        APlan plan = lived(office);
        List<String> before = Log.facts(office.office());
        APlan successor = goesOn(plan.clientStep());
        Log.execute("update step set earlier_state = 'MET', earlier_final_on = '2026-06-01' where id = '"
                + successor.clientStep() + "'");
        agreements.erase(told(plan));
        assertThat(Log.strings(
                        "select concat_ws(' ', continues, earlier_state, earlier_final_on) from step where id = '"
                                + successor.clientStep() + "'"))
                .containsExactly(plan.clientStep() + " MET 2026-06-01");
        List<String> goingOn = Log.facts(office.office()).stream()
                .filter(stream -> !stream.endsWith("fact.erased.v1"))
                .toList();
        assertThat(goingOn).as("the client's step is counted on").hasSize(1);
        assertThat(before).containsAll(goingOn);
        String pseudonym = goingOn.get(0).substring(0, goingOn.get(0).indexOf(' '));
        successor.closesTheClientsStep();
        assertThat(Log.facts(successor.tenant().office())).anyMatch(stream -> stream.startsWith(pseudonym + " "));
        agreements.erase(told(successor));
        assertThat(Log.strings("select type from event_log where aggregateid = '" + pseudonym + "'"))
                .as("the last of both files is gone")
                .containsExactly("fact.erased.v1");
    }

    /** Of three offices the one in the middle is erased: the client's step is still counted as the first one. */
    @Test
    void leavesNoGapWhereASecondOfficeIsErased() throws SQLException {
        APlan first = lived(office);
        APlan second = goesOn(first.clientStep());
        APlan third = goesOn(second.clientStep());
        agreements.erase(told(second));
        assertThat(Log.strings("select continues from step where id = '" + third.clientStep() + "'"))
                .containsExactly(first.clientStep().toString());
        assertThat(Log.facts(office.office())).noneMatch(stream -> stream.contains("fact.erased"));
        third.closesTheClientsStep();
        List<String> ofFirst = Log.facts(office.office()).stream()
                .map(CaseErasureTest::pseudonym)
                .toList();
        assertThat(Log.facts(third.tenant().office()))
                .as("counted as the first one")
                .anyMatch(stream -> ofFirst.contains(pseudonym(stream)));
    }

    private static String pseudonym(String stream) {
        return stream.substring(0, stream.indexOf(' '));
    }

    /** Of two that count under one pseudonym and are erased at once, the later one ends it. */
    @Test
    void ofTwoAtOnceTheLaterOneEndsWhatBothCounted() throws Exception {
        for (int round = 0; round < 5; round++) {
            APlan plan = offices.opensAPlanFor(office, SUBSCRIBER);
            plan.closesTheClientsStep();
            String pseudonym = Log.strings(
                            "select aggregateid from event_log where type = 'fact.step-recorded.v2' and office = '"
                                    + office.office()
                                    + "' and not exists (select from ended_fact where stream = aggregateid)"
                                    + " and payload like '%CLOSED%'")
                    .get(0);
            APlan successor = goesOn(plan.clientStep());
            HeldRelay.awaitTold();
            ExecutorService both = Executors.newFixedThreadPool(2);
            try {
                for (Future<?> done : both.invokeAll(List.of(erasing(plan), erasing(successor)))) {
                    done.get();
                }
            } finally {
                both.shutdownNow();
            }
            assertThat(Log.strings("select type from event_log where aggregateid = '" + pseudonym + "'"))
                    .containsExactly("fact.erased.v1");
        }
    }

    private Callable<Boolean> erasing(APlan plan) {
        var erased = agreements.erased(told(plan), UUID.randomUUID());
        return () -> {
            agreements.receiveAtOnce(erased);
            return true;
        };
    }

    /** The plan of another office whose client's step goes on with that one. */
    private APlan goesOn(UUID step) throws SQLException {
        APlan successor = offices.opens(
                new Tenant("stuttgart", "s-" + UUID.randomUUID()),
                FixedClock.TODAY,
                FixedClock.TODAY,
                FixedClock.TODAY);
        Log.execute("update step set continues = '" + step + "' where id = '" + successor.clientStep() + "'");
        return successor;
    }

    /** What was told and is not on its topic yet is told before it goes: no reader misses a number, and no fact is lost. */
    @Test
    void waitsForWhatIsNotTold() throws SQLException {
        APlan plan = offices.opensAPlanFor(office, SUBSCRIBER);
        UUID receipt = UUID.randomUUID();
        HeldRelay.during(() -> {
            plan.closesTheClientsStep();
            agreements.receiveAtOnce(agreements.erased(told(plan), receipt));
            assertThat(Log.receipts(receipt)).isEmpty();
            assertThat(Log.strings("select reason from inbox_stream where stream = 'case:" + plan.casefile() + "'"))
                    .containsExactly("still being told");
            assertThat(asAdviser(office).get(plan.path()).statusCode()).isEqualTo(200);
        });
        AnOffice.with(Tokens.of("operator").sign())
                .post("/api/v1/operations/parked-streams/"
                        + Log.strings("select id from inbox_stream where stream = 'case:" + plan.casefile() + "'")
                                .get(0)
                        + "/retry");
        assertThat(Log.receipts(receipt)).hasSize(1);
        assertThat(Mentions.of(ids(plan))).isEmpty();
        assertThat(first("zusage.plan", "agreement:" + plan.agreement()))
                .hasSizeGreaterThan(3)
                .isEqualTo(LongStream.rangeClosed(
                                1,
                                first("zusage.plan", "agreement:" + plan.agreement())
                                        .size())
                        .boxed()
                        .toList());
        HeldRelay.awaitTold();
        assertThat(Log.facts(office.office())).isNotEmpty().allSatisfy(stream -> {
            List<Long> told = first("zusage.fact", stream.substring(0, stream.indexOf(' ')));
            assertThat(told)
                    .isEqualTo(LongStream.rangeClosed(1, told.size()).boxed().toList());
            assertThat(told).hasSizeGreaterThan(1);
        });
    }

    /** The erasure is told again after a restore: whoever lost its receipt or an end of its facts hears them as they were. */
    @Test
    void isAnsweredAgainWhereItIsToldAgain() throws SQLException {
        APlan plan = offices.opensAPlanFor(office, SUBSCRIBER);
        plan.closesTheClientsStep();
        UUID receipt = UUID.randomUUID();
        var erased = agreements.erased(told(plan), receipt);
        agreements.receive(erased);
        HeldRelay.awaitTold();
        List<String> facts =
                Log.strings("select aggregateid from event_log where type = 'fact.erased.v1' and office = '"
                        + office.office() + "'");
        assertThat(facts).isNotEmpty();
        for (var again : List.of(erased, agreements.erased(told(plan), receipt))) {
            int before = sequences("zusage.erasure", "erasure:" + receipt).size();
            Map<String, List<Long>> ends =
                    facts.stream().collect(Collectors.toMap(fact -> fact, fact -> sequences("zusage.fact", fact)));
            agreements.receive(again);
            HeldRelay.awaitTold();
            assertThat(sequences("zusage.erasure", "erasure:" + receipt)).hasSizeGreaterThan(before);
            ends.forEach((fact, earlier) -> assertThat(sequences("zusage.fact", fact))
                    .hasSizeGreaterThan(earlier.size())
                    .endsWith(earlier.get(earlier.size() - 1)));
        }
        assertThat(Log.strings("select type from event_log where aggregateid = '" + facts.get(0) + "'"))
                .containsExactly("fact.erased.v1");
    }

    /** As they came for the first time: the relay tells at least once. */
    private static List<Long> first(String topic, String stream) {
        return sequences(topic, stream).stream().distinct().toList();
    }

    private static List<Long> sequences(String topic, String stream) {
        return TopicReader.read(topic, stream).stream()
                .map(record -> Long.valueOf(
                        new String(record.headers().lastHeader("ce_sequence").value(), UTF_8)))
                .toList();
    }

    /** A torn record is kept without a stream, whoever's it is. */
    @Test
    void findsARecordThatNamesTheCaseInAHeaderAlone() throws SQLException {
        APlan plan = lived(office);
        List<UUID> ids = ids(plan);
        try (var owner = LocalDatabase.asOwner();
                var torn = owner.prepareStatement("insert into inbox_parked (consumer, reason, topic, kafka_partition,"
                        + " kafka_offset, record_time, record_headers, record_value)"
                        + " values ('zusage.agreement', 'x', 'zusage.agreement', 0, 4714, now(), ?, 'torn')")) {
            torn.setString(1, "ce_subject agreement%3A" + plan.agreement());
            torn.executeUpdate();
        }
        assertThat(Mentions.of(ids)).anyMatch(place -> place.startsWith("inbox_parked"));
        agreements.erase(told(plan));
        assertThat(Mentions.of(ids)).isEmpty();
    }

    /** Told anew it is done anew; the same event a second time is not. */
    @Test
    void isReceiptedOnceForEachTimeItIsAskedFor() throws SQLException {
        APlan plan = lived(office);
        UUID receipt = UUID.randomUUID();
        var erased = agreements.erased(told(plan), receipt);
        agreements.receive(erased);
        agreements.receive(erased);
        assertThat(Log.receipts(receipt)).hasSize(1);
        agreements.receive(agreements.erased(told(plan), receipt));
        assertThat(Log.receipts(receipt)).hasSize(2).last().satisfies(again -> {
            assertThat(again.get("rows").asInt()).isZero();
            assertThat(again.get("factReceipts")).isEmpty();
        });
    }

    @Test
    void ofAnUnknownCaseIsReceiptedWithoutARow() throws SQLException {
        Told never = Told.anew(office);
        UUID receipt = agreements.erase(never);
        assertThat(Log.receipts(receipt))
                .singleElement()
                .satisfies(
                        receipted -> assertThat(receipted.get("rows").asInt()).isZero());
        assertThat(Mentions.of(List.of(never.caseId(), never.agreementId()))).isEmpty();
    }

    /** Whatever order the topics come in, doubled events and those after the erasure included. */
    @Test
    void nothingComesBackInWhateverOrderItIsHeard() throws SQLException {
        for (int seed = 0; seed < ORDERS; seed++) {
            Told told = Told.anew(office);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            for (String type : List.of("casefile.opened.v1", "consent.given.v1", "casefile.deputised.v1")) {
                all.add(agreements.ofCase(told, type));
            }
            for (String type : List.of("agreement.activated.v1", "agreement.paused.v1", "agreement.resumed.v1")) {
                all.add(agreements.ofAgreement(told, type));
            }
            all.addAll(List.copyOf(all));
            UUID receipt = UUID.randomUUID();
            all.add(agreements.erased(told, receipt));
            Collections.shuffle(all, new Random(seed));
            all.forEach(agreements::receive);
            assertThat(Mentions.of(List.of(told.caseId(), told.agreementId())))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(Log.receipts(receipt)).as("seed %d", seed).hasSize(1);
        }
        System.out.println("Erasure: " + ORDERS + " orders of events");
    }

    @Test
    void andItsReceiptAreOne() throws SQLException {
        APlan plan = lived(office);
        UUID receipt = UUID.randomUUID();
        List<String> before = Mentions.of(ids(plan));
        assertThatThrownBy(() -> tenancy.run(office, () -> {
                    erasure.erase(plan.casefile(), List.of(plan.agreement()), receipt);
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(Log.receipts(receipt)).isEmpty();
        assertThat(Mentions.of(ids(plan))).isEqualTo(before);
    }

    @Test
    void noRowThatNamesTheErasedIsWritten() {
        Told told = Told.anew(office);
        agreements.erase(told);
        assertThatThrownBy(() -> Log.execute("insert into known_case (id, authority, office) values ('" + told.caseId()
                        + "', 'stuttgart', 'stuttgart-a')"))
                .isInstanceOf(SQLException.class)
                .extracting(thrown -> ((SQLException) thrown).getSQLState())
                .isEqualTo("ZT005");
    }

    /** A case of which every table has something. */
    private APlan lived(Tenant at) throws SQLException {
        APlan plan = offices.opensAPlanFor(at, SUBSCRIBER);
        AnOffer offer = AnOffer.of(SUBSCRIBER, 3);
        book(plan, offer);
        new ARecipient("stuttgart", SUBSCRIBER).isReferred(plan, "LANGUAGE");
        plan.showsEvidence();
        plan.closesTheClientsStep();
        String step = "/api/v1/steps/" + plan.clientStep();
        write(plan, step + "/correction", "{\"outcome\":\"PARTLY_MET\",\"reason\":\"MISTYPED\"}");
        write(plan, step + "/client-verdict", "{\"outcome\":\"MET\",\"source\":\"PAPER\"}");
        asAdviser(at)
                .header("If-Match", plan.etag())
                .body("{\"text\":\"Canary\"}")
                .put(plan.path() + "/note")
                .then()
                .statusCode(200);
        asAdviser(at)
                .header("If-Match", "\"0\"")
                .body("{\"note\":\"Canary\"}")
                .put("/api/v1/reviews/" + plan.firstReview() + "/draft")
                .then()
                .statusCode(200);
        UUID entry = UUID.randomUUID();
        Log.execute("""
                insert into contact_entry (id, authority, office, carrier, adviser, kind, minutes, topic, held_on, case_id,
                  removed, version) values ('%1$s', '%2$s', '%3$s', 'carrier-a', gen_random_uuid(), 'TALK', 30, 'WORK',
                  '2026-06-01', '%4$s', false, 1);
                insert into past_contact (id, authority, office, entry_id, version, kind, minutes, topic, held_on, case_id)
                  values (gen_random_uuid(), '%2$s', '%3$s', '%1$s', 0, 'TALK', 20, 'WORK', '2026-06-01', '%4$s');
                insert into lost_offer (id, authority, office, step_id, offer_id, lost_on)
                  values (gen_random_uuid(), '%2$s', '%3$s', '%5$s', '%6$s', '2026-06-01');
                """.formatted(entry, at.authority(), at.office(), plan.casefile(), plan.officeStep(), offer.id()));
        agreements.receive(agreements.ofCase(told(plan), "casefile.deputised.v1"));
        agreements.receive(agreements.ofCase(told(plan), "casefile.opened.v1"));
        agreements.ofAgreement(told(plan), "agreement.paused.v1"); // never comes
        agreements.receive(agreements.ofAgreement(told(plan), "agreement.resumed.v1"));
        return plan;
    }

    private static Response book(APlan plan, AnOffer offer) {
        Response booked = asAdviser(plan.tenant())
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"agreementId\":\"" + plan.agreement() + "\",\"offerId\":\"" + offer.id() + "\"}")
                .post("/api/v1/bookings");
        assertThat(booked.statusCode()).as(booked.asString()).isEqualTo(201);
        return booked;
    }

    private static void write(APlan plan, String path, String body) {
        asAdviser(plan.tenant())
                .header("If-Match", plan.etag())
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    private static Told told(APlan plan) {
        return new Told(plan.tenant(), plan.casefile(), plan.agreement());
    }

    /** Of the case and of everything that the plan made of it. */
    private static List<UUID> ids(APlan plan) throws SQLException {
        List<UUID> ids =
                new ArrayList<>(List.of(plan.casefile(), plan.agreement(), plan.clientStep(), plan.officeStep()));
        for (String query : List.of(
                "select id from review where plan_id = '" + plan.agreement() + "'",
                "select id from booking where case_id = '" + plan.casefile() + "'",
                "select id from evidence where plan_id = '" + plan.agreement() + "'",
                "select id from referral where case_id = '" + plan.casefile() + "'")) {
            Log.strings(query).forEach(id -> ids.add(UUID.fromString(id)));
        }
        return ids;
    }

    /** Tables with a rule that have nothing of the plan. */
    private static List<String> tablesWithout(APlan plan) throws SQLException {
        List<String> empty = new ArrayList<>();
        String streams = "('case:" + plan.casefile() + "', 'agreement:" + plan.agreement() + "')";
        for (String table : Log.strings("select distinct unnest(tables) from erasure_rule")) {
            String of =
                    switch (table) {
                        case "outbox" -> "event_id in (select id from event_log where aggregateid in " + streams + ")";
                        case "event_log", "stream_counter" -> "aggregateid in " + streams;
                        case "inbox_stream", "inbox_parked" -> "stream in " + streams;
                        case "idempotency_key" ->
                            "resource in (select id from booking where case_id = '" + plan.casefile() + "')";
                        case "place" ->
                            "id in (select place_id from booking where case_id = '" + plan.casefile() + "')";
                        default -> "office = '" + plan.tenant().office() + "'";
                    };
            if (Log.strings("select count(*) from " + table + " where " + of).contains("0")) {
                empty.add(table);
            }
        }
        return empty;
    }
}
