package de.zusage.plan;

import static de.zusage.plan.AnOffice.asAdviser;

import de.zusage.kit.testing.Canaries;
import de.zusage.kit.testing.SealedDumpContract;
import de.zusage.local.testing.ServiceStack;
import de.zusage.plan.AnOffice.APlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class SealedDumpTest extends SealedDumpContract {

    @Inject
    AnOffice office;

    @Override
    protected int usually() {
        return 300;
    }

    @Override
    protected void plant(Canaries canaries, int atLeast) {
        while (canaries.all().size() < atLeast) {
            plantAPlan(canaries, office.opensAPlan());
        }
    }

    /** A note on the plan, note, criterion and smaller steps of a step, place of an appointment, and what was entered of it. */
    private static void plantAPlan(Canaries canaries, APlan plan) {
        String step = "/api/v1/steps/" + plan.clientStep();
        put(plan, plan.path() + "/note", Map.of("text", canaries.text()));
        put(plan, step + "/note", Map.of("text", canaries.text()));
        put(plan, step + "/criterion", Map.of("text", canaries.text()));
        put(
                plan,
                step + "/sub-steps",
                Map.of(
                        "subSteps",
                        Stream.generate(() -> Map.of("text", canaries.text(), "side", "CLIENT", "done", false))
                                .limit(20)
                                .toList()));
        String review = "/api/v1/reviews/" + plan.firstReview();
        asAdviser()
                .header("If-Match", asAdviser().get(review).header("ETag"))
                .body(Map.of("at", "14:30", "mode", "IN_PERSON", "place", canaries.text()))
                .post(review + "/appointment")
                .then()
                .statusCode(200);
        asAdviser()
                .header("If-Match", "\"0\"")
                .body(Map.of("note", canaries.text()))
                .put(review + "/draft")
                .then()
                .statusCode(200);
    }

    private static void put(APlan plan, String path, Map<String, ?> body) {
        asAdviser().header("If-Match", plan.etag()).body(body).put(path).then().statusCode(200);
    }
}
