package de.zusage.notification;

import de.zusage.kit.testing.BadInputContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BadInputTest extends BadInputContract {}
