package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.LocalSystem;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A case that is opened, closed and erased at the steward's order, and what is asked of it after a restore. */
public final class ErasedCase {
    private static final String SERVICE = "agreement";

    /** What is not in the ledger outside. */
    private static final String UNWRITTEN = """
            select (select count(*) from erasure where erased_at is not null and written_at is null)
              + (select count(*) from erasure_receipt where received_at is not null and erasure_id is not null
                  and written_at is null)
            """;

    private final LocalSystem system;
    private final Person adviser;
    private final UUID id;

    private ErasedCase(LocalSystem system, Person adviser, UUID id) {
        this.system = system;
        this.adviser = adviser;
        this.id = id;
    }

    /** Opens one at an office that is open already. */
    public static ErasedCase open(LocalSystem system) {
        Person adviser = Office.open(system, "stuttgart-a").adviser();
        UUID id = adviser.create(
                        SERVICE,
                        "cases",
                        Map.of("name", "Rückkehr Beispiel", "contactLanguage", "de", "interpreterNeeded", false))
                .expect(201)
                .id();
        return new ErasedCase(system, adviser, id);
    }

    /** Closes it, and returns when everybody has been told. */
    public void close() {
        String path = "cases/" + id;
        String etag = adviser.get(SERVICE, path).expect(200).etag();
        adviser.change(SERVICE, path + "/closure", etag, Map.of("reason", "OTHER"))
                .expect(200);
        Told.everything(system);
    }

    /** Has it erased, and returns the erasure's id when each service has receipted and the ledger outside says so. */
    public String erase() {
        String erasure = steward()
                .create(SERVICE, "erasures", Map.of("caseIds", List.of(id.toString()), "reason", "OBJECTION"))
                .expect(201)
                .json()
                .at("/erasures/0")
                .asText();
        awaitComplete(erasure);
        Patience.until(
                "everything in the ledger outside",
                () -> system.postgres().number(SERVICE, UNWRITTEN),
                count -> count == 0);
        return erasure;
    }

    /** Returns when each service has receipted the erasure. */
    public void awaitComplete(String erasure) {
        Person steward = steward();
        Patience.until(
                "the receipts of every service",
                () -> steward.get(SERVICE, "erasures/" + erasure),
                answer -> answer.json().path("state").asText().equals("COMPLETE"));
    }

    /** Whether its adviser finds it. */
    public boolean isThere() {
        Answer answer = adviser.get(SERVICE, "cases/" + id);
        return answer.status() != 404 && answer.expect(200).id().equals(id);
    }

    /** Replays the ledger as an operator does after a restore. */
    public JsonNode replay() {
        return new Person(system, system.login("operator"))
                .post(SERVICE, "operations/erasures/replay")
                .expect(200)
                .json();
    }

    private Person steward() {
        return new Person(system, system.login("data-steward-a"));
    }
}
