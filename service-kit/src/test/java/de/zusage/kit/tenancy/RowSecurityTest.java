package de.zusage.kit.tenancy;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.testing.RowSecurityContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(KitTest.class)
class RowSecurityTest extends RowSecurityContract {}
