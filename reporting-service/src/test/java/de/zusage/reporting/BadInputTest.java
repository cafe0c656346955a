package de.zusage.reporting;

import de.zusage.kit.testing.BadInputContract;
import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

/** Every operation against every kind of bad input. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class BadInputTest extends BadInputContract {
    @Override
    protected Set<String> openToAll() {
        return Set.of(
                "/api/v1/surveys/{audience}", "/api/v1/survey-answers", "/api/v1/calendar", "/api/v1/calendar/{id}");
    }
}
