package de.zusage.plan;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import de.zusage.local.testing.ServiceStack;
import de.zusage.plan.AnOffice.APlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours and ids have one form: nothing else is taken for one, or for none. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class StrictFormsTest {

    @Inject
    AnOffice office;

    @ParameterizedTest
    @ValueSource(strings = {"[10,30]", "[]", "\"1999-01-01T09:30\"", "\"\"", "\"25:00\"", "870"})
    void whatIsNoHourIsNotTakenForOne(String at) {
        APlan plan = office.opensAPlan();
        AnOffice.asAdviser()
                .header("Idempotency-Key", plan.agreement().toString())
                .body("{\"plannedOn\":\"2026-06-10\",\"mode\":\"PHONE\",\"at\":" + at + "}")
                .post(plan.path() + "/reviews")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\\u0000", "\\t\\n", "AaIj7IAAcABmAAAAAAAAAA==", " 0197b000-0000-7000-8000-00000000c001"
            })
    void whatIsNoIdIsNotTakenForOneOrForNone(String id) {
        AnOffice.asAdviser()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"kind\":\"TALK\",\"minutes\":20,\"topic\":\"WORK\",\"caseId\":\"" + id + "\"}")
                .post("/api/v1/contacts")
                .then()
                .statusCode(400)
                .body("type", not(endsWith("/problems/unknown-case")));
    }
}
