package de.zusage.reporting;

import de.zusage.kit.testing.OpenApiContract;
import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** contracts/openapi/reporting-service.yaml is what the service answers. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class OpenApiTest extends OpenApiContract {
    OpenApiTest() {
        super("reporting-service");
    }
}
