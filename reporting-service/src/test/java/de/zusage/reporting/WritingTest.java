package de.zusage.reporting;

import de.zusage.kit.testing.WritingContract;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.function.Supplier;

/** Releases are published once and never change. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class WritingTest extends WritingContract {

    @Override
    protected Map<String, Supplier<Change>> changes() {
        return Map.of();
    }

    @Override
    protected Map<String, Supplier<Creation>> creations() {
        return Map.of(
                "POST /api/v1/releases",
                () -> new Creation(
                        Tokens.of("programme").sign(),
                        "/api/v1/releases",
                        Map.of("asOf", "2026-06-30"),
                        Map.of("asOf", "2026-06-29")));
    }

    @Override
    protected Map<String, String> withoutVersion() {
        return Map.of("POST /api/v1/operations/rebuilds", "takes in what is lost; done twice it is the same");
    }
}
