package de.zusage.notification;

import de.zusage.kit.testing.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiTest extends OpenApiContract {

    OpenApiTest() {
        super("notification-service");
    }
}
