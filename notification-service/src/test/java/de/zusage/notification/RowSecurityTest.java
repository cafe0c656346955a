package de.zusage.notification;

import de.zusage.kit.testing.RowSecurityContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RowSecurityTest extends RowSecurityContract {}
