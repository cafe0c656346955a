package de.zusage.agreement;

import de.zusage.kit.testing.OpenApiContract;

@ServiceTest
class OpenApiTest extends OpenApiContract {
    OpenApiTest() {
        super("agreement-service");
    }
}
