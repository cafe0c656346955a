package de.zusage.notification;

import de.zusage.kit.testing.ExamplesContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ExamplesTest extends ExamplesContract {}
