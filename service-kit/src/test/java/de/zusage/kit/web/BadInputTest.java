package de.zusage.kit.web;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.testing.BadInputContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(KitTest.class)
class BadInputTest extends BadInputContract {}
