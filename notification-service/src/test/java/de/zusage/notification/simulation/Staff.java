package de.zusage.notification.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.tenancy.Rounds.Stop;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.notification.Api;
import de.zusage.notification.simulation.Course.Safe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** What the people of the simulated offices do, each over the API with the own token. */
@ApplicationScoped
class Staff {

    private static final String SIMULATED = " office like '" + Office.PREFIX + "%' ";

    private static final String TO_CALL = """
            select distinct authority, office, case_id from reminder
            where recipient = 'CLIENT' and state in ('NO_CHANNEL', 'FAILED') and due_on >= ? and""" + SIMULATED + "order by 1, 2, 3";

    private static final String LETTERS =
            "select distinct authority, office, 1 from message where channel = 'LETTER' and state = 'READY' and"
                    + SIMULATED;

    private static final String ESCALATED =
            "select distinct authority, office, holder from escalation where state = 'RAISED' and level <> 'CARRIER_LEAD'"
                    + " and holder is not null and" + SIMULATED + "order by 1, 2, 3";

    private final Rounds rounds;
    private final Random random = new Random(5);

    Staff(Rounds rounds) {
        this.rounds = rounds;
    }

    void enter(Office office) {
        office.advisers().forEach(adviser -> enter(office, adviser, "ADVISER"));
        enter(office, office.lead(), "OFFICE_LEAD");
    }

    private static void enter(Office office, UUID person, String function) {
        Api.enter(office.tenant(), person, function, "Alex Muster", mailOf(person))
                .then()
                .statusCode(201);
    }

    static String mailOf(UUID person) {
        return person + "@sim.example.org";
    }

    /** The adviser writes down what the client calls safe, at the first meeting. */
    void declare(Course course) {
        if (course.safe == Safe.NOTHING) {
            return;
        }
        Map<String, String> channel =
                new HashMap<>(Map.of("channel", course.safe.name(), "calledSafeOn", course.opened.toString()));
        switch (course.safe) {
            case MAIL -> channel.put("address", mailOf(course.agreement.caseId()));
            case SMS -> channel.put("address", "+49171" + (1_000_000 + random.nextInt(8_999_999)));
            case CALL -> channel.put("address", "+49711" + (1_000_000 + random.nextInt(8_999_999)));
            case LETTER -> channel.put("address", "Alex Muster\nHauptstraße 5\n70173 Stuttgart");
            default -> {}
        }
        Tenant office = course.agreement.tenant();
        String tag = contact(course).header("ETag");
        Api.adviser(office, course.adviser)
                .header("If-Match", tag)
                .body(Map.of("language", "de", "channels", List.of(channel)))
                .put(Api.CONTACT, course.agreement.caseId())
                .then()
                .statusCode(200);
    }

    /** The client takes everything back that was called safe. */
    void withdraw(Course course, UUID adviser) {
        int status = Api.adviser(course.agreement.tenant(), adviser)
                .header("If-Match", contact(course).header("ETag"))
                .delete(Api.CONTACT, course.agreement.caseId())
                .statusCode();
        assertThat(status).as("withdrawn, or the case was closed before").isIn(204, 409);
    }

    private static Response contact(Course course) {
        return Api.adviser(course.agreement.tenant(), course.adviser).get(Api.CONTACT, course.agreement.caseId());
    }

    /** Calls whoever is on the call lists; four of five are reached. */
    int call(LocalDate today, Map<UUID, UUID> adviserOfCase) {
        int calls = 0;
        for (Stop<UUID> stop : found(TO_CALL, List.of(today.minusDays(14)))) {
            UUID adviser = Objects.requireNonNull(adviserOfCase.get(stop.row()));
            Response answer = Api.adviser(stop.tenant(), adviser)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("caseId", stop.row(), "outcome", random.nextInt(5) > 0 ? "REACHED" : "NOT_REACHED"))
                    .post("/api/v1/calls");
            assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 409);
            calls += answer.statusCode() == 201 ? 1 : 0;
        }
        return calls;
    }

    /** Prints what waits in each office and takes it to the post. */
    int post() {
        List<Stop<UUID>> offices = found(LETTERS, List.of());
        offices.forEach(office -> post(office.tenant()));
        return offices.size();
    }

    private static void post(Tenant office) {
        Response made = Api.adviser(office)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of())
                .post("/api/v1/letter-batches");
        if (made.statusCode() != 201) {
            return;
        }
        String batch = made.header("Location");
        if (Api.adviser(office).post(batch + "/printed").statusCode() == 200) {
            String tag = Api.adviser(office).get(batch).header("ETag");
            Api.adviser(office)
                    .header("If-Match", tag)
                    .post(batch + "/posted")
                    .then()
                    .statusCode(200);
        }
    }

    /** Whoever has something waiting takes care of it. */
    int acknowledge() {
        List<Response> said = new ArrayList<>();
        for (Stop<UUID> stop : found(ESCALATED, List.of())) {
            List<String> ids = Api.adviser(stop.tenant(), stop.row())
                    .get("/api/v1/escalations")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.id");
            ids.forEach(id -> said.add(acknowledge(stop.tenant(), stop.row(), "/api/v1/escalations/" + id)));
        }
        return said.size();
    }

    private static Response acknowledge(Tenant office, UUID person, String path) {
        String tag = Api.adviser(office, person).get(path).header("ETag");
        return Api.adviser(office, person).header("If-Match", tag).post(path + "/acknowledged");
    }

    private List<Stop<UUID>> found(String query, List<?> parameters) {
        return rounds.find(query, parameters, row -> {
            Object third = row.getObject(3);
            return third instanceof UUID id ? id : new UUID(0, 0);
        });
    }
}
